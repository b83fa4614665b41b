/// A name for an integer type.
public struct TypeName: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The C type, such as `uint32_t`.
    public package(set) var type = ""
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
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier).variable, "the name")
        try coder.field(
            "type", &type, .reference(.integerType).required.variable,
            "the integer type of C that it stands for")
        try coder.field(
            "header", &header, .line,
            "the public header of Xen that defines it, below `xen/include/public`, if not `io/blkif.h`")
        try coder.field(
            "replaceable", &isReplaceable, .plain,
            "a program may define it otherwise before it includes the header; default false")
        try coder.about(&self)
    }
}

/// A structure that passes through the ring or a granted page.
public struct Structure: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
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
    public package(set) var origin = Origin.blank

    package init() {}

    package func fullName(of name: String) -> String { "\(self.name).\(name)" }

    package var otherNames: [OtherName] { typedef.map { [OtherName(name: $0)] } ?? [] }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier).variable, "the name")
        try coder.field("typedef", &typedef, .line.code.variable, "the name of its `typedef`")
        try coder.about(&self)
        try coder.field(
            "sizes", &sizes, .plain.required,
            "its size in bytes by the name of the ABI; checked against the fields")
        try coder.field("fields", &fields, .items(.field).required, "the fields, in order")
    }
}

/// A field of a structure.
public struct StructureField: DescribedItem {
    /// The codes or bits that a field holds.
    public enum Codes: Sendable, Hashable, DescribedChoice {
        /// An ``Operation``.
        case operations
        /// A status code.
        case statuses
        /// The bits of a ``BitSet``, by its id.
        case bits(String)

        package static var cases: [Self] { [.operations, .statuses, .bits("")] }

        package var number: Int {
            switch self {
            case .operations: 0
            case .statuses: 1
            case .bits: 2
            }
        }

        /// Reads the value of `codes`: a list of the schema, or the id of a bit set.
        package init(_ text: String) {
            self =
                switch text {
                case "operations": .operations
                case "statuses": .statuses
                default: .bits(text)
                }
        }

        /// The value of `codes`.
        package var text: String {
            switch self {
            case .operations: "operations"
            case .statuses: "statuses"
            case .bits(let id): id
            }
        }

        package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.codes(&self)
        }

        package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            guard case .bits(var id) = self else { return }
            try coder.text(&id)
            self = .bits(id)
        }
    }

    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// A C integer type, a ``TypeName`` or the name of a ``Structure``.
    public package(set) var type = ""
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
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier).variable, "the name")
        try coder.field(
            "type", &type, .reference(.type).required.variable,
            "an integer type of C, a name of `types`, or a structure")
        try coder.field(
            "count", &count, .line.variable, "the number of elements of an array: an integer or a macro")
        try coder.field("unit", &unit, .line.variable, "what the number counts")
        try coder.field(
            "codes", &codes, .reference(.codes).variable,
            "what the number means: `operations`, `statuses` or the id of a bit set")
        try coder.field("abis", &abis, .reference(.abi), "the ABIs that have it; all of them if left out")
        try coder.about(&self)
    }
}

/// The shared ring. Source: `xen/include/public/io/ring.h`.
public struct Ring: DescribedItem {
    /// The name with which `DEFINE_RING_TYPES` is used.
    public package(set) var name = ""
    /// The structure of a request.
    public package(set) var request = ""
    /// The structure of a response.
    public package(set) var response = ""
    /// The fields at the start of the ring; what follows up to ``headerSize`` is reserved.
    public package(set) var header: [StructureField] = []
    /// The bytes before the first entry.
    public package(set) var headerSize = 0
    /// The bytes of a ring page.
    public package(set) var pageSize = 0
    /// The entries of a ring of one page.
    public package(set) var entries = 0
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Ring>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package func fullName(of name: String) -> String { "\(self.name).\(name)" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier), "the name with which `DEFINE_RING_TYPES` is used")
        try coder.field("request", &request, .reference(.structure).required, "the structure of a request")
        try coder.field("response", &response, .reference(.structure).required, "the structure of a response")
        try coder.field(
            "header-size", &headerSize, .number(1...65_536).required, "the bytes before the first entry")
        try coder.field("page-size", &pageSize, .number(1...65_536).required, "the bytes of a page")
        try coder.field(
            "entries", &entries, .plain.required, "the entries of a ring of one page, in every ABI; checked")
        try coder.field(
            "header", &header, .items(.field), "the fields at its start; the rest of the header is reserved")
        try coder.about(&self)
    }

    /// The header as a structure of its own.
    package var headerStructure: Structure {
        var structure = Structure()
        structure.name = name
        structure.origin = origin
        structure.fields = header
        return structure
    }
}
