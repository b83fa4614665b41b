import BlkifSchema
import Prose

/// Writes the entries of an option's nodes into the header.
extension HeaderSurface {
    /// Where a header's comments wrap.
    private static let width = 79

    static func edits(
        _ option: TreeOption, _ header: HeaderFacts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        for reference in option.nodes {
            guard let node = option.checking.documented(reference),
                option.checking.entry(of: node) == nil
            else { continue }
            guard
                let section = option.tree.all.sections.first(where: {
                    $0.nodes.contains { $0.reference == reference }
                })
            else { throw option.missingAnchor(text, "section for \(reference)") }
            if let line = try place(of: node, in: section, header, text, option) {
                edits.insert(entry(node), before: line)
            } else if let line = placeOfSection(section, text, option) {
                edits.insert([ruler(section), " *"] + entry(node), before: line)
            } else {
                throw option.missingAnchor(text, "nodes of the \(node.side.rawValue)")
            }
        }
        return edits
    }

    /// The line before which an entry goes: the end of that of the node before it, the start of that of the node after
    /// it, or the start of its section.
    private static func place(
        of node: Node, in section: Section, _ header: HeaderFacts, _ text: TreeText, _ option: TreeOption
    ) throws(PatchProblem) -> Int? {
        let lines = Dictionary(
            grouping: zip(header.nodes, header.nodeLines), by: { "\($0.0.side.rawValue)/\($0.0.name)" })
        let order = section.nodes.map { $0.known(in: option.tree.release).reference.description }
        let neighbours = try Neighbours.find(
            node.reference.description, in: order, of: option, text
        ) { name in (lines[name] ?? []).map(\.1) }
        if let before = neighbours.before {
            let end = end(after: before, header, text)
            try refuseStrays(in: before..<(end ?? text.live.count), header, text, option)
            if let next = header.nodeLines.firstIndex(where: { $0 == end }).map({ header.nodes[$0] }),
                let other = option.tree.all.sections.first(where: { other in
                    other.side == next.side && other.nodes.contains { $0.name == next.name }
                }), other.id != section.id
            {
                throw option.missingAnchor(text, "section \(other.title) above \(next.name)")
            }
            return end
        }
        if let after = neighbours.after {
            let start = text.live[..<after].lastIndex(where: isRuler) ?? 0
            try refuseStrays(in: start..<after, header, text, option)
            return after
        }
        guard let side = lineOfSide(node.side, text),
            let ruler = text.live[side...].firstIndex(where: { isRuler($0) && $0.contains(section.title) })
        else { return nil }
        let isBlank = ruler + 1 < text.live.count && text.live[ruler + 1].trimmed == "*"
        return isBlank ? ruler + 2 : ruler + 1
    }

    /// Labels without a name are what is left of an entry: which one, and where it began, cannot be told.
    private static func refuseStrays(
        in lines: Range<Int>, _ header: HeaderFacts, _ text: TreeText, _ option: TreeOption
    ) throws(PatchProblem) {
        guard let stray = header.strayLines.first(where: lines.contains) else { return }
        throw option.missingAnchor(text, "name above the labels in line \(stray + 1)")
    }

    /// Where the next entry or section, the notes or the end of the comment begins.
    private static func end(after line: Int, _ header: HeaderFacts, _ text: TreeText) -> Int? {
        let starts = Set(header.nodeLines)
        return text.live[(line + 1)...].indices.first { index in
            starts.contains(index) || isRuler(text.live[index]) || text.live[index].contains("*/")
                || text.live[index].trimmed == "* Notes"
        }
    }

    /// Where a section begins that the header lacks: at the end of the nearest one before it on its side.
    private static func placeOfSection(_ section: Section, _ text: TreeText, _ option: TreeOption) -> Int? {
        guard let side = section.nodes.first?.side, let start = lineOfSide(side, text) else { return nil }
        let sections = option.tree.all.sections.filter { $0.nodes.first?.side == side }
        let end = text.live[(start + 1)...].firstIndex { $0.contains("*/") || $0.contains("XenBus Nodes") }
        let before = Neighbours.find(section.id, in: sections.map(\.id)) { id in
            sections.first { $0.id == id }.flatMap { other in
                text.live[start..<(end ?? text.live.count)].firstIndex {
                    isRuler($0) && $0.contains(other.title)
                }
            }
        }.before
        return before.flatMap { before in
            text.live[(before + 1)...].firstIndex { isRuler($0) || $0.contains("*/") || $0.contains("****") }
        }
    }

    private static func lineOfSide(_ side: Side, _ text: TreeText) -> Int? {
        text.live.firstIndex { $0.lowercased().contains("\(side.rawValue) xenbus nodes") }
    }

    private static func ruler(_ section: Section) -> String {
        let title = " \(section.title)\(section.isPrivate ? " (PRIVATE)" : "") "
        let dashes = max(6, 77 - title.count)
        return " *" + String(repeating: "-", count: dashes / 2) + title
            + String(repeating: "-", count: dashes - dashes / 2)
    }

    private static func isRuler(_ line: Substring) -> Bool { line.contains("*---") }

    /// An entry as the template of the generated header has it.
    private static func entry(_ node: Node) -> [String] {
        let facts = node.headerFacts.map { " *      " + $0.label + $0.value }
        let texts = [node.summary, node.description].filter { !$0.isEmpty }
        let values = node.values.flatMap { value in
            [" *      \"\(value.value)\""] + prose(value.meaning, indentation: 10)
        }
        return [" * \(node.name)"] + facts + [" *"]
            + texts.flatMap { prose($0, indentation: 6) + [" *"] }
            + (values.isEmpty ? [] : values + [" *"])
    }

    private static func prose(_ text: String, indentation: Int) -> [String] {
        let prefix = " *" + String(repeating: " ", count: indentation)
        let layout = ProseLayout(prefix: prefix, column: prefix.count, width: width)
        let lines = prefix + ProseWriter(notation: .cComment, layout: layout).write(ProseDocument.parse(text))
        return lines.split(separator: "\n", omittingEmptySubsequences: false).map { String($0.trimmedEnd) }
    }
}

extension String {
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
