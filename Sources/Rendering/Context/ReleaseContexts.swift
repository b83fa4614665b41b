import BlkifSchema

/// A release with everything that it added, changed, deprecated and removed.
struct ReleaseContext: ContextObject {
    let info: ReleaseInfo
    let events: ReleaseEvents

    private var release: Release { info.release }

    static let table = ContextTable<Self>(
        "release",
        [
            .text("version", "the release") { $0.release.description },
            .text("date", "the day of its first tag; absent while it is in development") { $0.info.date },
            .prose("summary", "what it meant for the protocol") { $0.info.summary },
            .list("additions", "what it added, by kind") { context in
                context.events.additions[context.release] ?? []
            },
            .list("documentations", "what was in use before and is in blkif.h since then, by kind") {
                context in
                context.events.documentations[context.release] ?? []
            },
            .list("removals", "what it has no more, by kind") { context in
                context.events.removals[context.release] ?? []
            },
            .list("deprecations", "what it deprecated, by kind") { context in
                context.events.deprecations[context.release] ?? []
            },
            .list("changes", "what it changed") { $0.events.changes[$0.release] ?? [] },
            .flag("unchanged", "whether it did none of this") { context in
                context.events.isQuiet(context.release)
            },
        ])

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ]

    /// A day such as `2026-07-29` in words, as manual pages have it.
    static func words(_ date: String) -> String? {
        let parts = date.split(separator: "-").compactMap { Int($0) }
        guard parts.count == 3, months.indices.contains(parts[1] - 1) else { return nil }
        return "\(months[parts[1] - 1]) \(parts[2]), \(parts[0])"
    }
}

/// Things of one kind.
struct EventGroupContext: ContextObject {
    let kind: String
    var names: [ReferenceContext]

    static let table = ContextTable<Self>(
        "event group",
        [
            .text("kind", "what they are, in the plural") { $0.kind },
            .list("names", "their names") { $0.names },
        ])
}

/// Finds what happened in each release.
final class ReleaseEvents: Sendable {
    /// What each release added, by kind in the order of the schema.
    let additions: [Release: [EventGroupContext]]
    let documentations: [Release: [EventGroupContext]]
    let removals: [Release: [EventGroupContext]]
    let deprecations: [Release: [EventGroupContext]]
    let changes: [Release: [ChangeContext]]
    /// What each profile added.
    let profileAdditions: [String: [EventGroupContext]]
    /// What releases differ in.
    let compared: SharedList<ComparedContext>

    init(_ content: ProtocolContent) {
        var gatherer = EventGatherer()
        gatherer.oldest = content.releases.first?.release
        var content = content
        gatherer.record(&content)
        profileAdditions = ReleaseEvents.groups(gatherer.events, by: \.addedBy)
        additions = ReleaseEvents.groups(gatherer.events.filter { $0.lifetime.addedBy == nil }, by: \.first)
        documentations = ReleaseEvents.groups(
            gatherer.events.filter { $0.lifetime.usedSince != nil }, by: \.since)
        removals = ReleaseEvents.groups(gatherer.events, by: \.removed)
        deprecations = ReleaseEvents.groups(gatherer.events, by: \.deprecated?.since)
        changes = gatherer.changes
        compared = SharedList(gatherer.compared)
    }

    private static func groups<Moment>(
        _ events: [ItemEvent], by moment: KeyPath<Lifetime, Moment?>
    ) -> [Moment: [EventGroupContext]] {
        var result: [Moment: [EventGroupContext]] = [:]
        for event in events {
            guard let moment = event.lifetime[keyPath: moment] else { continue }
            let name = ReferenceContext(name: event.name, kind: event.kind.place == nil ? nil : event.kind)
            var groups = result[moment] ?? []
            if let index = groups.firstIndex(where: { $0.kind == event.noun }) {
                groups[index].names.append(name)
            } else {
                groups.append(EventGroupContext(kind: event.noun, names: [name]))
            }
            result[moment] = groups
        }
        return result
    }

    func isQuiet(_ release: Release) -> Bool {
        additions[release] == nil && documentations[release] == nil && removals[release] == nil
            && deprecations[release] == nil && changes[release] == nil
    }
}

struct ProfileContext: ContextObject {
    @Recorded var profile: Profile
    let events: ReleaseEvents

    static let table = ContextTable<Self>(
        "profile",
        [
            .list("additions", "what it adds to its release, by kind; only in its own documents") { context in
                context.events.profileAdditions[context.profile.name] ?? []
            }
        ]
    ) { $0.$profile }
}
