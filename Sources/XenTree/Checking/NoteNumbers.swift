import BlkifSchema
import HeaderText

/// The number that each note of the schema has in a tree: a backport gives a note the next free one.
struct NoteNumbers {
    private var numbers: [Int: Int] = [:]

    /// - Parameter nodes: What the schema has of the nodes of the tree's release, or of any other.
    init(_ header: HeaderFacts, _ notes: [NumberedNote], _ nodes: (NodeReference) -> Node?) {
        for note in notes {
            let text = normalised(HeaderText().note(note.number, note.text).joined(separator: " "))
            let known = header.noteTexts.first { text.hasSuffix(") " + $0.text) }
            if let known { assign(note.number, known.number) }
        }
        // What an entry refers to, as the schema has it and as it stands there.
        let uses = header.nodes.map { entry in
            (nodes(NodeReference(side: entry.side, name: entry.name))?.notes ?? [], entry.noteNumbers)
        }
        for (ours, theirs) in uses {
            for number in ours where theirs.contains(number) { assign(number, number) }
        }
        let used = Set(uses.flatMap(\.1))
        for note in notes where header.notes.contains(note.number) && !used.contains(note.number) {
            assign(note.number, note.number)
        }
        for (ours, theirs) in uses {
            let ours = ours.filter { numbers[$0] == nil }
            let theirs = theirs.filter { !numbers.values.contains($0) }
            if ours.count == theirs.count { zip(ours, theirs).forEach { assign($0, $1) } }
        }
    }

    private mutating func assign(_ note: Int, _ number: Int) {
        guard numbers[note] == nil, !numbers.values.contains(number) else { return }
        numbers[note] = number
    }

    /// The number of a note in the tree; nil when nothing tells that the tree has it.
    subscript(note: Int) -> Int? { numbers[note] }
}

extension HeaderFacts.Node {
    /// The numbers after `Notes:`.
    var noteNumbers: [Int] { notes.compactMap { Int($0) } }
}
