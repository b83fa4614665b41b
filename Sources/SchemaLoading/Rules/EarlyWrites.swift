import BlkifSchema
import Diagnostics

/// A disk parameter writes a node only where a release has both.
enum EarlyWrites: Rule {
    static let ids: [FindingID] = ["early-write"]

    static func check(_ context: RuleContext) {
        let nodes = Dictionary(context.content.nodes.map { ($0.reference, $0) }) { first, _ in first }
        for parameter in context.content.diskParameters where context.isSound(parameter.origin) {
            for (index, write) in parameter.writes.enumerated() {
                guard let node = nodes[write.node], let came = node.lifetime.first,
                    let written = write.since ?? parameter.lifetime.since, written < came,
                    !node.lifetime.backported.contains(where: { $0 <= written }),
                    context.releases.isSuperset(of: [came, written])
                else { continue }
                context.report(
                    "early-write",
                    "\(parameter.name) writes \(node.reference) since \(written), which came in \(came)",
                    at: context.raw.place(parameter.origin, "writes", .index(index), "node"),
                    remedy: "add since: \"\(came)\" to the write, or correct one of the two",
                    notes: [
                        Finding.Note(
                            "the node came here", at: context.raw.place(node.origin, "since"))
                    ])
            }
        }
    }
}
