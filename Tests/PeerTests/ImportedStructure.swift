import CBlkif

/// A C structure as Swift imports it.
struct ImportedStructure: Sendable {
    /// A field's place; the offset is nil when Swift cannot tell it.
    struct Field: Sendable {
        let name: String
        let offset: Int?
        let size: Int
    }

    let name: String
    let size: Int
    let stride: Int
    let alignment: Int
    private(set) var fields: [Field] = []

    private init<Value>(_ type: Value.Type) {
        name = "\(type)"
        size = MemoryLayout<Value>.size
        stride = MemoryLayout<Value>.stride
        alignment = MemoryLayout<Value>.alignment
    }

    private func field<Root, Value>(_ name: String, _ path: KeyPath<Root, Value>) -> ImportedStructure {
        var result = self
        result.fields.append(
            Field(name: name, offset: MemoryLayout<Root>.offset(of: path), size: MemoryLayout<Value>.size))
        return result
    }
}

extension ImportedStructure {
    /// The structures of the program's own ABI.
    static let native: [ImportedStructure] = [
        ImportedStructure(blkif_request_segment.self)
            .field("gref", \blkif_request_segment.gref)
            .field("first_sect", \blkif_request_segment.first_sect)
            .field("last_sect", \blkif_request_segment.last_sect),
        ImportedStructure(blkif_request.self)
            .field("operation", \blkif_request.operation)
            .field("nr_segments", \blkif_request.nr_segments)
            .field("handle", \blkif_request.handle)
            .field("id", \blkif_request.id)
            .field("sector_number", \blkif_request.sector_number)
            .field("seg", \blkif_request.seg),
        ImportedStructure(blkif_request_discard.self)
            .field("operation", \blkif_request_discard.operation)
            .field("flag", \blkif_request_discard.flag)
            .field("handle", \blkif_request_discard.handle)
            .field("id", \blkif_request_discard.id)
            .field("sector_number", \blkif_request_discard.sector_number)
            .field("nr_sectors", \blkif_request_discard.nr_sectors),
        ImportedStructure(blkif_request_indirect.self)
            .field("operation", \blkif_request_indirect.operation)
            .field("indirect_op", \blkif_request_indirect.indirect_op)
            .field("nr_segments", \blkif_request_indirect.nr_segments)
            .field("id", \blkif_request_indirect.id)
            .field("sector_number", \blkif_request_indirect.sector_number)
            .field("handle", \blkif_request_indirect.handle)
            .field("indirect_grefs", \blkif_request_indirect.indirect_grefs),
        ImportedStructure(blkif_response.self)
            .field("id", \blkif_response.id)
            .field("operation", \blkif_response.operation)
            .field("status", \blkif_response.status),
    ]

    /// The structures of `x86_32-abi`, whatever the program is compiled for.
    static let x86_32: [ImportedStructure] = [
        ImportedStructure(blkif_x86_32_request.self)
            .field("operation", \blkif_x86_32_request.operation)
            .field("nr_segments", \blkif_x86_32_request.nr_segments)
            .field("handle", \blkif_x86_32_request.handle)
            .field("id", \blkif_x86_32_request.id)
            .field("sector_number", \blkif_x86_32_request.sector_number)
            .field("seg", \blkif_x86_32_request.seg),
        ImportedStructure(blkif_x86_32_request_discard.self)
            .field("operation", \blkif_x86_32_request_discard.operation)
            .field("flag", \blkif_x86_32_request_discard.flag)
            .field("handle", \blkif_x86_32_request_discard.handle)
            .field("id", \blkif_x86_32_request_discard.id)
            .field("sector_number", \blkif_x86_32_request_discard.sector_number)
            .field("nr_sectors", \blkif_x86_32_request_discard.nr_sectors),
        ImportedStructure(blkif_x86_32_request_indirect.self)
            .field("operation", \blkif_x86_32_request_indirect.operation)
            .field("indirect_op", \blkif_x86_32_request_indirect.indirect_op)
            .field("nr_segments", \blkif_x86_32_request_indirect.nr_segments)
            .field("id", \blkif_x86_32_request_indirect.id)
            .field("sector_number", \blkif_x86_32_request_indirect.sector_number)
            .field("handle", \blkif_x86_32_request_indirect.handle)
            .field("indirect_grefs", \blkif_x86_32_request_indirect.indirect_grefs)
            .field("pad", \blkif_x86_32_request_indirect.pad),
        ImportedStructure(blkif_x86_32_response.self)
            .field("id", \blkif_x86_32_response.id)
            .field("operation", \blkif_x86_32_response.operation)
            .field("status", \blkif_x86_32_response.status),
    ]

    /// The structures of `x86_64-abi`, whatever the program is compiled for.
    static let x86_64: [ImportedStructure] = [
        ImportedStructure(blkif_x86_64_request.self)
            .field("operation", \blkif_x86_64_request.operation)
            .field("nr_segments", \blkif_x86_64_request.nr_segments)
            .field("handle", \blkif_x86_64_request.handle)
            .field("id", \blkif_x86_64_request.id)
            .field("sector_number", \blkif_x86_64_request.sector_number)
            .field("seg", \blkif_x86_64_request.seg),
        ImportedStructure(blkif_x86_64_request_discard.self)
            .field("operation", \blkif_x86_64_request_discard.operation)
            .field("flag", \blkif_x86_64_request_discard.flag)
            .field("handle", \blkif_x86_64_request_discard.handle)
            .field("id", \blkif_x86_64_request_discard.id)
            .field("sector_number", \blkif_x86_64_request_discard.sector_number)
            .field("nr_sectors", \blkif_x86_64_request_discard.nr_sectors),
        ImportedStructure(blkif_x86_64_request_indirect.self)
            .field("operation", \blkif_x86_64_request_indirect.operation)
            .field("indirect_op", \blkif_x86_64_request_indirect.indirect_op)
            .field("nr_segments", \blkif_x86_64_request_indirect.nr_segments)
            .field("id", \blkif_x86_64_request_indirect.id)
            .field("sector_number", \blkif_x86_64_request_indirect.sector_number)
            .field("handle", \blkif_x86_64_request_indirect.handle)
            .field("indirect_grefs", \blkif_x86_64_request_indirect.indirect_grefs),
        ImportedStructure(blkif_x86_64_response.self)
            .field("id", \blkif_x86_64_response.id)
            .field("operation", \blkif_x86_64_response.operation)
            .field("status", \blkif_x86_64_response.status),
    ]

    /// The structures of `arm-abi`, whatever the program is compiled for.
    static let arm: [ImportedStructure] = [
        ImportedStructure(blkif_arm_request.self)
            .field("operation", \blkif_arm_request.operation)
            .field("nr_segments", \blkif_arm_request.nr_segments)
            .field("handle", \blkif_arm_request.handle)
            .field("id", \blkif_arm_request.id)
            .field("sector_number", \blkif_arm_request.sector_number)
            .field("seg", \blkif_arm_request.seg),
        ImportedStructure(blkif_arm_request_discard.self)
            .field("operation", \blkif_arm_request_discard.operation)
            .field("flag", \blkif_arm_request_discard.flag)
            .field("handle", \blkif_arm_request_discard.handle)
            .field("id", \blkif_arm_request_discard.id)
            .field("sector_number", \blkif_arm_request_discard.sector_number)
            .field("nr_sectors", \blkif_arm_request_discard.nr_sectors),
        ImportedStructure(blkif_arm_request_indirect.self)
            .field("operation", \blkif_arm_request_indirect.operation)
            .field("indirect_op", \blkif_arm_request_indirect.indirect_op)
            .field("nr_segments", \blkif_arm_request_indirect.nr_segments)
            .field("id", \blkif_arm_request_indirect.id)
            .field("sector_number", \blkif_arm_request_indirect.sector_number)
            .field("handle", \blkif_arm_request_indirect.handle)
            .field("indirect_grefs", \blkif_arm_request_indirect.indirect_grefs),
        ImportedStructure(blkif_arm_response.self)
            .field("id", \blkif_arm_response.id)
            .field("operation", \blkif_arm_response.operation)
            .field("status", \blkif_arm_response.status),
    ]

}
