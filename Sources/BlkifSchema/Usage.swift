/// That an implementation reads or writes something.
public struct Use: Sendable, Hashable, Statement {
    /// What it does with it.
    public enum Action: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// It uses the value.
        case reads
        /// It sets the value.
        case writes
        /// Both.
        case readsAndWrites = "reads and writes"
        /// It does not work without it.
        case requires
        /// It does not work with it.
        case refuses

        package static var blank: Self { .reads }
    }

    /// The id of the implementation.
    public package(set) var implementation = ""
    /// What it does.
    public package(set) var action = Action.reads
    /// One paragraph of CommonMark; may be empty.
    public package(set) var note = ""
    /// What shows it, and for which versions it holds.
    public package(set) var evidence = Evidence()

    package init() {}

    package static var partName: StaticString { "use" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("action", &action, .plain.required, "what it does")
        try coder.field(
            "implementation", &implementation, .reference(.implementation).required,
            "the id of the implementation")
        try coder.field("note", &note, .inlineProse, "what is particular about it")
        try evidence.fields(&coder)
    }
}

/// That an implementation differs from what the schema says.
public struct Contradiction: Sendable, Hashable, Statement {
    /// The id of the implementation.
    public package(set) var implementation = ""
    /// What it does instead, as one paragraph of CommonMark.
    public package(set) var behaviour = ""
    /// What shows it, and for which versions it holds.
    public package(set) var evidence = Evidence()

    package init() {}

    package static var partName: StaticString { "contradiction" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "implementation", &implementation, .reference(.implementation).required,
            "the id of the implementation")
        try coder.field("behaviour", &behaviour, .inlineProse.required, "what it does instead")
        try evidence.fields(&coder)
    }
}

/// Something that is said of an implementation.
package protocol Statement: Part {
    /// The id of the implementation.
    var implementation: String { get }
    /// What shows it.
    var evidence: Evidence { get }
}
