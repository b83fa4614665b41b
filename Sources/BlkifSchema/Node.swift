/// One xenstore node of the protocol. Source: `xen/include/public/io/blkif.h`, Xen 4.0 to master, and the
/// implementations named in ``uses``.
public struct Node: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The side whose folder holds it.
    public package(set) var side: Side
    /// The id of its section.
    public package(set) var section: String
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Node>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin
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
    public package(set) var writer: Writer
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

    package init(name: String, side: Side, section: String, writer: Writer, origin: Origin) {
        self.name = name
        self.side = side
        self.section = section
        self.writer = writer
        self.origin = origin
    }

    /// The name with its side.
    public var reference: NodeReference { NodeReference(side: side, name: name) }
}
