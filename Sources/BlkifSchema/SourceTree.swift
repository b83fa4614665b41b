/// Where a Xen source tree keeps what the schema describes. Source: the trees of Xen 4.2 to master.
public struct SourceTree: Sendable, Hashable, Part {
    /// How a file is written.
    public enum Notation: String, Sendable, Hashable, CaseIterable, DescribedWord {
        case c
        case flex
        case pod
        /// Plain text with underlined headings, or Markdown.
        case text
        case idl
        case shell
        case go
        case ocaml

        package static var blank: Self { .c }
    }

    /// A place where the protocol is written down. What is done with each is a type of its own in the module `XenTree`.
    public struct Surface: RawRepresentable, Sendable, Hashable, CaseIterable, DescribedWord {
        /// All names, in the order in which surfaces are shown.
        public static let allCases = [
            "header", "disk-manual", "vbd-manual", "lexer", "made-lexer", "parser", "parse-context", "macros",
            "idl", "writer", "device", "parse-check", "go", "go-helpers", "ocaml",
        ].map { Surface(name: $0) }

        /// The name that a schema has for it.
        public let rawValue: String

        /// The surface with a name; nil when there is none.
        public init?(rawValue: String) {
            self.init(name: rawValue)
            guard Surface.allCases.contains(self) else { return nil }
        }

        package init(name: String) {
            rawValue = name
        }

        package static var blank: Self { Self(name: "") }
    }

    /// A file that holds a surface, in some releases.
    public struct File: Sendable, Hashable, Part {
        /// The path below the root of the tree, with `/` between its parts.
        public package(set) var path = ""
        /// How it is written.
        public package(set) var notation = Notation.c
        /// The first release that has it there; nil for all before ``removed``.
        public package(set) var since: Release?
        /// The first release that has it there no more.
        public package(set) var removed: Release?
        /// Whether it is there only after Xen was built.
        public package(set) var isBuilt = false

        package init() {}

        package static var partName: StaticString { "tree-file" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("path", &path, .path.required, "the path below the root of the tree")
            try coder.field(
                "format", &notation, .plain.required.exported(as: "notation"), "how it is written")
            try coder.field("since", &since, .plain, "the first release that has it there")
            try coder.field("removed", &removed, .plain, "the first release that has it there no more")
            try coder.field("built", &isBuilt, .plain, "it is there only after Xen was built; default false")
        }

        package var contradictoryFields: [ContradictoryField] {
            guard let since, let removed, removed <= since else { return [] }
            return [
                ContradictoryField(
                    key: "removed", id: "release-order",
                    message: "removed in \(removed), not after it came in \(since)")
            ]
        }

        /// Whether a release has the file, unless it is one that a build makes.
        public func belongs(to release: Release) -> Bool {
            (since.map { $0 <= release } ?? true) && (removed.map { release < $0 } ?? true)
        }
    }

    /// A surface and the files that hold it.
    public struct Entry: Sendable, Hashable, Part {
        /// Which one.
        public package(set) var surface = Surface.blank
        /// One sentence of CommonMark.
        public package(set) var summary = ""
        /// The first release whose options it covers; nil when it covers all.
        public package(set) var since: Release?
        /// Its files, those of newer releases first.
        public package(set) var files: [File] = []

        package init() {}

        package static var partName: StaticString { "tree-surface" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("name", &surface, .plain.essential, "what it is")
            try coder.field("summary", &summary, .inlineProse.required, "one sentence")
            try coder.field("since", &since, .plain, "the first release whose options it covers")
            try coder.field("files", &files, .plain.required, "its files, those of newer releases first")
        }
    }

    /// The path of the file that names the release, as `XEN_VERSION` and `XEN_SUBVERSION`; empty in a schema that knows
    /// no tree.
    public package(set) var releaseFile = ""
    /// The surfaces, each once.
    public package(set) var entries: [Entry] = []

    package init() {}

    package static var partName: StaticString { "source-tree" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "release-file", &releaseFile, .path.required,
            "the file that sets `XEN_VERSION` and `XEN_SUBVERSION`")
        try coder.field(
            "surfaces", &entries, .plain.required, "the places where the protocol is written down, each once")
    }
}
