package import BlkifSchema
import HeaderText
package import Prose

/// What templates need beyond single entries: backlinks, anchors and the notation of values.
package final class RenderIndex: Sendable {
    package let schema: BlkifSchema
    let texts: ProseStore
    /// Writes comments of the header.
    let header: HeaderText
    /// Computes layouts of structures.
    let calculator: LayoutCalculator
    /// What implementations come to with each other.
    let pairs: ImplementationPairs
    /// The schema as each release had it.
    let views: ReleaseViews
    private let setters: [NodeReference: [(parameter: DiskParameter, write: NodeWrite)]]
    private let enabling: [String: [Node]]
    private let noted: [Int: [Node]]
    private let layouts: [String: [String: StructureLayout]]
    private let nodes: [NodeReference: (place: Int, node: Node)]
    private let sections: [String: Section]
    private let constants: [String: Constant]
    private let structures: [String: Structure]
    private let bitsets: [String: BitSet]
    private let parameters: [String: DiskParameter]
    private let fields: [String: LibxlField]
    private let fieldSetters: [String: [DiskParameter]]
    private let implementations: [String: Implementation]
    private let uniform: Set<String>
    private let diagrams: [String: String]

    package init(_ schema: BlkifSchema, texts: ProseStore) {
        self.schema = schema
        self.texts = texts
        header = HeaderText(texts)
        calculator = schema.layouts
        layouts = RenderIndex.layouts(schema, calculator)
        pairs = ImplementationPairs(schema)
        views = ReleaseViews(schema, texts)
        let allNodes = schema.nodes
        let allParameters = schema.diskParameters
        setters = Dictionary(
            grouping: allParameters.flatMap { parameter in
                parameter.writes.map { (parameter: parameter, write: $0) }
            }, by: \.write.node)
        enabling = Dictionary(grouping: allNodes.filter { $0.enables != nil }) { $0.enables ?? "" }
        noted = RenderIndex.noted(allNodes)
        nodes = RenderIndex.first(Array(allNodes.enumerated()).map { (place: $0.offset, node: $0.element) }) {
            $0.node.reference
        }
        sections = RenderIndex.first(schema.sections, by: \.id)
        constants = RenderIndex.first(schema.constants + schema.content.bits, by: \.name)
        structures = RenderIndex.first(schema.structures, by: \.name)
        bitsets = RenderIndex.first(schema.bitsets, by: \.id)
        parameters = RenderIndex.first(allParameters, by: \.name)
        fields = RenderIndex.first(schema.libxl.fields, by: \.name)
        implementations = RenderIndex.first(schema.implementations, by: \.id)
        fieldSetters = Dictionary(grouping: allParameters) { [parameters] parameter in
            RenderIndex.meaning(of: parameter, parameters).libxl?.field ?? ""
        }
        uniform = RenderIndex.uniform(structures, layouts, abis: RenderIndex.currentABIs(schema))
        diagrams = Dictionary(schema.phases.map { ($0.id, StateDiagram.text($0, texts)) }) { first, _ in first
        }
    }

    /// What is found by a key; of several the first.
    private static func first<Item, Key: Hashable>(_ items: [Item], by key: (Item) -> Key) -> [Key: Item] {
        Dictionary(items.map { (key($0), $0) }) { first, _ in first }
    }

    private static func noted(_ nodes: [Node]) -> [Int: [Node]] {
        var result: [Int: [Node]] = [:]
        for node in nodes {
            for number in Set(node.notes) { result[number, default: []].append(node) }
        }
        return result
    }

    /// The nodes that refer to a note.
    func nodes(withNote number: Int) -> [Node] { noted[number] ?? [] }

    /// The disk parameters that set a field of libxl.
    func parameters(setting field: String) -> [DiskParameter] { fieldSetters[field] ?? [] }

    /// Whether all ABIs of today have the same fields of a structure in the same places.
    func isUniform(_ structure: Structure) -> Bool { uniform.contains(structure.name) }

    /// The names of all structures.
    var structureNames: Set<String> { Set(structures.keys) }

    /// A picture of the steps of a phase.
    func diagram(of phase: Phase) -> String? { diagrams[phase.id] }

    func implementation(_ id: String) -> Implementation? { implementations[id] }

    func section(_ id: String) -> Section? { sections[id] }

    func structure(_ name: String?) -> Structure? { name.flatMap { structures[$0] } }

    func libxlField(_ name: String?) -> LibxlField? { name.flatMap { fields[$0] } }

    /// The disk parameters from which a node follows.
    func setters(of node: NodeReference) -> [(parameter: DiskParameter, write: NodeWrite)] {
        setters[node] ?? []
    }

    /// What a disk parameter stands for: that of an alias, else itself.
    func meaning(of parameter: DiskParameter) -> DiskParameter {
        RenderIndex.meaning(of: parameter, parameters)
    }

    static func meaning(
        of parameter: DiskParameter, _ parameters: [String: DiskParameter]
    ) -> DiskParameter {
        guard let alias = parameter.aliasOf else { return parameter }
        return parameters[String(alias.prefix { $0 != "=" })] ?? parameter
    }

    /// A node and its place among all.
    func node(_ reference: NodeReference) -> (place: Int, node: Node)? { nodes[reference] }

    func sectionTitle(_ id: String) -> String { sections[id]?.title ?? id }

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

    private static func layouts(
        _ schema: BlkifSchema, _ calculator: LayoutCalculator
    ) -> [String: [String: StructureLayout]] {
        var result: [String: [String: StructureLayout]] = [:]
        for structure in schema.structures {
            for abi in schema.abis {
                result[structure.name, default: [:]][abi.name] = calculator.layout(of: structure, in: abi)
            }
        }
        return result
    }

    func bitset(_ id: String) -> BitSet? { bitsets[id] }

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
        var result = Array(kind.utf8)
        var needsHyphen = true
        for byte in name.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                if needsHyphen { result.append(UInt8(ascii: "-")) }
                // In ASCII a small letter is the capital with one bit more, which digits have.
                result.append(byte | 0x20)
                needsHyphen = false
            default: needsHyphen = true
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The part of an address by which links find a field of a structure.
    static func anchor(of field: StructureField, in structure: Structure) -> String {
        anchor("structure", "\(structure.name)-\(field.name)")
    }
}

extension NamedThing {
    /// The part of the schema to which it belongs, and its anchor there.
    var target: (part: String, anchor: String) {
        if let side { return (side.rawValue, RenderIndex.anchor(side.rawValue, entry)) }
        let place = kind.place
        return (place?.part ?? "", RenderIndex.anchor(place?.anchor ?? "", entry))
    }
}
