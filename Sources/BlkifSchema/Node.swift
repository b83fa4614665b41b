/// One xenstore node of the protocol. Source: `xen/include/public/io/blkif.h`, Xen 4.0 to master, and the
/// implementations named in ``uses``.
public struct Node: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The side whose directory holds it.
    public package(set) var side = Side.backend
    /// The id of its section.
    public package(set) var section = ""
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Node>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank
    /// How its text is to be read.
    public package(set) var type = NodeType.string
    /// What the C header shows after `Values:` when the type alone does not say it.
    public package(set) var notation: String?
    /// The value in effect while it is absent; nil when absence has no value.
    public package(set) var defaultValue: DefaultValue?
    /// The least value.
    public package(set) var minimum: Bound?
    /// The greatest value.
    public package(set) var maximum: Bound?
    /// The unit of a number, such as `bytes`.
    public package(set) var unit: String?
    /// The values of an enumeration.
    public package(set) var values: [NodeValue] = []
    /// Whether an enumeration may grow.
    public package(set) var isOpen = false
    /// The id of the bit set of a bitmap.
    public package(set) var bits: String?
    /// Who writes it.
    public package(set) var writer = Writer.toolstack
    /// The numbers of the notes that apply.
    public package(set) var notes: [Int] = []
    /// What a missing node means, as one paragraph of CommonMark; may be empty.
    public package(set) var absence = ""
    /// The state before which its writer must have published it.
    public package(set) var byState: String?
    /// The operation or flag that it makes usable.
    public package(set) var enables: String?
    /// The relation to another node.
    public package(set) var constraint: NodeConstraint?
    /// Whether the other side cannot work without it.
    public package(set) var isRequired = false
    /// Whether `blkif.h` has an entry for it.
    public package(set) var isDocumented = true
    /// Whether the prose of `blkif.h` names it although it has no entry.
    public package(set) var isMentioned = false
    /// Why it exists, when it is not documented.
    public package(set) var nodeClass: NodeClass?
    /// Who reads and writes it.
    public package(set) var uses: [Use] = []
    /// Where implementations differ from this entry.
    public package(set) var contradictions: [Contradiction] = []
    /// A value as it stands in xenstore.
    public package(set) var example: String?

    package init() {}

    package var nodeSide: Side? { side }

    /// The name with its side.
    public var reference: NodeReference { NodeReference(side: side, name: name) }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("writer", &writer, .plain.required, "who writes it")
        try coder.field(
            "name", &name, .name(.node).variable,
            "lower-case letters, digits, `-` and `_`; `%u` or `%s` for a part that varies; `/` after a directory: `queue-%u/ring-ref`"
        )
        try coder.field("side", &side, .derived, "the side whose directory holds it")
        try coder.field("section", &section, .derived, "the id of its section")
        try coder.about(&self)
        try coder.field(
            "used-since", &lifetime.usedSince, .plain,
            "the first release in which it is in use, where `since` is a later one whose `blkif.h` documents it first"
        )
        try coder.field(
            "type", &type, .plain.required,
            "how its text is to be read: `boolean` as 0 or 1, `integer` as a number of 32 bits with a sign, `device` as `MAJOR:MINOR`"
        )
        try coder.field(
            "notation", &notation, .line.variable,
            "what the header shows after `Values:` if not what the type gives")
        try coder.field(
            "default", &defaultValue, .plain.variable,
            "the value in effect while it is absent: a value, `{node: NAME}` or `{constant: MACRO}`")
        try coder.field(
            "minimum", &minimum, .line.variable,
            "the least value: an integer, or an expression of integers, names of nodes, `+ - * / <<`, `MAX(a, b)`, `MIN(a, b)` and `ffs(a)`"
        )
        try coder.field("maximum", &maximum, .line.code.variable, "the greatest value, in the same form")
        try coder.field("unit", &unit, .line.variable, "what a number counts: `bytes`, `512-byte sectors`, …")
        try coder.field("values", &values, .plain.variable, "the values of an enumeration")
        try coder.field("open", &isOpen, .plain.variable, "other values may be added to an enumeration")
        try coder.field("bits", &bits, .reference(.bitSet), "the bit set of a bitmap")
        try coder.field("notes", &notes, .reference(.note).variable, "the numbers of notes that apply")
        try coder.field("absence", &absence, .inlineProse.variable, "what a missing node means")
        try coder.field(
            "by-state", &byState, .reference(.state),
            "the writer publishes it before its side enters this state")
        try coder.field(
            "enables", &enables, .reference(.feature), "the operation or flag that it makes usable")
        try coder.field(
            "constraint", &constraint, .plain.variable,
            "its relation to another node: `{at-most: NODE}`, `{at-least: NODE}`, `{equals: NODE}` or `{multiple-of: NODE}`, the node with its side"
        )
        try coder.field(
            "required", &isRequired, .plain.variable, "the other side cannot work without it; default false")
        try coder.field(
            "documented", &isDocumented, .plain.variable, "it has an entry in `blkif.h`; default true")
        try coder.field(
            "mentioned", &isMentioned, .plain.variable,
            "it has no entry, but the prose of the header names it; default false")
        try coder.field(
            "class", &nodeClass, .plain.variable,
            "why it exists: for the protocol, every xenbus device, toolstacks, hotplug scripts or one vendor; required when it is not documented"
        )
        try coder.field("used-by", &uses, .plain.exported(as: "uses"), "who reads and writes it")
        try coder.field(
            "contradictions", &contradictions, .plain, "where implementations differ from this entry")
        try coder.field("example", &example, .verbatim, "a value as it stands in xenstore")
    }

    /// What is in use before the header documents it is undocumented until then.
    package mutating func forget(after release: Release) {
        if let since = lifetime.since, let used = lifetime.usedSince, used <= release, release < since {
            isDocumented = false
            nodeClass = nodeClass ?? .protocol
        }
        lifetime.forget(after: release)
    }

    /// The section gives a node its side.
    mutating func belong(to section: String, of side: Side) {
        self.section = section
        self.side = side
        for index in history.indices { history[index].item.belong(to: section, of: side) }
    }
}
