import BlkifSchema
import Diagnostics

/// Every numbered note is one that a node refers to, and every advisory one that a rule refers to.
enum UnusedEntries: Rule {
    static let ids: [FindingID] = ["unused-note", "unused-advisory"]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        let used = Set(context.nodes.flatMap { $0.notes + $0.history.flatMap(\.item.notes) })
        for note in context.content.notes where !used.contains(note.number) && context.isSound(note.origin) {
            context.report(
                "unused-note", "no node refers to note \(note.number)",
                at: context.raw.place(note.origin, "number"), remedy: "refer to it or remove it")
        }
        let breached = Set(context.content.rules.flatMap(\.advisories))
        for advisory in context.content.advisories
        where !breached.contains(advisory.id) && context.isSound(advisory.origin) {
            context.report(
                "unused-advisory", "no rule refers to advisory \(advisory.id)",
                at: context.raw.place(advisory.origin, "id"), remedy: "refer to it or remove it")
        }
    }
}
