/// A Xen release in the schema's list.
public struct ReleaseInfo: Sendable, Hashable, PlacedRecord {
    /// The release.
    public package(set) var release = Release.blank
    /// The day of its `.0` tag, as `YYYY-MM-DD`; nil while it is in development.
    public package(set) var date: String?
    /// What it meant for the protocol, as one sentence of CommonMark.
    public package(set) var summary = ""
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package var ownName: String { release.description }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("version", &release, .name(.release).essential, "the release")
        try coder.field(
            "date", &date, .line, "the day of its tag, as `YYYY-MM-DD`; none while it is in development")
        try coder.field("summary", &summary, .inlineProse.required, "what it meant for the protocol")
    }
}

/// What a schema may consist of before it is checked; ``BlkifSchema`` is the checked form.
public struct ProtocolContent: Sendable, Hashable, Part {
    /// The version of the schema's format.
    public package(set) var version = 1
    /// The heading of the whole.
    public package(set) var title = ""
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// Introductory texts.
    public package(set) var topics: [Topic] = []
    /// Words in code spans that look like names and are not.
    public package(set) var vocabulary: [String] = []
    /// The releases, oldest first.
    public package(set) var releases: [ReleaseInfo] = []
    /// The profiles.
    public package(set) var profiles: [Profile] = []
    /// The sections of nodes in header order.
    public package(set) var sections: [Section] = []
    /// The numbered notes.
    public package(set) var notes: [NumberedNote] = []
    /// The request codes.
    public package(set) var operations: [Operation] = []
    /// The status codes.
    public package(set) var statuses: [Constant] = []
    /// Other macros.
    public package(set) var constants: [Constant] = []
    /// The sets of bits.
    public package(set) var bitsets: [BitSet] = []
    /// The ABIs.
    public package(set) var abis: [ABI] = []
    /// Names of integer types.
    public package(set) var types: [TypeName] = []
    /// The structures.
    public package(set) var structures: [Structure] = []
    /// The ring; nil while a schema has none.
    public package(set) var ring: Ring?
    /// The states of the connection.
    public package(set) var states: [XenbusState] = []
    /// The connection's life.
    public package(set) var phases: [Phase] = []
    /// Texts about the connection.
    public package(set) var stateTopics: [Topic] = []
    /// The grammar of a disk specification.
    public package(set) var diskSyntax = DiskSyntax()
    /// The disk parameters by section.
    public package(set) var diskSections: [DiskSection] = []
    /// libxl's side.
    public package(set) var libxl = Libxl()
    /// The device numbers.
    public package(set) var deviceNumbers = DeviceNumbers()
    /// Where a source tree keeps all of it.
    public package(set) var sourceTree = SourceTree()
    /// The implementations of which statements speak.
    public package(set) var implementations: [Implementation] = []
    /// The numbered rules.
    public package(set) var rules: [ProtocolRule] = []
    /// The published advisories about breaches of rules.
    public package(set) var advisories: [Advisory] = []
    /// What programs say of block devices.
    public package(set) var messages: [Message] = []
    /// The errors of the system that messages have.
    public package(set) var errors: [SystemError] = []

    package init() {}

    package static var partName: StaticString { "protocol" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        if coder.enters(.protocol) {
            try coder.field("schema", &version, .plain.required, "the version of the format: 1")
            try coder.field("title", &title, .line.required, "the title of the protocol")
            try coder.field("summary", &summary, .inlineProse.required, "one sentence")
            try coder.field(
                "vocabulary", &vocabulary, .line,
                "words in code spans that look like names of the protocol and are not")
            try coder.field("topics", &topics, .items(.topic), "the introduction")
            try coder.fileOnly("files", .line.required, "all other files, in document order")
        }
        if coder.enters(.releases) {
            try coder.field(
                "releases", &releases, .items(.release).required, "the releases, oldest first")
            try coder.field("profiles", &profiles, .items(.profile), "releases with backports")
        }
        try coder.documents(.section, &sections)
        if coder.enters(.notes) {
            try coder.field("notes", &notes, .items(.note).required, "the numbered notes")
        }
        try ringFields(&coder)
        try coder.documents(.diskSection, &diskSections)
        if coder.enters(.diskSyntax) {
            try coder.field(
                "disk-syntax", &diskSyntax, .plain.required, "the grammar of a disk specification")
        }
        if coder.enters(.libxl) {
            try libxl.fields(&coder)
        }
        if coder.enters(.deviceNumbers) {
            try coder.field(
                "device-numbers", &deviceNumbers, .plain.required, "how virtual devices are numbered")
        }
        if coder.enters(.sourceTree) {
            try coder.field(
                "source-tree", &sourceTree, .plain.required,
                "where a source tree of Xen keeps what the schema describes")
        }
        if coder.enters(.implementations) {
            try coder.field(
                "implementations", &implementations, .items(.implementation).required,
                "the implementations of which statements speak")
        }
        if coder.enters(.rules) {
            try coder.field("rules", &rules, .items(.rule).required, "who has to do what")
            try coder.field(
                "advisories", &advisories, .items(.advisory), "published advisories about breaches of rules")
        }
        if coder.enters(.messages) {
            try coder.field("messages", &messages, .items(.message).required, "what programs say")
            try coder.field("errors", &errors, .plain, "the errors of the system that messages have")
        }
        if coder.enters(.profile) { try profileFields(&coder) }
    }

    /// The fields of a file with a profile of one's own, which becomes one of the profiles.
    private mutating func profileFields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        var profile: Profile?
        try coder.field(
            "profile", &profile, .items(.profile).required, "a release with what was brought to it")
        try coder.fileOnly("adds", .changes, "what it has that no release has")
        try coder.fileOnly("overrides", .changes, "what it has otherwise than its release")
        if let profile { profiles.append(profile) }
    }

    /// The fields of the files about the ring and the connection.
    private mutating func ringFields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        if coder.enters(.operations) {
            try coder.field(
                "operations", &operations, .items(.operation).required, "the codes of requests")
            try coder.field(
                "statuses", &statuses, .items(.status).required, "the status codes of responses")
        }
        if coder.enters(.constants) {
            try coder.field(
                "constants", &constants, .items(.constant).required, "macros that are numbers or texts")
            try coder.field(
                "bitsets", &bitsets, .items(.bitSet).exported(as: "bitSets").required, "sets of bits")
            try coder.field("abis", &abis, .items(.abi).required, "the ABIs of the ring")
        }
        if coder.enters(.structures) {
            try coder.field("types", &types, .items(.type), "names of integer types")
            try coder.field(
                "structures", &structures, .items(.structure).required, "the structures")
            try coder.field("ring", &ring, .items(.ring).required, "the ring")
        }
        if coder.enters(.states) {
            try coder.field("states", &states, .items(.state).required, "the states of the connection")
            try coder.field("phases", &phases, .items(.phase).required, "the connection's life")
            try coder.field("topics", &stateTopics, .items(.topic), "texts about the connection")
        }
    }

    /// All nodes in document order.
    public var nodes: [Node] { sections.flatMap { $0.nodes } }

    /// The topics of all files.
    package var allTopics: [Topic] { topics + stateTopics + diskSyntax.topics + deviceNumbers.topics }

    /// All disk parameters in document order.
    public var diskParameters: [DiskParameter] { diskSections.flatMap { $0.parameters } }

    /// The layouts of the structures.
    package var layouts: LayoutCalculator {
        LayoutCalculator(structures: structures, types: types, constants: constants)
    }

    /// The fields of all structures and of the header of the ring.
    package var structureFields: [StructureField] { structures.flatMap { $0.fields } + (ring?.header ?? []) }

    /// The bits of all sets.
    public var bits: [Constant] { bitsets.flatMap { $0.bits } }
}
