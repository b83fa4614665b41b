/// A group of nodes, as `blkif.h` groups them.
public struct Section: Sendable, Hashable, PlacedRecord {
    /// The unique name, such as `backend-features`.
    public package(set) var id = ""
    /// The side of all its nodes.
    public package(set) var side = Side.backend
    /// The heading.
    public package(set) var title = ""
    /// Whether the header marks it as private to its side.
    public package(set) var isPrivate = false
    /// Whether the header has the section.
    public package(set) var isDocumented = true
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// The nodes, in document order.
    public package(set) var nodes: [Node] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        if coder.enterGroup("section", "a section of `blkif.h`") {
            try coder.field("side", &side, .plain.essential, "the side whose directory has the nodes")
            try coder.field("id", &id, .name(.keyword), "a unique name")
            try coder.field("title", &title, .line.required, "the heading")
            try coder.field(
                "private", &isPrivate, .plain, "marked PRIVATE in `blkif.h`; default false")
            try coder.field(
                "documented", &isDocumented, .plain, "whether `blkif.h` has the section; default true")
            try coder.field("introduction", &introduction, .prose, "the text before the nodes")
            coder.leaveGroup()
        }
        try coder.field("nodes", &nodes, .items(.node).required, "the nodes, in document order")
    }

    package var ownName: String { id }

    package func fullName(of name: String) -> String { NodeReference(side: side, name: name).description }

    /// Nodes have the side and the section that they stand in.
    package mutating func complete() {
        // Not `self`, which would hold the nodes too, so that each change would copy all.
        let (id, side) = (id, side)
        for index in nodes.indices { nodes[index].belong(to: id, of: side) }
    }
}

/// A numbered note of the header.
public struct NumberedNote: StoredItem {
    /// The number, from 1.
    public package(set) var number = 0
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// CommonMark.
    public package(set) var text = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<NumberedNote>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { String(number) }

    /// The name, as the protocol spells it.
    public var name: String { NumberedNote.name(number) }
    /// One sentence of CommonMark.
    public var summary: String { text }
    /// CommonMark; may be empty.
    public var description: String { "" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("number", &number, .name(.number), "the number by which nodes refer to it, from 1")
        try coder.life(of: &self)
        try coder.field("text", &text, .prose.required.variable, "the text")
    }

    /// The name of the note with a number.
    static func name(_ number: Int) -> String { "note \(number)" }
}

/// A titled text.
public struct Topic: StoredItem {
    /// The name by which links find it.
    public package(set) var id = ""
    /// The heading.
    public package(set) var title = ""
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// CommonMark.
    public package(set) var text = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Topic>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    /// The name, as the protocol spells it.
    public var name: String { id }
    /// One sentence of CommonMark.
    public var summary: String { text }
    /// CommonMark; may be empty.
    public var description: String { "" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a name that is unique in the file")
        try coder.field("title", &title, .line.required.variable, "the heading")
        try coder.life(of: &self)
        try coder.field("text", &text, .prose.required.variable, "the text")
    }
}
