import BlkifSchema
import Diagnostics
import LocatedYAML

/// Releases are known and follow each other in the order of time.
enum ReleaseOrder: Rule {
    static let ids: [FindingID] = ["unknown-release", "release-order"]

    static func check(_ context: RuleContext) {
        checkList(context)
        checkKnown(context)
        for record in context.records where !record.isDefinedElsewhere { check(record, context) }
    }

    /// Every release that stands anywhere is one of the list.
    private static func checkKnown(_ context: RuleContext) {
        let known = context.releases
        guard context.raw.isWhole, let first = known.min(), let last = known.max() else { return }
        for (release, place) in context.raw.mentions.releases where !known.contains(release) {
            context.report(
                "unknown-release", "\(release) is not a listed release", at: place,
                remedy: "known: \(first) … \(last)")
        }
    }

    private static func checkList(_ context: RuleContext) {
        var previous: ReleaseInfo?
        for info in context.content.releases {
            if let previous, info.release < previous.release {
                context.report(
                    "release-order", "\(info.release) stands after \(previous.release)",
                    at: context.raw.place(info.origin, "version"), remedy: "list the oldest first")
            }
            previous = info
        }
    }

    private static func check(_ item: ItemRecord, _ context: RuleContext) {
        guard context.isSound(item.origin), let lifetime = item.lifetime else { return }
        func report(_ message: String, _ path: PathStep...) {
            context.report("release-order", message, at: context.raw.place(item.origin, path))
        }
        if let used = lifetime.usedSince, lifetime.since.map({ used >= $0 }) ?? true {
            let documented = lifetime.since?.description ?? "no release"
            report(
                "in use since \(used), and documented since \(documented): only a later release makes a difference",
                "used-since")
        }
        guard let since = lifetime.since, let first = lifetime.first else { return }
        if let removed = lifetime.removed, removed <= since {
            report("removed in \(removed), not after it came in \(since)", "removed")
        }
        if let deprecated = lifetime.deprecated?.since, deprecated < since {
            report("deprecated in \(deprecated), before it came in \(since)", "deprecated", "since")
        }
        for (index, release) in lifetime.backported.enumerated() where release >= since {
            report("a backport to \(release) is not older than \(since)", "backported", .index(index))
        }
        for (index, state) in item.earlier.enumerated() where state.before <= first {
            // The history is sorted by release, the list in the file need not be.
            let states = context.raw.node(item.origin, "history")?.elements ?? []
            let place = states.firstIndex { $0["before"]?.text == state.before.description } ?? index
            report(
                "nothing was there before \(state.before): it came in \(first)", "history", .index(place),
                "before")
        }
    }
}
