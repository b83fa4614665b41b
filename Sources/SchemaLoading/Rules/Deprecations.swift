import BlkifSchema
import Diagnostics

/// What is deprecated names what takes its place, or says why nothing does.
enum Deprecations: Rule {
    static let ids: [FindingID] = ["deprecated-without-replacement"]

    static func check(_ context: RuleContext) {
        let content = context.content
        let ring: [any SchemaItem] =
            content.operations + content.statuses + content.constants + content.bits + content.types
            + content.structures + content.structureFields + content.abis + content.states
        let toolstack: [any SchemaItem] =
            content.diskParameters + content.libxl.fields.filter { $0.parameter == nil }
            + content.libxl.macros
            + content.libxl.enumerations + content.deviceNumbers.schemes
        for item in content.nodes + ring + toolstack { check(item, context) }
    }

    private static func check(_ item: any SchemaItem, _ context: RuleContext) {
        guard let deprecated = item.lifetime.deprecated, context.isSound(item.origin) else { return }
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
