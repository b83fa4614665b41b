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
    private struct Event {
        let kind: String
        let name: String
        let target: NamedThing.Kind?
        let lifetime: Lifetime
    }

    /// What each release added, by kind in the order of the schema.
    let additions: [Release: [EventGroupContext]]
    let removals: [Release: [EventGroupContext]]
    let deprecations: [Release: [EventGroupContext]]
    let changes: [Release: [ChangeContext]]

    init(_ content: ProtocolContent) {
        var gatherer = Gatherer()
        for side in Side.allCases {
            for node in content.nodes where node.side == side {
                gatherer.add(node, "\(side.rawValue) nodes", as: node.reference.description)
            }
        }
        content.operations.forEach { gatherer.add($0, "operations") }
        content.statuses.forEach { gatherer.add($0, "status codes") }
        (content.constants + content.bits).forEach { gatherer.add($0, "constants") }
        content.structures.forEach { gatherer.add($0, "structures") }
        for structure in content.structures {
            for field in structure.fields where field.lifetime.since != structure.lifetime.since {
                gatherer.add(field, "structure fields", as: "\(structure.name).\(field.name)")
            }
        }
        content.types.forEach { gatherer.add($0, "types") }
        content.abis.forEach { gatherer.add($0, "ABIs") }
        content.states.forEach { gatherer.add($0, "states") }
        content.deviceNumbers.schemes.forEach { gatherer.add($0, "device number schemes", target: .scheme) }
        content.diskParameters.forEach { gatherer.add($0) }
        content.libxl.fields.forEach { gatherer.add($0, "libxl fields", target: .field) }
        content.libxl.macros.forEach { gatherer.add($0, "libxl macros") }
        for enumeration in content.libxl.enumerations {
            gatherer.add(enumeration, "libxl enumerations")
            for value in enumeration.values where value.lifetime.since != enumeration.lifetime.since {
                gatherer.add(value, "libxl enumeration values", as: enumeration.prefix + value.name)
            }
        }
        content.notes.forEach { gatherer.add($0, "notes") }
        additions = ReleaseEvents.groups(gatherer.events, by: \.since)
        removals = ReleaseEvents.groups(gatherer.events, by: \.removed)
        deprecations = ReleaseEvents.groups(gatherer.events, by: \.deprecated?.since)
        changes = gatherer.changes
    }

    private static func groups(
        _ events: [Event], by moment: KeyPath<Lifetime, Release?>
    ) -> [Release: [EventGroupContext]] {
        var result: [Release: [EventGroupContext]] = [:]
        for event in events {
            guard let release = event.lifetime[keyPath: moment] else { continue }
            let name = ReferenceContext(name: event.name, kind: event.target)
            var groups = result[release] ?? []
            if let index = groups.firstIndex(where: { $0.kind == event.kind }) {
                groups[index].names.append(name)
            } else {
                groups.append(EventGroupContext(kind: event.kind, names: [name]))
            }
            result[release] = groups
        }
        return result
    }

    func isQuiet(_ release: Release) -> Bool {
        additions[release] == nil && removals[release] == nil && deprecations[release] == nil
            && changes[release] == nil
    }

    private struct Gatherer {
        var events: [Event] = []
        var changes: [Release: [ChangeContext]] = [:]

        mutating func add<Item: SchemaItem>(
            _ item: Item, _ kind: String, as name: String? = nil, target: NamedThing.Kind? = nil
        ) {
            let subject = name ?? item.name
            events.append(Event(kind: kind, name: subject, target: target, lifetime: item.lifetime))
            for change in ChangeContext.all(of: item, subject: subject)
            where !change.change.isEmpty || change.oldName != nil {
                changes[change.release, default: []].append(change)
            }
        }

        mutating func add(_ parameter: DiskParameter) {
            add(parameter, "disk parameters", target: .parameter)
            var later = Lifetime()
            for value in parameter.values {
                guard let since = value.since, since != parameter.lifetime.since else { continue }
                later.since = since
                let name = parameter.isNamed ? "\(parameter.name)=\(value.name)" : value.name
                events.append(
                    Event(kind: "disk parameter values", name: name, target: .parameter, lifetime: later))
            }
        }
    }
}

struct ProfileContext: RecordContext {
    let profile: Profile
    let fields = FieldValues()

    static let table = ContextTable<Self>("profile", []) { $0.profile }
}
