/// A name for an integer type.
public struct TypeName: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The C type, such as `uint32_t`.
    public package(set) var type: String
    /// The public header of Xen that defines it, below `xen/include/public`; nil for `io/blkif.h`, where it is a
    /// macro.
    public package(set) var header: String?
    /// Whether a program may define it otherwise before it includes the header.
    public package(set) var isReplaceable = false
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<TypeName>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, type: String, origin: Origin) {
        self.name = name
        self.type = type
        self.origin = origin
    }
}

/// A structure that passes through the ring or a granted page.
public struct Structure: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The name of its `typedef`.
    public package(set) var typedef: String?
    /// Its declared size in bytes for each ABI, by the ABI's name.
    public package(set) var sizes: [String: Int] = [:]
    /// The fields in order.
    public package(set) var fields: [StructureField] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Structure>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, origin: Origin) {
        self.name = name
        self.origin = origin
    }
}

/// A field of a structure.
public struct StructureField: StoredItem {
    /// The codes or bits that a field holds.
    public enum Codes: Sendable, Hashable {
        /// An ``Operation``.
        case operations
        /// A status code.
        case statuses
        /// The bits of a ``BitSet``, by its id.
        case bits(String)
    }

    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// A C integer type, a ``TypeName`` or the name of a ``Structure``.
    public package(set) var type: String
    /// The number of elements of an array: an integer or a constant's name.
    public package(set) var count: String?
    /// The unit of the number.
    public package(set) var unit: String?
    /// The codes or bits that the field holds.
    public package(set) var codes: Codes?
    /// The ABIs that have the field; empty means all.
    public package(set) var abis: [String] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<StructureField>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, type: String, origin: Origin) {
        self.name = name
        self.type = type
        self.origin = origin
    }
}

/// The shared ring. Source: `xen/include/public/io/ring.h`.
public struct Ring: StoredItem {
    /// The name with which `DEFINE_RING_TYPES` is used.
    public package(set) var name: String
    /// The structure of a request.
    public package(set) var request: String
    /// The structure of a response.
    public package(set) var response: String
    /// The fields at the start of the ring; what follows up to ``headerSize`` is reserved.
    public package(set) var header: [StructureField] = []
    /// The bytes before the first entry.
    public package(set) var headerSize: Int
    /// The bytes of a ring page.
    public package(set) var pageSize: Int
    /// The entries of a ring of one page.
    public package(set) var entries: Int
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Ring>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(
        name: String, request: String, response: String, headerSize: Int, pageSize: Int, entries: Int,
        origin: Origin
    ) {
        self.name = name
        self.request = request
        self.response = response
        self.headerSize = headerSize
        self.pageSize = pageSize
        self.entries = entries
        self.origin = origin
    }

    /// The header as a structure of its own.
    package var headerStructure: Structure {
        var structure = Structure(name: name, origin: origin)
        structure.fields = header
        return structure
    }
}
