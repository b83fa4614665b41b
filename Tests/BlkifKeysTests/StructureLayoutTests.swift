import BlkifKeys
import BlkifSchema
import TestSupport
import Testing

/// Each field of the Swift structures lies where the schema's layout has it, in every ABI.
@Suite struct StructureLayoutTests {
    /// Writes a structure of which one field is all ones, and returns the bytes that are.
    private static func touched(
        _ size: Int, _ write: (inout MutableRawSpan) throws -> Void
    ) rethrows -> [Int] {
        var bytes = [UInt8](repeating: 0, count: size)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try write(&span)
        return bytes.indices.filter { bytes[$0] != 0 }
    }

    private static let one = RequestSegment(gref: .max, firstSect: .max, lastSect: .max)

    private static let requests: [String: Request] = [
        "operation": Request(operation: Operation(rawValue: .max)), "nr_segments": Request(nrSegments: .max),
        "handle": Request(handle: .max), "id": Request(id: .max),
        "sector_number": Request(sectorNumber: .max),
        "seg": Request(seg: .init(repeating: one)),
    ]

    private static let discards: [String: RequestDiscard] = [
        "operation": RequestDiscard(operation: Operation(rawValue: .max)),
        "flag": zeroed { $0.flag = DiscardFlags(rawValue: .max) },
        "handle": zeroed { $0.handle = .max }, "id": zeroed { $0.id = .max },
        "sector_number": zeroed { $0.sectorNumber = .max }, "nr_sectors": zeroed { $0.nrSectors = .max },
    ]

    private static let indirects: [String: RequestIndirect] = [
        "operation": RequestIndirect(operation: Operation(rawValue: .max)),
        "indirect_op": zeroed { $0.indirectOp = Operation(rawValue: .max) },
        "nr_segments": zeroed { $0.nrSegments = .max }, "id": zeroed { $0.id = .max },
        "sector_number": zeroed { $0.sectorNumber = .max }, "handle": zeroed { $0.handle = .max },
        "indirect_grefs": zeroed { $0.indirectGrefs = .init(repeating: .max) },
        "pad": zeroed { $0.pad = .max },
    ]

    private static let responses: [String: Response] = [
        "id": Response(id: .max), "operation": Response(operation: Operation(rawValue: .max)),
        "status": Response(status: Status(rawValue: -1)),
    ]

    private static func zeroed(_ change: (inout RequestDiscard) -> Void) -> RequestDiscard {
        var request = RequestDiscard(operation: Operation(rawValue: 0))
        change(&request)
        return request
    }

    private static func zeroed(_ change: (inout RequestIndirect) -> Void) -> RequestIndirect {
        var request = RequestIndirect(operation: Operation(rawValue: 0))
        change(&request)
        return request
    }

    @Test(arguments: WireABI.allCases) func requests(_ abi: WireABI) throws {
        try check("blkif_request", abi, StructureLayoutTests.requests, Request.size) { request, span in
            try request.write(to: &span, abi: abi)
        }
        try check("blkif_request_discard", abi, StructureLayoutTests.discards, RequestDiscard.size) {
            request, span in
            try request.write(to: &span, abi: abi)
        }
        try check("blkif_request_indirect", abi, StructureLayoutTests.indirects, RequestIndirect.size) {
            request, span in
            try request.write(to: &span, abi: abi)
        }
    }

    @Test(arguments: WireABI.allCases) func responses(_ abi: WireABI) throws {
        try check("blkif_response", abi, StructureLayoutTests.responses, Response.size) { response, span in
            try response.write(to: &span, abi: abi)
        }
    }

    @Test func theABIsAreThoseOfTheSchema() throws {
        let schema = try RealSchema.schema()
        let names = schema.abis.filter { $0.lifetime.removed == nil }.map(\.name)
        #expect(WireABI.allCases.map(\.name.description) == names)
    }

    @Test(arguments: WireABI.allCases) func ringsHaveTheEntriesOfTheSchema(_ abi: WireABI) throws {
        let schema = try RealSchema.schema()
        let ring = try #require(schema.ring)
        let item = try #require(schema.abis.first { $0.name == abi.name.description })
        for pages in [1, 2, 4, 8, 16] {
            let expected = try #require(schema.layouts.size(of: ring, pages: pages, in: item))
            let layout = try RingLayout(byteCount: pages * RingLayout.pageSize, abi: abi)
            #expect(layout.entries == expected.entries)
            #expect(layout.entrySize == expected.entrySize)
            #expect(layout.offset(for: UInt32(layout.entries) + 1) == ring.headerSize + layout.entrySize)
        }
    }

    private func check<Form>(
        _ name: String, _ abi: WireABI, _ samples: [String: Form], _ size: (WireABI) -> Int,
        _ write: (Form, inout MutableRawSpan) throws -> Void
    ) throws {
        let schema = try RealSchema.schema()
        let item = try #require(schema.abis.first { $0.name == abi.name.description })
        let layout = try #require(schema.layout(of: name, in: item))
        let structure = try #require(schema.structures.first { $0.name == name })
        #expect(size(abi) == layout.size)
        #expect(Set(samples.keys) == Set(structure.fields.map(\.name)))
        for (field, sample) in samples {
            let touched = try StructureLayoutTests.touched(layout.size) { try write(sample, &$0) }
            let place = layout.places.first { $0.field == field }
            // The padding at the end of each segment stays 0.
            let expected = place.map { place in
                (place.offset..<place.offset + place.size).filter {
                    field != "seg" || ($0 - place.offset) % 8 < 6
                }
            }
            #expect(touched == expected ?? [], "\(name).\(field)")
        }
    }
}
