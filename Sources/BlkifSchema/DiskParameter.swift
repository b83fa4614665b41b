/// A part of an xl disk specification. Source: `tools/libs/util/libxlu_disk_l.l` and the manual
/// `xl-disk-configuration(5)`, Xen 4.2 to master.
public struct DiskParameter: StoredItem {
    /// How a parameter is written.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// By its place, or by its name as `name=value`.
        case positional
        /// As `name=value`.
        case keyword
        /// As a word alone.
        case flag
        /// As a word that stands for another parameter and value.
        case alias
        /// As one of a group of prefixes of the old syntax.
        case prefix
    }

    /// A value that a parameter takes.
    public struct Value: Sendable, Hashable {
        /// The text.
        public package(set) var name: String
        /// One paragraph of CommonMark.
        public package(set) var meaning: String
        /// What goes into the libxl field: the name of an enumeration value, or a text.
        public package(set) var sets: String?
        /// The first release that accepts it.
        public package(set) var since: Release?
        /// Whether Xen's manuals have it.
        public package(set) var isDocumented = true

        package init(name: String, meaning: String) {
            self.name = name
            self.meaning = meaning
        }
    }

    /// The other half of a pair of flags.
    public struct Negation: Sendable, Hashable {
        /// The word.
        public package(set) var name: String
        /// The first release that accepts it.
        public package(set) var since: Release?
        /// Whether Xen's manuals have it.
        public package(set) var isDocumented = true
        /// One paragraph of CommonMark; may be empty.
        public package(set) var summary = ""

        package init(name: String) {
            self.name = name
        }
    }

    /// Whether a specification must have a parameter.
    public enum Mandatory: Sendable, Hashable {
        /// The documents do not say.
        case unstated
        /// It may be left out.
        case no
        /// It may not be left out.
        case yes
        /// It may not be left out under a condition.
        case sometimes(String)
    }

    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// How it is written.
    public package(set) var kind: Kind
    /// The id of its section.
    public package(set) var section: String
    /// The word that stands for the value in headings.
    public package(set) var placeholder: String?
    /// The heading, when it is not derived.
    public package(set) var heading: String?
    /// The values, or the strings of a group of prefixes.
    public package(set) var values: [Value] = []
    /// Whether other values than those listed are accepted.
    public package(set) var isOpen = false
    /// What an empty value puts into the libxl field; nil when it is refused, or is a text like any other.
    public package(set) var emptySets: String?
    /// Whether the parser knows `name=value` as one word, for each listed value, and nothing for the name alone:
    /// what follows such a word is read as a parameter of its own.
    public package(set) var isExact = false
    /// Whether Xen's `check-xl-disk-parse` has a case for it.
    public package(set) var isChecked = false
    /// What stands after `Supported values:` when it is not the list; CommonMark.
    public package(set) var supported: String?
    /// What stands after `Deprecated values:`; CommonMark.
    public package(set) var deprecatedValues: String?
    /// Whether a specification must have it.
    public package(set) var mandatory = Mandatory.unstated
    /// What applies when it is not given; CommonMark.
    public package(set) var defaultText: String?
    /// CommonMark.
    public package(set) var specialSyntax = ""
    /// A whole specification that uses it.
    public package(set) var example: String?
    /// What an alias stands for.
    public package(set) var aliasOf: String?
    /// The other half of a pair of flags.
    public package(set) var negation: Negation?
    /// Whether Xen's manuals have it.
    public package(set) var isDocumented = true
    /// The libxl field that it sets.
    public package(set) var libxl: LibxlLink?
    /// The nodes that follow from it.
    public package(set) var writes: [NodeWrite] = []
    /// Who reads it.
    public package(set) var uses: [Use] = []
    /// Where implementations differ from this entry.
    public package(set) var contradictions: [Contradiction] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<DiskParameter>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, kind: Kind, section: String, origin: Origin) {
        self.name = name
        self.kind = kind
        self.section = section
        self.origin = origin
    }

    /// Every word of the lexer that belongs to it.
    public var keywords: [String] {
        kind == .prefix ? values.map(\.name) : [name] + (negation.map { [$0.name] } ?? [])
    }
}

/// A group of disk parameters.
public struct DiskSection: Sendable, Hashable {
    /// The unique name.
    public package(set) var id: String
    /// The heading.
    public package(set) var title: String
    /// CommonMark; may be empty.
    public package(set) var introduction = ""
    /// The parameters in document order.
    public package(set) var parameters: [DiskParameter] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(id: String, title: String, origin: Origin) {
        self.id = id
        self.title = title
        self.origin = origin
    }
}

/// The grammar of a disk specification and examples.
public struct DiskSyntax: Sendable, Hashable {
    /// Specifications that mean the same.
    public struct Example: Sendable, Hashable {
        /// The heading.
        public package(set) var title: String
        /// The specifications.
        public package(set) var specifications: [Specification]
        /// A line of a domain configuration; may be empty.
        public package(set) var configuration: String

        package init(title: String, specifications: [Specification], configuration: String) {
            self.title = title
            self.specifications = specifications
            self.configuration = configuration
        }
    }

    /// One way to write a disk.
    public struct Specification: Sendable, Hashable {
        /// The text.
        public package(set) var text: String
        /// Whether it uses a deprecated form.
        public package(set) var isDeprecated: Bool

        package init(text: String, isDeprecated: Bool) {
            self.text = text
            self.isDeprecated = isDeprecated
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
}
