import BlkifSchema
import Diagnostics
import LocatedYAML

/// What shows a statement about an implementation can be looked up.
enum EvidenceRule: Rule {
    static let ids: [FindingID] = ["bad-evidence", "unknown-revision"]

    static func check(_ context: RuleContext) {
        let implementations = Dictionary(context.content.implementations.map { ($0.id, $0) }) { first, _ in
            first
        }
        for implementation in implementations.values { check(implementation, context) }
        for placed in context.content.statements where context.isSound(placed.origin) {
            check(placed, implementations[placed.implementation], context)
        }
    }

    private static func check(
        _ placed: PlacedStatement, _ implementation: Implementation?, _ context: RuleContext
    ) {
        let evidence = placed.evidence
        func report(_ id: FindingID, _ key: String, _ message: String, remedy: String? = nil) {
            let place = context.raw.place(
                placed.origin, .key(placed.key.description), .index(placed.index), .key(key))
            context.report(id, message, at: place, remedy: remedy)
        }
        if let name = evidence.revision, let implementation {
            let names = implementation.revisions.map(\.name)
            if !names.contains(name) {
                report(
                    "unknown-revision", "revision", "\(implementation.title) has no revision \"\(name)\"",
                    remedy: Suggestion.phrase(for: name, in: names) ?? "declare it with the implementation")
            }
        }
        if evidence.path != nil, evidence.revision == nil {
            report("bad-evidence", "path", "a path needs the revision in which it was read")
        }
        if evidence.line != nil, evidence.path == nil {
            report("bad-evidence", "line", "a line needs the path of its file")
        }
        if evidence.quote != nil, evidence.path == nil {
            report("bad-evidence", "quote", "a quote needs the path of its file")
        }
        if evidence.absent != nil, evidence.path == nil {
            report("bad-evidence", "absent", "the absence of a text needs the path of its file")
        }
        let kinds = [("quote", evidence.quote), ("absent", evidence.absent), ("unquoted", evidence.unquoted)]
        for other in kinds.filter({ $0.1 != nil }).dropFirst() {
            report("bad-evidence", other.0, "only one of quote, absent and unquoted can hold")
        }
    }

    private static func check(_ implementation: Implementation, _ context: RuleContext) {
        var seen: Set<String> = []
        for (index, revision) in implementation.revisions.enumerated()
        where !seen.insert(revision.name).inserted {
            context.report(
                "bad-evidence", "the revision \"\(revision.name)\" is declared twice",
                at: context.raw.place(implementation.origin, "revisions", .index(index), "name"))
        }
    }
}
