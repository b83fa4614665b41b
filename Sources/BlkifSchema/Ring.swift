/// A request code.
public struct Operation: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The number in the request's `operation` field, 0 … 255.
    public package(set) var value = 0
    /// The structure that carries it; nil for reserved codes.
    public package(set) var request: String?
    /// Whether the code is set aside and has no meaning here.
    public package(set) var isReserved = false
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Operation>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.macro).variable, "the name")
        try coder.field(
            "value", &value, .plain.required.variable,
            "the number in the request's `operation` field, 0 … 255")
        try coder.field(
            "request", &request, .reference(.structure).variable,
            "the structure that carries it; none for reserved codes")
        try coder.field(
            "reserved", &isReserved, .plain.variable,
            "the code is set aside and has no meaning here; default false")
        try coder.about(&self)
    }
}

/// A status code of a response, or any other macro that is a number or a text.
public struct Constant: DescribedItem {
    /// What a macro stands for.
    public enum Value: Sendable, Hashable, DescribedChoice {
        /// A number and the way to write it.
        case integer(Int, isHexadecimal: Bool)
        /// A text.
        case string(String)

        package static var cases: [Self] { [.integer(0, isHexadecimal: false), .string("")] }

        package var number: Int {
            switch self {
            case .integer: 0
            case .string: 1
            }
        }

        package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.constantValue(&self)
        }

        package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            switch self {
            case .integer(var number, var isHexadecimal):
                try coder.number(&number)
                try coder.flag(&isHexadecimal)
                self = .integer(number, isHexadecimal: isHexadecimal)
            case .string(var text):
                try coder.text(&text)
                self = .string(text)
            }
        }
    }

    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// What it stands for.
    public package(set) var value = Value.blank
    /// The unit of a number.
    public package(set) var unit: String?
    /// The public header of Xen that defines it, below `xen/include/public`; nil for `io/blkif.h`.
    public package(set) var header: String?
    /// Whether it stands for the name of the ABI for which a program is compiled.
    public package(set) var isNativeABI = false
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<Constant>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    /// The number, when it is one.
    @inline(never)  // Put into a loop of another module, it makes the optimizer of Swift 6.3 fail.
    public var integer: Int? {
        if case .integer(let number, _) = value { number } else { nil }
    }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("value", &value, .plain.required.variable, "the number or text that it stands for")
        try coder.field("name", &name, .name(.macro).variable, "the name")
        try coder.field("unit", &unit, .line.variable.only(.constant), "what a number counts")
        try coder.field(
            "header", &header, .line.only(.constant),
            "the public header of Xen that defines it, below `xen/include/public`, if not `io/blkif.h`")
        try coder.field(
            "native-abi", &isNativeABI, .plain.only(.constant).exported(as: "nativeABI"),
            "it stands for the name of the ABI for which a program is compiled; default false")
        try coder.about(&self)
    }
}

/// A group of bits that share a word.
public struct BitSet: DescribedItem {
    /// The types of word that hold bits.
    public enum WordType: String, Sendable, Hashable, CaseIterable, DescribedWord {
        case uint8
        case uint32

        package static var blank: Self { .uint32 }
    }

    /// The unique name.
    public package(set) var id = ""
    /// The heading.
    public package(set) var title = ""
    /// The type of the word.
    public package(set) var type = WordType.uint32
    /// The bits.
    public package(set) var bits: [Constant] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<BitSet>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    /// The name, as the protocol spells it.
    public var name: String { id }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("id", &id, .name(.keyword), "a unique name")
        try coder.field("title", &title, .line.required.variable, "the heading")
        try coder.field("type", &type, .plain.required, "the type of the word that holds the bits")
        try coder.about(&self)
        try coder.field("bits", &bits, .items(.bit).required, "the bits, each as a mask")
    }
}

/// The layout rules of one machine's C compiler, as the frontend names them in `protocol`.
public struct ABI: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The macro that stands for the name.
    public package(set) var constant = ""
    /// The architectures that use it natively.
    public package(set) var architectures: [String] = []
    /// The alignment in bytes of a 64-bit integer in a structure: 4 or 8.
    public package(set) var alignmentOfUInt64 = 8
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<ABI>] = []
    /// Where the schema has it.
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.free), "the name, as the frontend publishes it in `protocol`")
        try coder.field(
            "constant", &constant, .reference(.macro).required, "the macro that stands for the name")
        try coder.field(
            "architectures", &architectures, .line.required, "the architectures that use it natively")
        try coder.field(
            "uint64-alignment", &alignmentOfUInt64, .plain.required,
            "the alignment of a 64-bit integer in a structure, in bytes: 4 or 8")
        try coder.about(&self)
    }
}
