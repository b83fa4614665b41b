import BlkifSchema
import Diagnostics

/// The header has the entries, macros and structures of the schema.
enum HeaderRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        guard let header = facts.header, let text = facts.text(HeaderSurface.self) else { return [] }
        let checking = NodeChecking(facts)
        let nodes = rows.compactMap { row -> Node? in
            if case .node(let reference) = row.item { checking.documented(reference) } else { nil }
        }
        return nodes.flatMap { about($0, facts, checking, header, text) }
            + unknown(facts, checking, header, text) + notes(header, rows, facts, text)
            + rows.compactMap { code($0, facts, text) }
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
                        remedy: facts.tree.patchCommand(for: option)), option: option)
            ]
        }
        let place = text.location(entry.line, of: node.name)
        let remedy = remedy(for: .node(node.reference), facts)
        let differences = checking.differences(node, entry.node).map { difference in
            TreeFinding(
                Finding("node-differs", "\(node.reference): \(difference)", at: place, remedy: remedy),
                option: option)
        }
        return differences + (corrected(entry.node, facts).map { [misspelt(node.name, $0, at: place)] } ?? [])
    }

    /// The command that writes what the profile of the tree changes; nil for what it does not.
    private static func remedy(for item: TreeItem, _ facts: TreeFacts) -> String? {
        facts.tree.changes(of: item).isEmpty ? nil : facts.tree.patchCommand(for: item.name)
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

    // MARK: Notes

    /// Notes to which an entry refers, or that the release has, and that are not there.
    private static func notes(
        _ header: HeaderFacts, _ rows: [TreeRow], _ facts: TreeFacts, _ text: TreeText
    ) -> [TreeFinding] {
        func missing(_ message: String, at place: SourceLocation, about name: String) -> TreeFinding {
            let remedy = facts.tree.patchCommand(for: name)
            return TreeFinding(Finding("missing-note", message, at: place, remedy: remedy), option: name)
        }
        let references = zip(header.nodes, header.nodeLines).flatMap { entry, line in
            entry.noteNumbers.filter { !header.notes.contains($0) }.map { number in
                let reference = NodeReference(side: entry.side, name: entry.name)
                let place = text.live[line...].firstIndex { $0.contains("Notes:") } ?? line
                return missing(
                    "\(reference) refers to note \(number), which is not there",
                    at: text.location(place, of: String(number)), about: reference.description)
            }
        }
        guard references.isEmpty else { return references }
        return rows.filter { $0.item.kind == .notes && $0.cell(HeaderSurface.self)?.state == .missing }.map {
            missing(
                "the header has no \($0.name)",
                at: text.location(header.noteTexts.first?.lines.lowerBound ?? 0),
                about: $0.name)
        }
    }

    // MARK: Code

    /// What is wrong with a macro or a structure; nil when nothing is.
    private static func code(_ row: TreeRow, _ facts: TreeFacts, _ text: TreeText) -> TreeFinding? {
        guard let cell = row.cell(HeaderSurface.self), let detail = cell.detail else { return nil }
        switch (row.item.kind, cell.state == .missing) {
        case (.operations, true), (.constants, true):
            return missing("missing-constant", row, detail, facts, text)
        case (.structures, true): return missing("missing-structure", row, detail, facts, text)
        case (.operations, false), (.constants, false):
            return other("constant-differs", row, detail, facts, text)
        case (.structures, false): return other("structure-differs", row, detail, facts, text)
        case (.options, _), (.nodes, _), (.notes, _): return nil
        }
    }

    private static func missing(
        _ id: FindingID, _ row: TreeRow, _ detail: String, _ facts: TreeFacts, _ text: TreeText
    ) -> TreeFinding {
        let remedy = facts.tree.patchCommand(for: row.name)
        return TreeFinding(
            Finding(id, "the header has \(detail)", at: place(of: row, in: text), remedy: remedy),
            option: row.name)
    }

    private static func other(
        _ id: FindingID, _ row: TreeRow, _ detail: String, _ facts: TreeFacts, _ text: TreeText
    ) -> TreeFinding {
        let remedy = remedy(for: row.item, facts)
        return TreeFinding(
            Finding(id, detail, at: place(of: row, in: text), remedy: remedy), option: row.name)
    }

    private static func place(of row: TreeRow, in text: TreeText) -> SourceLocation {
        row.cell(HeaderSurface.self)?.line.map { text.location($0, of: row.name) } ?? text.location(0)
    }
}
