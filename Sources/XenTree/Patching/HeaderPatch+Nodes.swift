import BlkifSchema
import HeaderText

/// Writes entries of nodes.
extension HeaderPatch {
    func node(_ reference: NodeReference) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let node = checking.documented(reference) else { return edits }
        guard
            let section = facts.tree.all.sections.first(where: { section in
                section.nodes.contains { self.known($0) == node.reference }
            })
        else { throw missingAnchor(.node(reference), "section for it") }
        let entry = beside(" * ", writer.entry(of: node)) + [" *"]
        if let line = try place(of: node, in: section) {
            edits.insert(entry, before: line)
        } else if let line = placeOfSection(section) {
            edits.insert([" *" + section.ruler, " *"] + entry, before: line)
        } else {
            throw missingAnchor(.node(reference), "nodes of the \(node.side.rawValue)")
        }
        return edits
    }

    /// The labels of an entry as they should be: those that Xen's own header has, those that are there, and those that
    /// changed.
    func labels(_ reference: NodeReference, _ keys: [String]) -> LineEdits {
        var edits = LineEdits()
        guard let node = checking.documented(reference), let entry = checking.entry(of: node),
            let index = header.nodeLines.firstIndex(of: entry.line)
        else { return edits }
        var rest = header.labelLines[index]
        var place = entry.line + 1
        for fact in node.headerFacts {
            let label = String(fact.label.lowercased().prefix { $0 != ":" })
            let lines = beside(" * ", writer.fact(fact))
            if let old = rest.removeValue(forKey: label) {
                place = old.upperBound
                if !NodeChecking.isSame(entry.node[label], fact.value) { edits.replace(old, with: lines) }
            } else if !NodeChecking.optionalLabels.contains(label) || keys.contains(where: label.hasPrefix) {
                edits.insert(lines, before: place)
            }
        }
        for old in rest.values { edits.replace(old, with: []) }
        return edits
    }

    /// The name that a node has in the tree's release.
    private func known(_ node: Node) -> NodeReference { node.known(in: facts.tree.release).reference }

    /// The line before which an entry goes: the end of that of the node before it, the start of that of the node after
    /// it, or the start of its section.
    private func place(of node: Node, in section: Section) throws(PatchProblem) -> Int? {
        let item = TreeItem.node(node.reference)
        // Old headers have some nodes under another heading than later ones.
        let entries = zip(header.nodes, header.nodeLines).filter { $0.0.section == section.title }
        let lines = Dictionary(grouping: entries, by: { "\($0.0.side.rawValue)/\($0.0.name)" })
        let order = section.nodes.map { known($0).description }
        let neighbours = try Neighbours.find(
            node.reference.description, in: order, of: item.name, text
        ) { name in (lines[name] ?? []).map(\.1) }
        if let before = neighbours.before {
            let end = end(after: before)
            try refuseStrays(in: before..<(end ?? text.live.count), item)
            if let next = header.nodeLines.firstIndex(where: { $0 == end }).map({ header.nodes[$0] }),
                let other = facts.tree.all.sections.first(where: { other in
                    other.side == next.side && other.nodes.contains { $0.name == next.name }
                }), other.id != section.id
            {
                throw missingAnchor(item, "section \(other.title) above \(next.name)")
            }
            return end
        }
        if let after = neighbours.after {
            let start = text.live[..<after].lastIndex(where: isRuler) ?? 0
            try refuseStrays(in: start..<after, item)
            return after
        }
        guard let side = lineOfSide(node.side),
            let ruler = text.live[side...].firstIndex(where: { isRuler($0) && $0.contains(section.title) })
        else { return nil }
        let isBlank = ruler + 1 < text.live.count && text.live[ruler + 1].trimmed == "*"
        return isBlank ? ruler + 2 : ruler + 1
    }

    /// Labels without a name are what is left of an entry: which one, and where it began, cannot be told.
    private func refuseStrays(in lines: Range<Int>, _ item: TreeItem) throws(PatchProblem) {
        guard let stray = header.strayLines.first(where: lines.contains) else { return }
        throw missingAnchor(item, "name above the labels in line \(stray + 1)")
    }

    /// Where the next entry or section, the notes or the end of the comment begins.
    private func end(after line: Int) -> Int? {
        let starts = Set(header.nodeLines)
        return text.live[(line + 1)...].indices.first { index in
            starts.contains(index) || endsSection(text.live[index])
        }
    }

    /// Where a section begins that the header lacks: at the end of the nearest one before it on its side.
    private func placeOfSection(_ section: Section) -> Int? {
        guard let side = section.nodes.first?.side, let start = lineOfSide(side) else { return nil }
        let sections = facts.tree.all.sections.filter { $0.nodes.first?.side == side }
        let end = text.live[(start + 1)...].firstIndex { $0.contains("*/") || $0.contains("XenBus Nodes") }
        let before = Neighbours.find(section.id, in: sections.map(\.id)) { id in
            sections.first { $0.id == id }.flatMap { other in
                text.live[start..<(end ?? text.live.count)].firstIndex {
                    isRuler($0) && $0.contains(other.title)
                }
            }
        }.before
        return before.flatMap { before in
            text.live[(before + 1)...].firstIndex(where: endsSection)
        }
    }

    /// Where the nodes of a side begin; a table of contents above has the same words.
    func lineOfSide(_ side: Side) -> Int? {
        text.live.lastIndex { $0.lowercased().contains("\(side.rawValue) xenbus nodes") }
    }

    /// Whether the next section, the other side, the notes or the end of the comment begins with a line.
    private func endsSection(_ line: Substring) -> Bool {
        isRuler(line) || line.contains("*/") || line.contains("****") || line.trimmed == "* Notes"
    }

    private func isRuler(_ line: Substring) -> Bool { line.contains("*---") }
}
