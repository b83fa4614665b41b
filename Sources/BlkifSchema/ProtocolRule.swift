/// A numbered rule of the protocol: who has to do what.
public struct ProtocolRule: StoredItem {
    /// Who is bound by it.
    public enum Actor: String, Sendable, Hashable, CaseIterable, DescribedWord {
        case frontend
        case backend
        case toolstack
        case script

        package static var blank: Self { .frontend }
    }

    /// How strongly it binds.
    public enum Level: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// Others break when it is not kept.
        case must
        /// There may be good reasons not to keep it.
        case should
        /// It allows something.
        case may

        package static var blank: Self { .must }
    }

    /// Where the rule comes from.
    public enum Source: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// Xen's public header says it.
        case header
        /// Implementations behave so, and others rely on it.
        case implementations
        /// It follows from the above; no source states it.
        case inference

        package static var blank: Self { .header }
    }

    /// Whom a breach harms.
    public enum Protected: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// The guest, with its memory and data.
        case frontend
        /// The domain of the backend.
        case backend
        case toolstack
        /// The machine with its disks.
        case host

        package static var blank: Self { .frontend }
    }

    /// The stable id, such as `ring-1`.
    public package(set) var id = ""
    /// Who is bound by it.
    public package(set) var actor = Actor.frontend
    /// How strongly it binds.
    public package(set) var level = Level.must
    /// Where it comes from.
    public package(set) var source = Source.header
    /// The rule, as one paragraph of CommonMark.
    public package(set) var text = ""
    /// The nodes, operations, structures and other names that it is about.
    public package(set) var subjects: [String] = []
    /// The finding that reports a breach; nil when no program checks it.
    public package(set) var finding: String?
    /// Whom a hostile breach harms; empty when nobody gains by one.
    public package(set) var protects: [Protected] = []
    /// The ids of the published advisories about breaches of it.
    public package(set) var advisories: [String] = []
    /// What shows that implementations keep or rely on it.
    public package(set) var evidence: [ImplementationEvidence] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<ProtocolRule>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    /// The id.
    public var name: String { id }
    /// The rule, as one paragraph of CommonMark.
    public var summary: String { text }
    /// Empty: the rule is all there is.
    public var description: String { "" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a unique name that stays: `ring-1`")
        try coder.field("actor", &actor, .plain.required, "who is bound by it")
        try coder.field("level", &level, .plain.required.variable, "how strongly it binds")
        try coder.field("origin", &source, .plain.required, "where it comes from")
        try coder.life(of: &self)
        try coder.field("text", &text, .inlineProse.required.variable, "the rule")
        try coder.field(
            "subjects", &subjects, .reference(.anything).required, "the names of what it is about")
        try coder.field("finding", &finding, .line, "the id of the finding that reports a breach")
        try coder.field(
            "protects", &protects, .plain, "whom a hostile breach harms")
        try coder.field(
            "advisories", &advisories, .reference(.item(.advisory)),
            "published advisories about breaches of it")
        try coder.field("evidence", &evidence, .plain, "what shows it in implementations")
    }
}

/// What shows that an implementation does something: keeps a rule, or prints a message.
public struct ImplementationEvidence: Sendable, Hashable, Statement {
    /// The id of the implementation.
    public package(set) var implementation = ""
    /// What it does, as one paragraph of CommonMark; may be empty.
    public package(set) var note = ""
    /// The line that shows it.
    public package(set) var evidence = Evidence()

    package init() {}

    package static var partName: StaticString { "implementation-evidence" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "implementation", &implementation, .reference(.implementation).required,
            "the id of the implementation")
        try coder.field("note", &note, .inlineProse, "what it does")
        try evidence.fields(&coder)
    }
}
