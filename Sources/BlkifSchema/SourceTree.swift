/// Where a Xen source tree keeps what the schema describes. Source: the trees of Xen 4.2 to master.
public struct SourceTree: Sendable, Hashable {
    /// How a file is written.
    public enum Notation: String, Sendable, Hashable, CaseIterable {
        case c
        case flex
        case pod
        /// Plain text with underlined headings, or Markdown.
        case text
        case idl
        case shell
        case go
        case ocaml
    }

    /// A place where the protocol is written down.
    public enum Surface: String, Sendable, Hashable, CaseIterable {
        case header
        case diskManual = "disk-manual"
        case vbdManual = "vbd-manual"
        case lexer
        case madeLexer = "made-lexer"
        case parser
        case parseContext = "parse-context"
        case macros
        case idl
        case writer
        case device
        case parseCheck = "parse-check"
        case go
        case goHelpers = "go-helpers"
        case ocaml
    }

    /// A file that holds a surface, in some releases.
    public struct File: Sendable, Hashable {
        /// The path below the root of the tree, with `/` between its parts.
        public package(set) var path: String
        /// How it is written.
        public package(set) var notation: Notation
        /// The first release that has it there; nil for all before ``removed``.
        public package(set) var since: Release?
        /// The first release that has it there no more.
        public package(set) var removed: Release?
        /// Whether it is there only after Xen was built.
        public package(set) var isBuilt = false

        package init(path: String, notation: Notation) {
            self.path = path
            self.notation = notation
        }

        /// Whether a release has the file, unless it is one that a build makes.
        public func belongs(to release: Release) -> Bool {
            (since.map { $0 <= release } ?? true) && (removed.map { release < $0 } ?? true)
        }
    }

    /// A surface and the files that hold it.
    public struct Entry: Sendable, Hashable {
        /// Which one.
        public package(set) var surface: Surface
        /// One sentence of CommonMark.
        public package(set) var summary: String
        /// The first release whose options it covers; nil when it covers all.
        public package(set) var since: Release?
        /// Its files, those of newer releases first.
        public package(set) var files: [File]

        package init(surface: Surface, summary: String, files: [File]) {
            self.surface = surface
            self.summary = summary
            self.files = files
        }
    }

    /// The path of the file that names the release, as `XEN_VERSION` and `XEN_SUBVERSION`; empty in a schema that knows
    /// no tree.
    public package(set) var releaseFile = ""
    /// The surfaces, each once.
    public package(set) var entries: [Entry] = []

    package init() {}
}
