import BlkifSchema
import Diagnostics

/// A record of which JSON says more than its fields, or says it otherwise.
protocol DerivedMembers {
    /// The members, which take the place of those of the same names.
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue]
}

extension Section: DerivedMembers {
    /// The nodes stand in a list of their own.
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] {
        ["nodes": .array(nodes.map { .string($0.name) })]
    }
}

extension DiskSection: DerivedMembers {
    /// The parameters stand in a list of their own.
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] {
        ["parameters": .array(parameters.map { .string($0.name) })]
    }
}

extension Node: DerivedMembers {
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] { ["notation": .string(valuesText)] }
}

extension Constant: DerivedMembers {
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] { ["literal": .string(literal)] }
}

extension DiskParameter: DerivedMembers {
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] {
        [
            "heading": .string(headingText), "supported": .optional(supportedText),
            "keywords": .array(keywords.map(JSONValue.string)),
        ]
    }
}

extension Structure: DerivedMembers {
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] {
        let layouts = Layouts(schema) { schema.layouts.layout(of: self, in: $0) }
        let sizes = layouts.byABI.map { ($0.abi, JSONValue.integer($0.layout.size)) }
        return [
            "sizes": .sorted(Dictionary(sizes) { first, _ in first }),
            "fields": layouts.json(of: fields, in: schema),
        ]
    }
}

extension Ring: DerivedMembers {
    func derivedMembers(in schema: BlkifSchema) -> [String: JSONValue] {
        let layouts = Layouts(schema) { schema.layouts.header(of: self, in: $0) }
        return ["header": layouts.json(of: header, in: schema)]
    }
}

/// The layouts of a structure by ABI, in the order of the schema.
private struct Layouts {
    let byABI: [(abi: String, layout: StructureLayout)]

    init(_ schema: BlkifSchema, _ layout: (ABI) -> StructureLayout?) {
        byABI = schema.abis.compactMap { abi in layout(abi).map { (abi.name, $0) } }
    }

    /// Fields with the offset of each in each ABI.
    func json(of fields: [StructureField], in schema: BlkifSchema) -> JSONValue {
        .array(
            fields.map { field in
                let offsets = byABI.compactMap { abi, layout in
                    layout.places.first { $0.field == field.name }.map { (abi, JSONValue.integer($0.offset)) }
                }
                guard case .object(let members) = RecordJSON.json(of: field, in: schema) else { return .null }
                var all = Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
                all["offsets"] = .sorted(Dictionary(offsets) { first, _ in first })
                return .sorted(all)
            })
    }
}
