import BlkifSchema

/// Two schemas and what the comparison of every part needs to know of both: which nodes and structures are the
/// same under another name, and what announces an operation.
struct ComparedSchemas {
    let old: ProtocolContent
    let new: ProtocolContent
    let nodes: ItemPairing<Node>
    let structures: ItemPairing<Structure>
    let operations: ItemPairing<Operation>
    let states: ItemPairing<XenbusState>
    private let renamedNodes: [NodeReference: NodeReference]
    private let renamedStructures: [String: String]
    private let renamedCodes: [String: String]
    private let privateSections: (old: Set<String>, new: Set<String>)

    init(_ oldSchema: BlkifSchema, _ newSchema: BlkifSchema) {
        old = PresentItems.content(of: oldSchema)
        new = PresentItems.content(of: newSchema)
        nodes = ItemPairing(
            old.nodes, new.nodes, item: { $0 }, key: { "\($0.side.rawValue)/\($1)" },
            isAlike: ComparedSchemas.isAlike)
        structures = ItemPairing(
            old.structures, new.structures, item: { $0 }, key: { $1 }, isAlike: ComparedSchemas.isAlike)
        operations = ItemPairing(old.operations, new.operations) {
            $0.value == $1.value && $0.isReserved == $1.isReserved
        }
        states = ItemPairing(old.states, new.states) { $0.value == $1.value }
        let bits = ItemPairing(old.bits, new.bits) { $0.value == $1.value }
        let codes =
            operations.pairs.map { ($0.old.name, $0.new.name) }
            + states.pairs.map { ($0.old.name, $0.new.name) }
            + bits.pairs.map { ($0.old.name, $0.new.name) }
        renamedCodes = Dictionary(codes) { first, _ in first }
        renamedNodes = Dictionary(nodes.pairs.map { ($0.old.reference, $0.new.reference) }) { first, _ in
            first
        }
        renamedStructures = Dictionary(structures.pairs.map { ($0.old.name, $0.new.name) }) { first, _ in
            first
        }
        privateSections = (
            Set(old.sections.filter(\.isPrivate).map(\.id)), Set(new.sections.filter(\.isPrivate).map(\.id))
        )
    }

    private static func isAlike(_ old: Node, _ new: Node) -> Bool {
        old.side == new.side && old.section == new.section && old.type == new.type
            && old.writer == new.writer && old.defaultValue == new.defaultValue && old.hasSameText(as: new)
    }

    /// A structure is the same under another name when its fields have the same types in the same order and two
    /// in three of them the same names, or when it is described in the same words.
    private static func isAlike(_ old: Structure, _ new: Structure) -> Bool {
        guard old.fields.map(\.type) == new.fields.map(\.type) else { return false }
        let sameNames = zip(old.fields, new.fields).count { $0.name == $1.name }
        return sameNames * 3 >= old.fields.count * 2 || old.hasSameText(as: new)
    }

    /// What references of the old schema are called in the new one.
    var renaming: Renaming { Renaming(node: renamed, structure: renamed(structure:), code: renamed(code:)) }

    /// The name in the new schema of a node of the old one.
    func renamed(_ reference: NodeReference) -> NodeReference { renamedNodes[reference] ?? reference }

    /// The name in the new schema of a structure of the old one.
    func renamed(structure name: String) -> String { renamedStructures[name] ?? name }

    /// The name in the new schema of a structure that the new schema refers to.
    ///
    /// The view of an older release can refer to a structure by the name that it got later.
    func resolved(structure name: String) -> String {
        new.structures.contains { $0.name == name } ? name : renamed(structure: name)
    }

    /// The name in the new schema of an operation, bit or state of the old one.
    func renamed(code name: String) -> String { renamedCodes[name] ?? name }

    func isPrivate(old node: Node) -> Bool { privateSections.old.contains(node.section) }

    func isPrivate(new node: Node) -> Bool { privateSections.new.contains(node.section) }

    /// The nodes that announce an operation or flag, as the new schema names them.
    func announcements(old name: String) -> Set<String> {
        Set(old.nodes.filter { $0.enables == name }.map { renamed($0.reference).description })
    }

    /// The nodes that announce an operation or flag.
    func announcements(new name: String) -> Set<String> {
        Set(new.nodes.filter { $0.enables == name }.map(\.reference.description))
    }
}
