package import BlkifSchema

/// What templates need beyond single entries: backlinks, anchors and the notation of values.
package final class RenderIndex: Sendable {
    package let schema: BlkifSchema
    private let setters: [NodeReference: [(parameter: DiskParameter, write: NodeWrite)]]
    private let enabling: [String: [Node]]
    private let layouts: [String: [String: StructureLayout]]
    private let titles: [String: String]
    private let nodes: [NodeReference: (place: Int, node: Node)]
    private let constants: [String: Constant]

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        var setters: [NodeReference: [(DiskParameter, NodeWrite)]] = [:]
        for parameter in schema.diskParameters {
            for write in parameter.writes { setters[write.node, default: []].append((parameter, write)) }
        }
        self.setters = setters
        enabling = Dictionary(grouping: schema.nodes.filter { $0.enables != nil }) { $0.enables ?? "" }
        layouts = RenderIndex.layouts(schema)
        titles = Dictionary(schema.sections.map { ($0.id, $0.title) }) { first, _ in first }
        nodes = Dictionary(
            schema.nodes.enumerated().map { ($0.element.reference, (place: $0.offset, node: $0.element)) }
        ) { first, _ in first }
        constants = Dictionary((schema.constants + schema.content.bits).map { ($0.name, $0) }) { first, _ in
            first
        }
    }

    /// The disk parameters from which a node follows.
    func setters(of node: NodeReference) -> [(parameter: DiskParameter, write: NodeWrite)] {
        setters[node] ?? []
    }

    /// What a disk parameter stands for: that of an alias, else itself.
    func meaning(of parameter: DiskParameter) -> DiskParameter {
        guard let alias = parameter.aliasOf else { return parameter }
        return schema.diskParameters.first { $0.name == alias.prefix { $0 != "=" } } ?? parameter
    }

    /// A node and its place among all.
    func node(_ reference: NodeReference) -> (place: Int, node: Node)? { nodes[reference] }

    func sectionTitle(_ id: String) -> String { titles[id] ?? id }

    /// The nodes that make an operation or flag usable.
    func enablers(of name: String) -> [Node] {
        enabling[name] ?? []
    }

    /// The layout of a structure in an ABI.
    func layout(of structure: String, in abi: ABI) -> StructureLayout? {
        layouts[structure]?[abi.name]
    }

    /// The layouts of a structure by the name of the ABI.
    func layouts(of structure: String) -> [String: StructureLayout] {
        layouts[structure] ?? [:]
    }

    private static func layouts(_ schema: BlkifSchema) -> [String: [String: StructureLayout]] {
        let calculator = schema.layouts
        var result: [String: [String: StructureLayout]] = [:]
        for structure in schema.structures {
            for abi in schema.abis {
                result[structure.name, default: [:]][abi.name] = calculator.layout(of: structure, in: abi)
            }
        }
        return result
    }

    func bitset(_ id: String) -> BitSet? {
        schema.bitsets.first { $0.id == id }
    }

    /// The value of a macro as a text in xenstore.
    func text(ofConstant name: String) -> String? {
        switch constants[name]?.value {
        case .integer(let value, _): String(value)
        case .string(let text): text
        case nil: nil
        }
    }

    /// The part of an address by which links find an entry.
    static func anchor(_ kind: String, _ name: String) -> String {
        var result = kind
        var needsHyphen = true
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if needsHyphen { result += "-" }
                result.unicodeScalars.append(Unicode.Scalar(byte))
                needsHyphen = false
            case UInt8(ascii: "A")...UInt8(ascii: "Z"):
                if needsHyphen { result += "-" }
                result.unicodeScalars.append(Unicode.Scalar(byte + 32))
                needsHyphen = false
            default: needsHyphen = true
            }
        }
        return result
    }

    /// The part of an address by which links find a field of a structure.
    static func anchor(of field: StructureField, in structure: Structure) -> String {
        anchor("structure", "\(structure.name)-\(field.name)")
    }
}

extension NamedThing {
    /// The part of the schema to which it belongs, and its anchor there.
    var target: (part: String, anchor: String) {
        switch kind {
        case .node(let side): (side.rawValue, RenderIndex.anchor(side.rawValue, entry))
        case .operation: ("ring", RenderIndex.anchor("operation", entry))
        case .status: ("ring", RenderIndex.anchor("status", entry))
        case .constant: ("ring", RenderIndex.anchor("constant", entry))
        case .structure: ("ring", RenderIndex.anchor("structure", entry))
        case .type: ("ring", RenderIndex.anchor("type", entry))
        case .abi: ("ring", RenderIndex.anchor("abi", entry))
        case .state: ("states", RenderIndex.anchor("state", entry))
        case .parameter: ("disk", RenderIndex.anchor("parameter", entry))
        case .field: ("libxl", RenderIndex.anchor("field", entry))
        case .macro: ("libxl", RenderIndex.anchor("macro", entry))
        case .enumeration: ("libxl", RenderIndex.anchor("enumeration", entry))
        case .libxlStructure: ("libxl", RenderIndex.anchor("structure", entry))
        case .scheme: ("device-numbers", RenderIndex.anchor("scheme", entry))
        }
    }
}
