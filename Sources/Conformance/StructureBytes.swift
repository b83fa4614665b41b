import BlkifSchema
import Diagnostics

/// Writes structures as the schema lays them out.
struct StructureBytes: Sendable {
    private let structures: [String: Structure]
    let layouts: LayoutCalculator

    init(_ schema: BlkifSchema) {
        structures = Dictionary(schema.structures.map { ($0.name, $0) }) { first, _ in first }
        layouts = schema.layouts
    }

    /// Writes the fields that are given; all others, and the padding, are 0.
    ///
    /// - Parameter fields: Numbers, arrays of them, and objects for structures, by the names of the fields.
    func write(
        _ fields: [(key: String, value: JSONValue)], as structure: Structure, in abi: ABI, at start: Int,
        to bytes: inout [UInt8]
    ) {
        guard let layout = layouts.layout(of: structure, in: abi) else { return }
        for place in layout.places {
            guard let field = structure.fields.first(where: { $0.name == place.field }),
                let value = fields.first(where: { $0.key == place.field })?.value,
                let count = layouts.count(of: field)
            else { continue }
            let elements: [JSONValue] = if case .array(let elements) = value { elements } else { [value] }
            let size = place.size / count
            for (index, element) in elements.prefix(count).enumerated() {
                let offset = start + place.offset + index * size
                if case .object(let members) = element, let inner = structures[field.type] {
                    write(members, as: inner, in: abi, at: offset, to: &bytes)
                } else {
                    StructureBytes.write(element, size: size, at: offset, to: &bytes)
                }
            }
        }
    }

    /// A structure by its name.
    func structure(_ name: String) -> Structure? { structures[name] }

    /// The bytes of a structure; nil in an ABI that does not have it.
    func bytes(_ fields: [(key: String, value: JSONValue)], as name: String, in abi: ABI) -> [UInt8]? {
        guard let structure = structures[name], structure.sizes[abi.name] != nil,
            let size = layouts.layout(of: structure, in: abi)?.size
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: size)
        write(fields, as: structure, in: abi, at: 0, to: &bytes)
        return bytes
    }

    /// Writes a number, the lowest byte first.
    private static func write(_ value: JSONValue, size: Int, at offset: Int, to bytes: inout [UInt8]) {
        var number: UInt64 =
            switch value {
            case .integer(let number): UInt64(bitPattern: Int64(number))
            case .unsigned(let number): number
            default: 0
            }
        for place in offset..<min(offset + size, bytes.count) {
            bytes[place] = UInt8(truncatingIfNeeded: number)
            number >>= 8
        }
    }
}
