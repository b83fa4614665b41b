/// A part of an xl disk specification. Source: `tools/libs/util/libxlu_disk_l.l` and the manual
/// `xl-disk-configuration(5)`, Xen 4.2 to master.
public struct DiskParameter: DescribedItem {
    /// How a parameter is written.
    public enum Kind: String, Sendable, Hashable, CaseIterable, DescribedWord {
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

        package static var blank: Self { .positional }
    }

    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// How it is written.
    public package(set) var kind = Kind.positional
    /// The id of its section.
    public package(set) var section = ""
    /// The word that stands for the value in headings.
    public package(set) var placeholder: String?
    /// The heading, when it is not derived.
    public package(set) var heading: String?
    /// The values, or the strings of a group of prefixes.
    public package(set) var values: [Value] = []
    /// Whether other values than those listed are accepted.
    public package(set) var isOpen = false
    /// What it takes; nil for a group of prefixes.
    public package(set) var taken: Taken?
    /// The least integer; nil for that of the node that follows from it.
    public package(set) var minimum: Int?
    /// The greatest integer; nil for that of the node that follows from it.
    public package(set) var maximum: Int?
    /// The base in which integers are written: 8, 10 or 16.
    public package(set) var base = 10
    /// What an integer counts; nil for what the node counts.
    public package(set) var unit: String?
    /// Whether xl reads integers as C's `atoi` does and refuses 0 only, whatever the bounds are.
    public package(set) var isLenient = false
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
    /// The second flag of a pair.
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
    public package(set) var origin = Origin.blank

    package init() {}

    /// Every word of the lexer that belongs to it.
    public var keywords: [String] {
        isNamed ? [name] + (negation.map { [$0.name] } ?? []) : values.map { $0.name }
    }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "kind", &kind, .plain.required,
            "how it is written: `positional` by its place or as `name=value`, `keyword` as `name=value`, `flag` as a word, `alias` as a word for another parameter with a value, `prefix` as a word of the old syntax before the target"
        )
        try coder.field(
            "name", &name, .name(.keyword).variable,
            "the keyword, without `=`; for a group of prefixes a name of its own")
        try coder.field("section", &section, .derived, "the id of its section")
        try coder.about(&self)
        try formFields(&coder)
        try valueFields(&coder)
        try documentFields(&coder)
        try coder.field("libxl", &libxl, .plain, "the libxl field that it sets")
        try coder.field("writes", &writes, .plain, "the nodes that follow from it")
        try coder.field("used-by", &uses, .plain.exported(as: "uses"), "who reads it")
        try coder.field(
            "contradictions", &contradictions, .plain, "where implementations differ from this entry")
    }

    /// The fields about what is written.
    private mutating func formFields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "placeholder", &placeholder, .line.variable,
            "the word for the value: `domain-name` in `backend=<domain-name>`")
        try coder.field("heading", &heading, .line.variable, "the heading in documents, if not derived")
        try coder.field(
            "values", &values, .plain.variable,
            "the values that it takes, or the texts of a group of prefixes")
        try coder.field("open", &isOpen, .plain.variable, "other values than those listed are accepted")
        try coder.field(
            "empty-sets", &emptySets, .line,
            "what an empty value puts into the libxl field; without it an empty value is refused, or a text like any other"
        )
        try coder.field(
            "exact", &isExact, .plain,
            "the parser knows only the listed values, each with the name as one word; what follows such a word is a parameter of its own"
        )
        try coder.field("checked", &isChecked, .plain, "Xen's `check-xl-disk-parse` has a case for it")
        try coder.field("alias-of", &aliasOf, .line.code, "what an alias stands for: `devtype=cdrom`")
        try coder.field(
            "negation", &negation, .plain.variable, "the word that takes a flag back: `no-discard`")
    }

    /// The fields about what it takes.
    private mutating func valueFields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "takes", &taken, .plain.variable,
            "what it takes: `integer`, `enumeration`, `flag`, `flag-pair`, `text` or `path`; without it, what its kind, its values and the type of its field say"
        )
        try coder.field(
            "minimum", &minimum, .plain.variable,
            "the least integer; without it that of the node that has the number, or 0")
        try coder.field(
            "maximum", &maximum, .plain.variable,
            "the greatest integer; without it that of the node, or of the field's type")
        try coder.field(
            "base", &base, .plain, "the base in which integers are written, 8, 10 or 16; default 10")
        try coder.field(
            "unit", &unit, .line.variable, "what an integer counts; without it what the node counts")
        try coder.field(
            "lenient", &isLenient, .plain,
            "xl reads integers as C's `atoi` does and refuses 0 only, whatever the bounds are; default false")
    }

    /// The fields about what documents say of it.
    private mutating func documentFields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "supported", &supported, .inlineProse.variable,
            "what stands after `Supported values:` if not the list of `values`")
        try coder.field(
            "deprecated-values", &deprecatedValues, .inlineProse.variable,
            "what stands after `Deprecated values:`")
        try coder.field(
            "mandatory", &mandatory, .plain.variable,
            "true, false, or a text that says when: `when COLO is enabled`")
        try coder.field("default", &defaultText, .inlineProse.variable, "what applies when it is not given")
        try coder.field("special-syntax", &specialSyntax, .prose.variable, "what is special about its syntax")
        try coder.field("example", &example, .verbatim, "a whole specification that uses it")
        try coder.field(
            "documented", &isDocumented, .plain.variable, "whether Xen's manuals have it; default true")
    }

    /// The section gives a parameter its place.
    mutating func belong(to section: String) {
        self.section = section
        for index in history.indices { history[index].item.belong(to: section) }
    }
}
