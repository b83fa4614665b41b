/// The place of an item in the schema files, by which rules find its keys.
public struct Origin: Sendable, Hashable, Described {
    package var index: Int

    package init(index: Int) {
        self.index = index
    }

    package static var blank: Origin { Origin(index: 0) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.origin(&self)
    }
}

/// That something must not be used in new code, since when, and what takes its place.
public struct Deprecation: Sendable, Hashable, Part {
    /// The first release that deprecates it; nil when it is not tied to a release.
    public package(set) var since: Release?
    /// The name of what takes its place; nil when nothing does.
    public package(set) var replacement: String?
    /// Why, as one paragraph of CommonMark; may be empty.
    public package(set) var reason = ""

    package init() {}

    package static var partName: StaticString { "deprecation" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("since", &since, .plain, "the release that deprecated it")
        try coder.field("replacement", &replacement, .line.code, "the name of what takes its place")
        try coder.field("reason", &reason, .inlineProse, "why, and what to do instead")
    }
}

/// In which Xen releases something exists.
public struct Lifetime: Sendable, Hashable {
    /// The first release (`.0` tag) that has it; nil when it is not tied to Xen releases.
    public package(set) var since: Release?
    /// The first release in which it is in use, where ``since`` is a later one whose header documents it first.
    public package(set) var usedSince: Release?
    /// The first release that has it no more.
    public package(set) var removed: Release?
    /// Older branches that got it in a point release.
    public package(set) var backported: [Release] = []
    /// Whether and why new code must not use it.
    public package(set) var deprecated: Deprecation?
    /// The profile that has it although its release does not; nil for what comes from the release.
    public package(set) var addedBy: String?

    package init() {}

    /// The first release that has it, documented or not.
    public var first: Release? { usedSince ?? since }

    /// Whether a release has it, not counting point releases.
    public func contains(_ release: Release) -> Bool {
        if let first, release < first { return false }
        if let removed, release >= removed { return false }
        return true
    }

    /// Shows the fields that every item has of it.
    mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("since", &since, .plain, "the first release that has it")
        try coder.field("removed", &removed, .plain, "the first release that has it no more")
        try coder.field("backported", &backported, .plain, "older branches that got it in a point release")
        try coder.field("deprecated", &deprecated, .plain.variable, "that it must not be used in new code")
        try coder.field(
            "added-by", &addedBy, .derived, "the profile that has it although its release does not")
    }
}

/// What an item was before a release: the whole item with the older values.
public struct Variant<Item: Sendable>: Sendable {
    /// The item had these values in releases older than this one.
    public package(set) var before: Release
    /// What changed in that release, as one paragraph of CommonMark; may be empty.
    public package(set) var change: String
    /// The keys whose values were others.
    public package(set) var keys: [String]
    /// The item as it was.
    public package(set) var item: Item

    package init(before: Release, change: String, keys: [String], item: Item) {
        self.before = before
        self.change = change
        self.keys = keys
        self.item = item
    }
}

// Were this asked of every item, a program would look it up for each type of item when it first uses that type.
extension Variant: Equatable where Item: Equatable {}
extension Variant: Hashable where Item: Hashable {}

extension Variant: Described where Item: StoredItem {
    package static var blank: Self { Self(before: .blank, change: "", keys: [], item: .blank) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.variant(&self)
    }
}

/// Anything that has a name, a lifetime and a text: nodes, operations, parameters, fields.
public protocol SchemaItem: Sendable, Hashable {
    /// The name, as the protocol spells it.
    var name: String { get }
    /// The releases that have it.
    var lifetime: Lifetime { get }
    /// One sentence of CommonMark.
    var summary: String { get }
    /// CommonMark; may be empty.
    var description: String { get }
    /// What it was in earlier releases, the newest change first.
    var history: [Variant<Self>] { get }
    /// Where the schema has it.
    var origin: Origin { get }
}

/// An item with a summary and a description of its own.
package protocol DescribedItem: StoredItem {
    var summary: String { get set }
    var description: String { get set }
}

extension FieldCoder {
    /// Shows the fields that all items have of their lifetime and history.
    mutating func life<Item: StoredItem>(of item: inout Item) throws(Failure) {
        try item.lifetime.fields(&self)
        try field("history", &item.history, .history, "what it was in earlier releases")
    }

    /// Shows the fields that all items with a text have.
    mutating func about<Item: DescribedItem>(_ item: inout Item) throws(Failure) {
        try life(of: &item)
        try field("summary", &item.summary, .inlineProse.required.variable, "one sentence")
        try field(
            "description", &item.description, .prose.variable, "all that a reader needs beyond the summary")
    }
}

extension StoredItem {
    /// The item as a release had it, without what came later; nil when the release does not have it.
    package func asOf(_ release: Release) -> Self? {
        lifetime.contains(release) ? known(in: release) : nil
    }

    /// The item as a release knew it, whether or not it had it.
    package func known(in release: Release) -> Self {
        var item = history.last { release < $0.before }?.item ?? self
        item.history = history.filter { $0.before <= release }
        item.forget(after: release)
        return item
    }
}

extension Lifetime {
    /// Drops what happened after a release. What came later and is known all the same was carried back to it.
    mutating func forget(after release: Release) {
        if let last = removed, last > release { removed = nil }
        if let deprecation = deprecated?.since, deprecation > release { deprecated = nil }
        if let documented = since, documented > release {
            since = usedSince.map { min($0, release) } ?? release
            usedSince = nil
            backported = []
        }
    }
}
