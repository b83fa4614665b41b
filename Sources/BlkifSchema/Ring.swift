/// A request code.
public struct Operation: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The number in the request's `operation` field, 0 … 255.
    public package(set) var value: Int
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
    public package(set) var origin: Origin

    package init(name: String, value: Int, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

/// A status code of a response, or any other macro that is a number or a text.
public struct Constant: StoredItem {
    /// What a macro stands for.
    public enum Value: Sendable, Hashable {
        /// A number and the way to write it.
        case integer(Int, isHexadecimal: Bool)
        /// A text.
        case string(String)
    }

    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// What it stands for.
    public let value: Value
    /// The number, when it is one.
    public let integer: Int?
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
    public package(set) var origin: Origin

    package init(name: String, value: Value, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
        if case .integer(let number, _) = value { integer = number } else { integer = nil }
    }
}

/// A group of bits that share a word.
public struct BitSet: StoredItem {
    /// The unique name.
    public package(set) var id: String
    /// The heading.
    public package(set) var title: String
    /// The type of the word: `uint8` or `uint32`.
    public package(set) var type: String
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
    public package(set) var origin: Origin

    package init(id: String, title: String, type: String, origin: Origin) {
        self.id = id
        self.title = title
        self.type = type
        self.origin = origin
    }

    /// The name, as the protocol spells it.
    public var name: String { id }
}

/// The layout rules of one machine's C compiler, as the frontend names them in `protocol`.
public struct ABI: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The macro that stands for the name.
    public package(set) var constant: String
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
    public package(set) var origin: Origin

    package init(name: String, constant: String, origin: Origin) {
        self.name = name
        self.constant = constant
        self.origin = origin
    }
}
