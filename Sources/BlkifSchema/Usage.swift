/// That an implementation reads or writes something.
public struct Use: Sendable, Hashable, Part {
    /// What it does with it.
    public enum Action: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// It uses the value.
        case reads
        /// It sets the value.
        case writes
        /// Both.
        case readsAndWrites = "reads and writes"

        package static var blank: Self { .reads }
    }

    /// The implementation, such as `Linux blkback`.
    public package(set) var implementation = ""
    /// What it does.
    public package(set) var action = Action.reads
    /// The file and version that show it; nil when the fact comes from a dump of a running system.
    public package(set) var source: String?
    /// One paragraph of CommonMark; may be empty.
    public package(set) var note = ""

    package init() {}

    package static var partName: StaticString { "use" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("action", &action, .plain.required, "what it does")
        try coder.field("implementation", &implementation, .line.required, "the program or system")
        try coder.field("source", &source, .line.required, "the file and version that show it")
        try coder.field("note", &note, .inlineProse, "what is particular about it")
    }
}

/// That an implementation differs from what the schema says.
public struct Contradiction: Sendable, Hashable, Part {
    /// The implementation.
    public package(set) var implementation = ""
    /// What it does instead, as one paragraph of CommonMark.
    public package(set) var behaviour = ""
    /// The file and version that show it.
    public package(set) var source: String?

    package init() {}

    package static var partName: StaticString { "contradiction" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("implementation", &implementation, .line.required, "the program or system")
        try coder.field("behaviour", &behaviour, .inlineProse.required, "what it does instead")
        try coder.field("source", &source, .line, "the file and version that show it")
    }
}
