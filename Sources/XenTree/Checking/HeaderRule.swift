import BlkifSchema
import Diagnostics

/// The header has the entries, macros and structures of the schema.
enum HeaderRule {
    static func findings(_ facts: TreeFacts, _ rows: [OptionRow]) -> [TreeFinding] {
        guard let header = facts.header, let text = facts.text(.header) else { return [] }
        let checking = NodeChecking(facts)
        let carried = carriedNodes(facts, rows).compactMap(checking.documented)
        let nodes = checking.documented + carried
        let options = Dictionary(
            facts.tree.all.diskParameters.flatMap { parameter in
                parameter.writes.map { ($0.node, parameter.name) }
            }
        ) { first, _ in first }
        var result: [TreeFinding] = []
        var seen: Set<NodeReference> = []
        let first = header.nodeLines.first ?? 0
        for node in nodes where seen.insert(node.reference).inserted {
            let option = options[node.reference] ?? node.reference.description
            guard let entry = checking.entry(of: node) else {
                // An entry with the name misspelt is told as such.
                if header.nodes.contains(where: { corrected($0, facts)?.origin == node.origin }) { continue }
                result.append(
                    .init(
                        Finding(
                            "missing-node", "the header has no entry for \(node.reference)",
                            at: text.location(first),
                            remedy: "it belongs to Xen \(facts.tree.release)"), option: option))
                continue
            }
            result += checking.differences(node, entry.node).map { difference in
                TreeFinding(
                    Finding(
                        "node-differs", "\(node.reference): \(difference)",
                        at: text.location(entry.line, of: node.name)), option: option)
            }
            if let right = corrected(entry.node, facts) {
                result.append(misspelt(node.name, right, at: text.location(entry.line, of: node.name)))
            }
        }
        let unknown = zip(header.nodes, header.nodeLines).filter { entry, _ in
            !checking.isKnown(NodeReference(side: entry.side, name: entry.name))
        }
        result += unknown.map { entry, line in
            let place = text.location(line, of: entry.name)
            if let right = corrected(entry, facts) { return misspelt(entry.name, right, at: place) }
            return TreeFinding(
                Finding(
                    "unknown-node", "the schema does not know \(entry.side.rawValue)/\(entry.name)",
                    at: place,
                    remedy: Suggestion.phrase(for: entry.name, in: facts.tree.all.nodes.map(\.name))),
                option: "\(entry.side.rawValue)/\(entry.name)")
        }
        return result + macros(facts, header, text) + structures(facts, header, text)
    }

    /// The nodes of options that the tree has beyond its release.
    private static func carriedNodes(_ facts: TreeFacts, _ rows: [OptionRow]) -> [NodeReference] {
        let names = Set(rows.filter(\.isExpected).map(\.name))
        return facts.tree.all.diskParameters.filter { names.contains($0.name) }.flatMap(\.writes)
            .filter { write in
                write.since.map { $0 <= facts.tree.release } ?? true
                    && write.removed.map { facts.tree.release < $0 } ?? true
            }.map(\.node)
    }

    /// The node that an entry names with a mistake which a later release corrects.
    private static func corrected(_ entry: HeaderFacts.Node, _ facts: TreeFacts) -> Node? {
        facts.tree.all.nodes.first { node in
            node.side == entry.side && node.name != entry.name
                && node.history.contains { $0.item.name == entry.name }
        }
    }

    private static func misspelt(_ name: String, _ right: Node, at place: SourceLocation) -> TreeFinding {
        TreeFinding(
            Finding(
                "misspelt-node", "\(right.side.rawValue)/\(name) is misspelt; drivers use the right name",
                at: place,
                remedy: "did you mean \"\(right.name)\"?"), option: right.reference.description)
    }

    // MARK: Code

    private static func macros(_ facts: TreeFacts, _ header: HeaderFacts, _ text: TreeText) -> [TreeFinding] {
        let schema = facts.tree.schema
        let constants = (schema.statuses + schema.constants + schema.bits).filter { $0.header == nil }
        let expected =
            schema.operations.map { ($0.name, Int($0.value)) }
            + constants.compactMap { constant in
                if case .integer(let number, _) = constant.value { (constant.name, Int(number)) } else { nil }
            }
        return expected.compactMap { name, number in
            guard let found = header.macros.first(where: { $0.name == name }) else {
                return TreeFinding(
                    Finding("missing-constant", "the header does not define \(name)", at: text.location(0)),
                    option: name)
            }
            guard let value = found.number, value != number else { return nil }
            let line = text.lines.firstIndex { $0.hasPrefix("#define") && $0.hasWord(name) } ?? 0
            return TreeFinding(
                Finding(
                    "constant-differs", "\(name) is \(value), where the schema has \(number)",
                    at: text.location(line, of: name)), option: name)
        }
    }

    private static func structures(_ facts: TreeFacts, _ header: HeaderFacts, _ text: TreeText)
        -> [TreeFinding]
    {
        let names = Set(facts.tree.schema.structures.map(\.name))
        return facts.tree.schema.structures.compactMap { structure in
            let line = text.lines.firstIndex { $0.hasPrefix("struct \(structure.name) {") } ?? 0
            guard let found = header.structures.first(where: { $0.name == structure.name }) else {
                return TreeFinding(
                    Finding(
                        "missing-structure", "the header has no struct \(structure.name)",
                        at: text.location(0)),
                    option: structure.name)
            }
            let ours = structure.fields.map {
                (names.contains($0.type) ? "struct " : "") + "\($0.type) \($0.name)"
            }
            let theirs = found.fields.map { "\($0.type) \($0.name)" }
            guard ours != theirs else { return nil }
            let different = ours.first { !theirs.contains($0) } ?? theirs.first { !ours.contains($0) } ?? ""
            return TreeFinding(
                Finding(
                    "structure-differs",
                    "struct \(structure.name) has other fields than the schema: \(different)",
                    at: text.location(line, of: structure.name)), option: structure.name)
        }
    }
}
