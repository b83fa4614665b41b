import BlkifSchema
import Diagnostics

/// Releases are known and follow each other in the order of time.
enum ReleaseOrder: Rule {
    static let ids: [FindingID] = ["unknown-release", "release-order", "bad-date"]

    static func check(_ context: RuleContext) {
        checkList(context)
        let content = context.content
        let known = Set(content.releases.map(\.release))
        guard !known.isEmpty else { return }
        content.nodes.forEach { check($0, known, context) }
        content.notes.forEach { check($0, known, context) }
        content.operations.forEach { check($0, known, context) }
        (content.statuses + content.constants + content.bits).forEach { check($0, known, context) }
        content.structures.forEach { check($0, known, context) }
        content.structures.flatMap(\.fields).forEach { check($0, known, context) }
        content.types.forEach { check($0, known, context) }
        content.abis.forEach { check($0, known, context) }
        content.states.forEach { check($0, known, context) }
        content.diskParameters.forEach { check($0, known, context) }
        content.libxl.fields.filter { $0.parameter == nil }.forEach { check($0, known, context) }
        content.libxl.macros.forEach { check($0, known, context) }
        content.libxl.enumerations.forEach { check($0, known, context) }
        content.libxl.enumerations.flatMap(\.values).forEach { check($0, known, context) }
        content.deviceNumbers.schemes.forEach { check($0, known, context) }
        let topics =
            content.topics + content.stateTopics + content.diskSyntax.topics + content.deviceNumbers.topics
        topics.forEach { check($0, known, context) }
        for profile in content.profiles where !known.contains(profile.release) {
            unknown(profile.release, context.raw.place(profile.origin, "release"), known, context)
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
            if !isDate(info.date) {
                context.report(
                    "bad-date", "\"\(info.date)\" is not a date", at: context.raw.place(info.origin, "date"),
                    remedy: "expected \"YYYY-MM-DD\"")
            }
            previous = info
        }
    }

    private static func isDate(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.map(\.count) == [4, 2, 2], Int(parts[0]) != nil, let month = Int(parts[1]),
            let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...31).contains(day)
    }

    private static func check(_ item: some SchemaItem, _ known: Set<Release>, _ context: RuleContext) {
        guard context.isSound(item.origin) else { return }
        let lifetime = item.lifetime
        let named: [(Release?, PathStep)] = [
            (lifetime.since, "since"), (lifetime.removed, "removed"),
            (lifetime.deprecated?.since, "deprecated"),
        ]
        for case (let release?, let key) in named where !known.contains(release) {
            unknown(release, context.raw.place(item.origin, key), known, context)
        }
        guard let since = lifetime.since else { return }
        if let removed = lifetime.removed, removed <= since {
            order("removed in \(removed), not after it came in \(since)", item, "removed", context)
        }
        if let deprecated = lifetime.deprecated?.since, deprecated < since {
            order("deprecated in \(deprecated), before it came in \(since)", item, "deprecated", context)
        }
        for release in lifetime.backported where release >= since {
            order("a backport to \(release) is not older than \(since)", item, "backported", context)
        }
        for (index, variant) in item.history.enumerated() where variant.before <= since {
            context.report(
                "release-order", "nothing was there before \(variant.before): it came in \(since)",
                at: context.raw.place(item.origin, "history", .index(index), "before"))
        }
        for (index, variant) in item.history.enumerated() where !known.contains(variant.before) {
            let place = context.raw.place(item.origin, "history", .index(index), "before")
            unknown(variant.before, place, known, context)
        }
    }

    private static func order(
        _ message: String, _ item: some SchemaItem, _ key: PathStep, _ context: RuleContext
    ) {
        context.report("release-order", message, at: context.raw.place(item.origin, key))
    }

    private static func unknown(
        _ release: Release, _ place: SourceLocation?, _ known: Set<Release>, _ context: RuleContext
    ) {
        let range = [known.min(), known.max()].compactMap { $0?.description }.joined(separator: " … ")
        context.report(
            "unknown-release", "\(release) is not a listed release", at: place, remedy: "known: \(range)")
    }
}
