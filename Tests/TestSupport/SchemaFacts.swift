package import BlkifSchema
package import XenTree

/// A node of the schema, not of a header.
private typealias SchemaNode = Node

extension HeaderFacts {
    /// What the header of a schema has to state. The texts are computed here a second time, apart from the
    /// templates and their context, so that an error there is found.
    package init(_ schema: BlkifSchema) {
        self.init()
        for section in schema.sections where section.isDocumented {
            for node in section.nodes where node.isDocumented {
                nodes.append(
                    Node(
                        side: node.side, section: section.title, isPrivate: section.isPrivate,
                        name: node.name, attributes: HeaderFacts.attributes(of: node),
                        further: HeaderFacts.further(of: node)))
            }
        }
        notes = schema.notes.map(\.number)
        macros = HeaderFacts.macros(of: schema)
        let names = Set(schema.structures.map(\.name))
        structures = schema.structures.map { structure in
            Structure(
                name: structure.name, typedef: structure.typedef,
                fields: structure.fields.map { field in
                    Field(
                        type: (names.contains(field.type) ? "struct " : "") + field.type, name: field.name,
                        count: field.count, condition: HeaderFacts.condition(of: field, in: schema))
                })
        }
    }

    private static func attributes(of node: SchemaNode) -> [String: String] {
        var result = ["values": values(of: node)]
        result["default value"] =
            switch node.defaultValue {
            case .literal(let text): text
            case .node(let name): "<\"\(name)\">"
            case .constant(let name): name
            case nil: nil
            }
        result["minimum value"] = node.minimum?.description
        result["maximum value"] = node.maximum?.description
        let marks = node.lifetime.deprecated == nil ? [] : ["DEPRECATED"]
        let notes = marks + node.notes.map(String.init)
        if !notes.isEmpty { result["notes"] = notes.joined(separator: ", ") }
        return result
    }

    private static func further(of node: SchemaNode) -> [String: String] {
        let words: [NodeConstraint.Relation: String] = [
            .atMost: "at most the value of", .atLeast: "at least the value of", .equals: "equal to",
            .multipleOf: "a multiple of",
        ]
        var result: [String: String] = [:]
        result["unit"] = node.unit
        result["constraint"] = node.constraint.map { "\(words[$0.relation] ?? "") \($0.node)" }
        result["enables"] = node.enables
        return result
    }

    private static func values(of node: SchemaNode) -> String {
        if let notation = node.notation { return notation }
        switch node.type {
        case .boolean: return "0/1 (boolean)"
        case .uint32: return "<uint32_t>"
        case .uint64: return "<uint64_t>"
        case .integer: return "<int32_t>"
        case .bitmap: return "<uint32_t> (bitmap)"
        case .device: return "\"MAJOR:MINOR\""
        case .path: return "path string"
        case .string: return "string"
        case .directory: return "directory"
        case .enumeration:
            let values = node.values.map { "\"\($0.value)\"" + ($0.label.map { " (\($0))" } ?? "") }
            return (values + (node.isOpen ? ["etc."] : [])).joined(separator: ", ")
        }
    }

    private static func macros(of schema: BlkifSchema) -> [Macro] {
        let types = schema.types.filter { $0.header == nil }
        let constants = (schema.statuses + schema.constants + schema.bits).filter { $0.header == nil }
        return types.map { Macro(name: $0.name, text: $0.type) }
            + schema.operations.map { Macro(name: $0.name, text: String($0.value)) }
            + constants.map { constant in
                switch constant.value {
                case .integer(let value, let isHexadecimal):
                    Macro(
                        name: constant.name,
                        text: isHexadecimal ? "0x" + String(value, radix: 16) : String(value))
                case .string(let text): Macro(name: constant.name, text: "\"\(text)\"")
                }
            }
    }

    /// The predefined macro of the compiler for the only architecture of a field's ABI.
    private static func condition(of field: StructureField, in schema: BlkifSchema) -> String? {
        guard !field.abis.isEmpty else { return nil }
        let abis = schema.abis.filter { field.abis.contains($0.name) }
        return abis.flatMap(\.architectures).map { "__\($0)__" }.joined(separator: " ")
    }
}
