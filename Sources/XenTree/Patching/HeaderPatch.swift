import BlkifSchema
import HeaderText

/// Writes something into the header.
struct HeaderPatch {
    let facts: TreeFacts
    let checking: NodeChecking
    let header: HeaderFacts
    let text: TreeText
    let items: TreeItems
    let writer = HeaderText()

    /// - Returns: Nil when the tree has no header that can be read.
    init?(_ facts: TreeFacts) {
        guard let header = facts.header, let text = facts.text(HeaderSurface.self) else { return nil }
        self.facts = facts
        self.header = header
        self.text = text
        checking = NodeChecking(facts)
        items = TreeItems(facts.tree.all)
    }

    /// The tree with it, as its profile has it; nil when nothing is to be written.
    func adding(_ item: TreeItem) throws(PatchProblem) -> XenTree? {
        guard has(item) else { return try counting(item, try entry(of: item)) }
        let edits = changes(of: item)
        return edits.isEmpty ? nil : try counting(item, edits)
    }

    /// Whether it is there, be it as the schema has it or not.
    func has(_ item: TreeItem) -> Bool { cell(item).state != .missing }

    private func entry(of item: TreeItem) throws(PatchProblem) -> LineEdits {
        switch item {
        case .option: LineEdits()
        case .node(let reference): try node(reference)
        case .note(let number): try note(number)
        case .operation(let name), .constant(let name): try macro(name)
        case .structure(let name): try structure(name)
        }
    }

    /// What the profile of the tree changes of what is there.
    private func changes(of item: TreeItem) -> LineEdits {
        let keys = facts.tree.changes(of: item)
        guard !keys.isEmpty else { return LineEdits() }
        return switch item {
        case .node(let reference): labels(reference, keys)
        case .operation(let name), .constant(let name):
            cell(item).state == .differs ? value(name) : LineEdits()
        case .option, .note, .structure: LineEdits()
        }
    }

    private func counting(_ item: TreeItem, _ edits: LineEdits) throws(PatchProblem) -> XenTree {
        let tree = facts.tree.replacing(text.applying(edits))
        guard let after = HeaderPatch(TreeFacts(tree)), after.has(item) else {
            throw missingAnchor(item, "place where it would count")
        }
        return tree
    }

    func cell(_ item: TreeItem) -> TreeRow.Cell { HeaderTable(facts, checking).cell(item, header) }

    func missingAnchor(_ item: TreeItem, _ what: String) -> PatchProblem {
        PatchProblem(missing: what, for: item.name, in: text)
    }

    /// Lines of a comment with the asterisks before them.
    func beside(_ asterisk: String, _ lines: [String]) -> [String] {
        lines.map { String((asterisk + $0).trimmedEnd) }
    }

    /// What the tree's release has of the notes, or would have.
    private var notes: [NumberedNote] { facts.tree.all.notes.map { $0.known(in: facts.tree.release) } }

    // MARK: Notes

    /// A note gets its own number if that is free among those that are there, and else the next one.
    private func note(_ number: Int) throws(PatchProblem) -> LineEdits {
        guard let note = notes.first(where: { $0.number == number }) else { return LineEdits() }
        let last = header.notes.max() ?? 0
        let isGap = number < last && !header.notes.contains(number)
        let own = checking.numbers[number] ?? (isGap ? number : last + 1)
        var edits = LineEdits()
        let lines = beside(" *", writer.note(own, note.text))
        if let before = header.noteTexts.last(where: { $0.number < own }) {
            edits.insert(lines, before: before.lines.upperBound)
        } else if let after = header.noteTexts.first {
            edits.insert(lines, before: after.lines.lowerBound)
        } else if let side = lineOfSide(.frontend),
            let end = text.live[side...].firstIndex(where: { $0.contains("*/") })
        {
            edits.insert([" * Notes", " * -----"] + lines, before: end)
        } else {
            throw missingAnchor(.note(number), "comment with nodes and notes")
        }
        return edits
    }
}

extension TreeText {
    /// The same file with other lines.
    func applying(_ edits: LineEdits) -> TreeText {
        guard !edits.isEmpty else { return self }
        let ending = hasCarriageReturns ? "\r\n" : "\n"
        return TreeText(self, text: edits.applied(to: lines).joined(separator: ending))
    }
}
