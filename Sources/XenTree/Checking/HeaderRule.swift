import BlkifSchema
import Diagnostics

/// The header has the entries, macros and structures of the schema.
enum HeaderRule {
    static func findings(_ facts: TreeFacts, _ rows: [OptionRow]) -> [TreeFinding] {
        guard let header = facts.header, let text = facts.text(HeaderSurface.self) else { return [] }
        let checking = NodeChecking(facts)
        let nodes = checking.documented + carriedNodes(facts, rows).compactMap(checking.documented)
        var seen: Set<NodeReference> = []
        return nodes.filter { seen.insert($0.reference).inserted }.flatMap {
            about($0, facts, checking, header, text)
        }
            + unknown(facts, checking, header, text) + macros(facts, header, text)
            + structures(facts, header, text)
    }

    /// What is wrong with the entry of a node.
    private static func about(
        _ node: Node, _ facts: TreeFacts, _ checking: NodeChecking, _ header: HeaderFacts, _ text: TreeText
    ) -> [TreeFinding] {
        let parameter = facts.tree.all.diskParameters.first {
            $0.writes.contains { $0.node == node.reference }
        }
        let option = parameter?.name ?? node.reference.description
        guard let entry = checking.entry(of: node) else {
            // An entry with the name misspelt is reported as such.
            if header.nodes.contains(where: { corrected($0, facts)?.origin == node.origin }) { return [] }
            return [
                TreeFinding(
                    Finding(
                        "missing-node", "the header has no entry for \(node.reference)",
                        at: text.location(header.nodeLines.first ?? 0),
                        remedy: "it belongs to Xen \(facts.tree.release)"), option: option)
            ]
        }
        let place = text.location(entry.line, of: node.name)
        let differences = checking.differences(node, entry.node).map { difference in
            TreeFinding(
                Finding("node-differs", "\(node.reference): \(difference)", at: place), option: option)
        }
        return differences + (corrected(entry.node, facts).map { [misspelt(node.name, $0, at: place)] } ?? [])
    }

    /// Entries for nodes that no release has, at least not under this name.
    private static func unknown(
        _ facts: TreeFacts, _ checking: NodeChecking, _ header: HeaderFacts, _ text: TreeText
    ) -> [TreeFinding] {
        zip(header.nodes, header.nodeLines).filter { entry, _ in
            !checking.isKnown(NodeReference(side: entry.side, name: entry.name))
        }.map { entry, line in
            let place = text.location(line, of: entry.name)
            if let right = corrected(entry, facts) { return misspelt(entry.name, right, at: place) }
            let name = "\(entry.side.rawValue)/\(entry.name)"
            return TreeFinding(
                Finding(
                    "unknown-node", "the schema does not know \(name)", at: place,
                    remedy: Suggestion.phrase(for: entry.name, in: facts.tree.all.nodes.map(\.name))),
                option: name)
        }
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
