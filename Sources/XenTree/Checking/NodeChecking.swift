import BlkifSchema

/// Compares the entries of the header with the schema.
struct NodeChecking {
    private let facts: TreeFacts
    private let released: [NodeReference: Node]
    private let all: [NodeReference: Node]
    private let entries: [NodeReference: Int]
    private let sections: [NodeReference: Section]
    /// The numbers of notes here.
    let numbers: NoteNumbers

    init(_ facts: TreeFacts) {
        self.facts = facts
        let schema = facts.tree.schema
        let released = Dictionary(schema.nodes.map { ($0.reference, $0) }) { first, _ in first }
        let all = Dictionary(facts.tree.all.nodes.map { ($0.reference, $0) }) { first, _ in first }
        self.released = released
        self.all = all
        let notes = facts.tree.all.notes.map { $0.known(in: facts.tree.release) }
        numbers = NoteNumbers(facts.header ?? HeaderFacts(), notes) {
            released[$0] ?? all[$0]?.known(in: facts.tree.release)
        }
        entries = Dictionary(
            (facts.header?.nodes ?? []).enumerated().map {
                (NodeReference(side: $0.element.side, name: $0.element.name), $0.offset)
            }
        ) { first, _ in first }
        sections = Dictionary(
            (schema.sections + facts.tree.all.sections).flatMap { section in
                section.nodes.map { ($0.reference, section) }
            }
        ) { first, _ in first }
    }

    /// The nodes for which the header of the release has an entry.
    var documented: [Node] {
        facts.tree.schema.sections.filter(\.isDocumented).flatMap(\.nodes).compactMap {
            documented($0.reference)
        }
    }

    /// A node as the tree should document it, its notes numbered as they are here; nil when it should not.
    func documented(_ reference: NodeReference) -> Node? {
        guard var node = node(reference), node.isDocumented else { return nil }
        node.notes = node.notes.map { numbers[$0] ?? $0 }
        return node
    }

    /// A node as the tree's release has it, or would have it.
    func node(_ reference: NodeReference) -> Node? {
        released[reference] ?? all[reference]?.known(in: facts.tree.release)
    }

    /// Whether any release knows a node.
    func isKnown(_ reference: NodeReference) -> Bool { all[reference] != nil || released[reference] != nil }

    /// The entry of a node, and its line from 0.
    func entry(of node: Node) -> (node: HeaderFacts.Node, line: Int)? {
        guard let header = facts.header, let index = entries[node.reference] else { return nil }
        return (header.nodes[index], header.nodeLines[index])
    }

    /// What an entry states otherwise than the schema.
    func differences(_ node: Node, _ entry: HeaderFacts.Node) -> [String] {
        let pairs: [(String, String?)] = [
            ("Values", node.valuesText), ("Default Value", node.defaultText),
            ("Maximum Value", node.maximum?.description), ("Notes", node.notesText),
            ("Minimum Value", node.minimum?.description), ("Unit", node.unit),
            ("Constraint", node.constraint?.phrase),
        ]
        var result = pairs.compactMap { label, ours -> String? in
            let theirs = entry[label.lowercased()]
            if theirs == nil, NodeChecking.optionalLabels.contains(label.lowercased()) { return nil }
            guard !NodeChecking.isSame(theirs, ours) else { return nil }
            return "\(label) is \(theirs ?? "not stated"), where the schema has \(ours ?? "none")"
        }
        if let section = sections[node.reference],
            section.title != entry.section || section.isPrivate != entry.isPrivate
        {
            result.append("it stands under \(entry.section), where the schema has \(section.title)")
        }
        return result
    }

    /// What Xen's own header never states; it is compared where an entry states it.
    static let optionalLabels: Set = ["minimum value", "unit", "constraint", "enables"]

    /// Whether two values are the same. White space is no fact: headers write `MAX(a, b)` and `MAX(a,b)`.
    static func isSame(_ left: String?, _ right: String?) -> Bool {
        left?.filter { $0 != " " } == right?.filter { $0 != " " }
    }
}
