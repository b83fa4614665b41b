import BlkifSchema
import Diagnostics

/// What the header does not document says why it exists, and the other way round.
enum Documentation: Rule {
    static let ids: [FindingID] = ["missing-class", "unexpected-class"]

    static func check(_ context: RuleContext) {
        for node in context.nodes where context.isSound(node.origin) {
            if !node.isDocumented, node.nodeClass == nil {
                context.report(
                    "missing-class", "\"\(node.name)\" is not documented upstream and has no class",
                    at: context.raw.place(node.origin, "documented"),
                    remedy: "add class: \(NodeClass.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            if node.isDocumented, node.nodeClass != nil || node.isMentioned {
                let key: PathStep = node.nodeClass == nil ? "mentioned" : "class"
                context.report(
                    "unexpected-class", "\"\(node.name)\" is documented upstream and needs no class",
                    at: context.raw.place(node.origin, key), remedy: "remove it, or add documented: false")
            }
        }
    }
}
