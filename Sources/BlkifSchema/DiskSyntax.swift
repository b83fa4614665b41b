/// A group of disk parameters.
public struct DiskSection: Sendable, Hashable, PlacedRecord {
    /// The unique name.
    public package(set) var id = ""
    /// The heading.
    public package(set) var title = ""
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// The parameters in document order.
    public package(set) var parameters: [DiskParameter] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        if coder.enterGroup("disk-section", "a section of disk parameters") {
            try coder.field("id", &id, .name(.keyword), "a unique name")
            try coder.field("title", &title, .line.required, "the heading")
            try coder.field("introduction", &introduction, .prose, "the text before the parameters")
            coder.leaveGroup()
        }
        try coder.field(
            "parameters", &parameters, .items(.parameter).required, "the parameters, in document order")
    }

    package var ownName: String { id }

    /// Parameters have the section that they stand in.
    package mutating func complete() {
        // Not `self`, which would hold the parameters too, so that each change would copy all.
        let id = id
        for index in parameters.indices { parameters[index].belong(to: id) }
    }
}

/// The grammar of a disk specification and examples.
public struct DiskSyntax: Sendable, Hashable, Part {
    /// Specifications that mean the same.
    public struct Example: Sendable, Hashable, Part {
        /// The heading.
        public package(set) var title = ""
        /// The specifications.
        public package(set) var specifications: [Specification] = []
        /// A line of a domain configuration; may be empty.
        public package(set) var configuration = ""

        package init() {}

        package static var partName: StaticString { "disk-example" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("specifications", &specifications, .plain.required, "ways to write it")
            try coder.field("title", &title, .line.required, "the heading")
            try coder.field("configuration", &configuration, .verbatim, "a line of a domain configuration")
        }
    }

    /// One way to write a disk.
    public struct Specification: Sendable, Hashable, Part {
        /// The text.
        public package(set) var text = ""
        /// Whether it uses a deprecated form.
        public package(set) var isDeprecated = false

        package init() {}

        package static var partName: StaticString { "disk-specification" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("text", &text, .verbatim.required, "the specification")
            try coder.field(
                "deprecated", &isDeprecated, .plain, "whether it uses a deprecated form; default false")
        }
    }

    /// The line of a domain configuration.
    public package(set) var configuration = ""
    /// The grammar, literally.
    public package(set) var form = ""
    /// The grammar of the old syntax, literally.
    public package(set) var oldForm = ""
    /// The grammar of an empty drive in the old syntax, literally.
    public package(set) var emptyForm = ""
    /// Examples.
    public package(set) var examples: [Example] = []
    /// Texts.
    public package(set) var topics: [Topic] = []

    package init() {}

    package static var partName: StaticString { "disk-syntax" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "configuration", &configuration, .verbatim.required, "the line of a domain configuration")
        try coder.field("form", &form, .literal.required, "the grammar, kept as it is")
        try coder.field("old-form", &oldForm, .literal, "the grammar of the old syntax")
        try coder.field("empty-form", &emptyForm, .literal, "the grammar of an empty drive in the old syntax")
        try coder.field("examples", &examples, .plain, "specifications that mean the same")
        try coder.field("topics", &topics, .items(.topic), "texts")
    }
}
