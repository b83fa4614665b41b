import BlkifSchema
import Prose
import Synchronization

/// What something was in a row of releases.
struct ReleaseSpan<Value: Sendable>: Sendable {
    let value: Value
    /// The first release with it; nil for the oldest.
    var from: Release?
    /// The first release with another; nil for the newest.
    let before: Release?

    /// It as what templates can look into.
    func variant<Owner: ContextObject>(_ make: (Value) -> Owner) -> VariantContext<Owner> {
        VariantContext(variant: make(value), from: from, before: before)
    }
}

/// The schema as each release had it, made when a page first asks for it.
final class ReleaseViews: Sendable {
    private let schema: BlkifSchema
    private let texts: ProseStore
    private let made = Mutex<[ReleaseSpan<BlkifSchema>]?>(nil)
    private let indices = Mutex<[ReleaseSpan<RenderIndex>]?>(nil)

    init(_ schema: BlkifSchema, _ texts: ProseStore) {
        self.schema = schema
        self.texts = texts
    }

    /// The schema itself in place of its newest release, and that of each older one that differs from the next, the newest
    /// first.
    private var views: [ReleaseSpan<BlkifSchema>] {
        made.withLock { made in
            if let made { return made }
            let changing = ReleaseGatherer.releases(in: schema.content)
            let all = schema.releases.map(\.release)
            let releases = all.filter { $0 == all.first || changing.contains($0) }
            let older = zip(releases, releases.dropFirst()).reversed().map { release, next in
                ReleaseSpan(value: schema.facts(asOf: release), before: next)
            }
            let views = [ReleaseSpan(value: schema, before: nil)] + older
            made = views
            return views
        }
    }

    /// What is made of the schema of each release, the newest first; neighbours with the same share it.
    ///
    /// - Parameter make: Nil for releases that have nothing of the kind. Pages dim what such a release lacks, and show it as
    ///   it was when it came.
    func spans<Value: Equatable>(_ make: (BlkifSchema) -> Value?) -> [ReleaseSpan<Value>] {
        ReleaseViews.spans(views, make, isSame: ==)
    }

    private static func spans<View, Value>(
        _ views: [ReleaseSpan<View>], _ make: (View) -> Value?, isSame: (Value, Value) -> Bool
    ) -> [ReleaseSpan<Value>] {
        var result: [ReleaseSpan<Value>] = []
        for view in views {
            guard let value = make(view.value) else { break }
            if let newer = result.last?.value, isSame(value, newer) { continue }
            if !result.isEmpty { result[result.count - 1].from = view.before }
            result.append(ReleaseSpan(value: value, before: view.before))
        }
        return result
    }

    /// The pictures that are drawn of the schema of each release. One whose texts are all in a newer one needs none of its own:
    /// in the newer one is dimmed what it lacks.
    func pictures(_ draw: (BlkifSchema) -> Picture?) -> [VariantContext<PictureContext>] {
        ReleaseViews.spans(views, draw) { $0.words.isSubset(of: $1.words) }
            .map { $0.variant(PictureContext.init) }
    }

    /// As ``spans(_:)``, of what depends on the layouts of structures only.
    func layoutSpans<Value: Equatable>(_ make: (RenderIndex) -> Value?) -> [ReleaseSpan<Value>] {
        ReleaseViews.spans(layoutIndices, make, isSame: ==)
    }

    /// The indices of releases whose structures or ABIs differ.
    private var layoutIndices: [ReleaseSpan<RenderIndex>] {
        indices.withLock { indices in
            if let indices { return indices }
            let result = spans { LayoutFacts(schema: $0) }.map { view in
                ReleaseSpan(
                    value: RenderIndex(view.value.schema, texts: texts), from: view.from,
                    before: view.before)
            }
            indices = result
            return result
        }
    }

    /// A schema of which the structures and ABIs count.
    private struct LayoutFacts: Equatable {
        let schema: BlkifSchema

        static func == (left: Self, right: Self) -> Bool {
            left.schema.structures == right.schema.structures && left.schema.abis == right.schema.abis
        }
    }
}

/// Gathers the releases in which something of the protocol has changed.
private struct ReleaseGatherer: FieldCoder {
    typealias Failure = Never

    private var found: Set<Release> = []

    static func releases(in content: ProtocolContent) -> Set<Release> {
        var gatherer = ReleaseGatherer()
        var content = content
        gatherer.record(&content)
        return gatherer.found
    }

    mutating func release(_ value: inout Release) { found.insert(value) }

    mutating func variant<Item: StoredItem>(_ value: inout Variant<Item>) { release(&value.before) }

    // The list of the releases is none of changes.
    mutating func enters(_ kind: DocumentKind) -> Bool { kind != .releases && kind != .profile }
}

extension SchemaItem {
    /// The names that it has and had.
    var names: Set<String> { Set([name] + history.map(\.item.name)) }
}
