/// A group of nodes, as `blkif.h` groups them.
public struct Section: Sendable, Hashable {
    /// The unique name, such as `backend-features`.
    public package(set) var id: String
    /// The side of all its nodes.
    public package(set) var side: Side
    /// The heading.
    public package(set) var title: String
    /// Whether the header marks it as private to its side.
    public package(set) var isPrivate = false
    /// Whether the header has the section.
    public package(set) var isDocumented = true
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// The nodes, in document order.
    public package(set) var nodes: [Node] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(id: String, side: Side, title: String, origin: Origin) {
        self.id = id
        self.side = side
        self.title = title
        self.origin = origin
    }
}

/// A numbered note of the header.
public struct NumberedNote: StoredItem {
    /// The number, from 1.
    public package(set) var number: Int
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// CommonMark.
    public package(set) var text = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<NumberedNote>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(number: Int, origin: Origin) {
        self.number = number
        self.origin = origin
    }

    /// The name, as the protocol spells it.
    public var name: String { "note \(number)" }
    /// One sentence of CommonMark.
    public var summary: String { text }
    /// CommonMark; may be empty.
    public var description: String { "" }
}

/// A titled text.
public struct Topic: StoredItem {
    /// The name by which links find it.
    public package(set) var id: String
    /// The heading.
    public package(set) var title: String
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// CommonMark.
    public package(set) var text = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Topic>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(id: String, title: String, origin: Origin) {
        self.id = id
        self.title = title
        self.origin = origin
    }

    /// The name, as the protocol spells it.
    public var name: String { id }
    /// One sentence of CommonMark.
    public var summary: String { text }
    /// CommonMark; may be empty.
    public var description: String { "" }
}
