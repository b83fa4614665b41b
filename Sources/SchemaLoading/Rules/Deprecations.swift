import BlkifSchema
import Diagnostics

/// What is deprecated names what takes its place, or says why nothing does.
enum Deprecations: Rule {
    static let ids: [FindingID] = ["deprecated-without-replacement"]

    static func check(_ context: RuleContext) {
        // A deprecated topic is about a deprecated form, and says itself what to write now.
        for record in context.records where record.kind != .topic && !record.isDefinedElsewhere {
            check(record, context)
        }
    }

    private static func check(_ item: ItemRecord, _ context: RuleContext) {
        guard let deprecated = item.lifetime?.deprecated, context.isSound(item.origin) else { return }
        if deprecated.replacement == item.name {
            context.report(
                "deprecated-without-replacement", "\"\(item.name)\" is deprecated in favour of itself",
                at: context.raw.place(item.origin, "deprecated", "replacement"),
                remedy: "name what takes its place")
        }
        guard deprecated.replacement == nil, deprecated.reason.isEmpty else { return }
        context.report(
            "deprecated-without-replacement", "\"\(item.name)\" is deprecated in favour of nothing",
            at: context.raw.place(item.origin, "deprecated"), remedy: "add replacement: … or reason: …")
    }
}
