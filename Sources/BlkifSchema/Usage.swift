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
        /// It does not look at it, where others do.
        case ignores

        package static var blank: Self { .reads }
    }

    /// What a number counts in it, of a node that not all count alike.
    public enum Unit: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// Sectors of 512 bytes.
        case sectors = "512 bytes"
        /// Blocks of the size that the node of this name has.
        case blocks = "sector-size"

        package static var blank: Self { .sectors }

        /// The bytes of a sector.
        package static var sectorSize: Int { 512 }
    }

    /// The id of the implementation.
    public package(set) var implementation = ""
    /// What it does.
    public package(set) var action = Action.reads
    /// What the number counts in it; nil where all count alike, or it is not known.
    public package(set) var unit: Unit?
    /// The greatest number that it offers, or uses of what is offered, with the settings that it has by itself.
    public package(set) var limit: Int?
    /// The smallest offer that it uses: a smaller one is to it as none. Nil where it uses any.
    public package(set) var least: Int?
    /// The setting of the implementation that changes the number; nil where none does, or it is not known.
    public package(set) var setting: String?
    /// The smallest number of the setting that counts: a smaller one is as none. Nil where any counts.
    public package(set) var settingMinimum: Int?
    /// The greatest number of the setting that counts: a greater one is as this one. Nil where any counts.
    public package(set) var settingMaximum: Int?
    /// What else keeps the number small, such as the processors of its machine; nil where nothing does.
    public package(set) var bound: String?
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
        try coder.field(
            "unit", &unit, .plain, "what the number counts in it, where not all count alike")
        try coder.field(
            "limit", &limit, .number(0...1_000_000),
            "the greatest number that it offers, or uses of what is offered, with the settings that it has by itself"
        )
        try coder.field(
            "least", &least, .number(0...1_000_000),
            "the smallest offer that it uses; a smaller one is to it as none")
        try coder.field(
            "setting", &setting, .line, "the setting of the implementation that changes the number")
        try coder.field(
            "setting-minimum", &settingMinimum, .number(0...1_000_000),
            "the smallest number of the setting that counts; a smaller one is as none")
        try coder.field(
            "setting-maximum", &settingMaximum, .number(0...1_000_000),
            "the greatest number of the setting that counts; a greater one is as this one")
        try coder.field(
            "bound", &bound, .line,
            "what else keeps the number small, of which the schema cannot know how much")
        try coder.field("note", &note, .inlineProse, "what is particular about it")
        try evidence.fields(&coder)
    }
}

/// That an implementation differs from what the schema says.
public struct Contradiction: Sendable, Hashable, Statement {
    /// The id of the implementation.
    public package(set) var implementation = ""
    /// What it does with it, where that is the difference; nil where the difference is another.
    public package(set) var action: Use.Action?
    /// What it does instead, as one paragraph of CommonMark.
    public package(set) var behaviour = ""
    /// The values that it concerns, as patterns of the shell; all when there is none.
    public package(set) var values: [String] = []
    /// The disk parameters of which each, where it is given, makes the difference none.
    public package(set) var exceptions: [String] = []
    /// What shows it, and for which versions it holds.
    public package(set) var evidence = Evidence()

    package init() {}

    package static var partName: StaticString { "contradiction" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "implementation", &implementation, .reference(.implementation).required,
            "the id of the implementation")
        try coder.field("action", &action, .plain, "what it does with it, where that is the difference")
        try coder.field("behaviour", &behaviour, .inlineProse.required, "what it does instead")
        try coder.field(
            "values", &values, .verbatim,
            "the values that it concerns, as patterns of the shell: `*`, `?`, `[a-z]`, `[!a-z]`; all when there is none"
        )
        try coder.field(
            "unless", &exceptions, .reference(.parameter),
            "the disk parameters of which each, where it is given, makes the difference none")
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

extension Statement {
    package var said: (implementation: String, evidence: Evidence)? { (implementation, evidence) }
}
