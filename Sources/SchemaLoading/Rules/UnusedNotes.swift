import BlkifSchema
import Diagnostics

/// Every numbered note is one that a node refers to.
enum UnusedNotes: Rule {
    static let ids: [FindingID] = ["unused-note"]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        let used = Set(context.nodes.flatMap { $0.notes + $0.history.flatMap(\.item.notes) })
        for note in context.content.notes where !used.contains(note.number) && context.isSound(note.origin) {
            context.report(
                "unused-note", "no node refers to note \(note.number)",
                at: context.raw.place(note.origin, "number"), remedy: "refer to it or remove it")
        }
    }
}
