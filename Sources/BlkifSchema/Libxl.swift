/// The way from a disk parameter into libxl.
public struct LibxlLink: Sendable, Hashable {
    /// The name of the field.
    public package(set) var field: String
    /// The type, where this parameter defines the field.
    public package(set) var type: String?
    /// The macro that announces the field.
    public package(set) var have: String?
    /// The first release that has the field, when it is not the parameter's.
    public package(set) var since: Release?
    /// What libxl uses when the field is unset; CommonMark.
    public package(set) var defaultText: String?
    /// What libxl takes for an unset `libxl_defbool`: `true`, `false`, or the name of a field, which counts as true unless
    /// it is 0; nil when it takes nothing.
    public package(set) var fallback: String?
    /// The form that keeps libxl's ABI.
    public package(set) var overlay: Overlay?

    package init(field: String) {
        self.field = field
    }

    /// The overlay, where the parameter has no field of its own: in the profile of a backport.
    package var carrier: Overlay? { overlay.flatMap { $0.word == field ? $0 : nil } }
}

/// A flag in spare values of an integer field, as ABI-preserving backports carry it.
public struct Overlay: Sendable, Hashable {
    /// The field that carries it.
    public package(set) var word: String
    /// The value of the bits that ``mask`` clears, while the flag is set.
    public package(set) var magic: UInt32
    /// The bits that belong to others.
    public package(set) var mask: UInt32
    /// The stem of the macros' names.
    public package(set) var have: String
    /// The keyword that sets the flag; nil when it is the parameter's name.
    public package(set) var flag: String?
    /// Whether the values are this project's and no source has them.
    public package(set) var isAssigned = false
    /// The nodes that follow from it; empty when they are those of the parameter.
    public package(set) var writes: [NodeWrite] = []

    package init(word: String, magic: UInt32, mask: UInt32, have: String) {
        self.word = word
        self.magic = magic
        self.mask = mask
        self.have = have
    }
}

/// That a toolstack writes a node when it attaches a disk.
public struct NodeWrite: Sendable, Hashable {
    /// When it does.
    public enum Condition: Sendable, Hashable {
        /// Nothing said: the place in the order only.
        case unstated
        /// For every disk.
        case always
        /// When the parameter was given.
        case set
        /// When the field holds this after defaults.
        case holds(Bool)
        /// When every field has one of the listed values.
        case fields([FieldCondition])
    }

    /// The values of a field for which a condition holds.
    public struct FieldCondition: Sendable, Hashable {
        /// The libxl field.
        public package(set) var field: String
        /// The values.
        public package(set) var values: [String]

        package init(field: String, values: [String]) {
            self.field = field
            self.values = values
        }
    }

    /// The node.
    public package(set) var node: NodeReference
    /// The value, with `{field}` for a libxl field; nil in a list that only orders.
    public package(set) var value: String?
    /// When it is written.
    public package(set) var condition: Condition
    /// The first release that writes it so.
    public package(set) var since: Release?
    /// The first release that does not.
    public package(set) var removed: Release?

    /// Drops what happened after a release.
    mutating func forget(after release: Release) {
        if let last = removed, last > release { removed = nil }
        if let first = since, first > release { since = nil }
    }

    package init(node: NodeReference, value: String?, condition: Condition) {
        self.node = node
        self.value = value
        self.condition = condition
    }
}

/// A field of `libxl_device_disk`. Source: `tools/libs/light/libxl_types.idl`, Xen 4.1 to master.
public struct LibxlField: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The IDL type.
    public package(set) var type: String
    /// The macro that announces it.
    public package(set) var have: String?
    /// What libxl uses when it is unset; CommonMark.
    public package(set) var defaultText: String?
    /// Whether applications must not set it.
    public package(set) var isInternal = false
    /// The parameter that defines it; nil for those of `libxl.yaml`.
    public package(set) var parameter: String?
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<LibxlField>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, type: String, origin: Origin) {
        self.name = name
        self.type = type
        self.origin = origin
    }
}

/// An enumeration of libxl.
public struct LibxlEnumeration: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// What stands before each value's name in C.
    public package(set) var prefix: String
    /// The values.
    public package(set) var values: [Constant] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<LibxlEnumeration>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, prefix: String, origin: Origin) {
        self.name = name
        self.prefix = prefix
        self.origin = origin
    }
}

/// A `LIBXL_HAVE_*` macro.
public struct LibxlMacro: StoredItem {
    /// The name, as the protocol spells it.
    public package(set) var name: String
    /// The value, usually 1.
    public package(set) var value: Int
    /// The fields that it announces.
    public package(set) var fields: [String] = []
    /// The releases that have it.
    public package(set) var lifetime = Lifetime()
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// CommonMark; may be empty.
    public package(set) var description = ""
    /// What it was in earlier releases, the newest change first.
    public package(set) var history: [Variant<LibxlMacro>] = []
    /// Where the schema has it.
    public package(set) var origin: Origin

    package init(name: String, value: Int, origin: Origin) {
        self.name = name
        self.value = value
        self.origin = origin
    }
}

/// `libxl_device_disk` and what belongs to it.
public struct Libxl: Sendable, Hashable {
    /// The name of the structure.
    public package(set) var structure = ""
    /// One sentence of CommonMark.
    public package(set) var summary = ""
    /// The fields in the order of the IDL.
    public package(set) var fields: [LibxlField] = []
    /// The enumerations.
    public package(set) var enumerations: [LibxlEnumeration] = []
    /// The macros, oldest first.
    public package(set) var macros: [LibxlMacro] = []
    /// The nodes that libxl writes, in its order.
    public package(set) var attach: [NodeWrite] = []

    package init() {}
}

extension NodeWrite.Condition {
    /// The condition in words; empty when there is none.
    ///
    /// - Parameter field: The libxl field of the parameter from which the write follows.
    package func phrase(field: String?) -> String {
        switch self {
        case .unstated: ""
        case .always: "always"
        case .set: "when it is given"
        case .holds(let value): "when \(field ?? "it") is \(value ? "true" : "false")"
        case .fields(let conditions):
            "when "
                + conditions.map { condition in
                    let values = condition.values.map { $0.isEmpty ? "unset" : $0 }
                    return "\(condition.field) is \(values.joined(separator: " or "))"
                }.joined(separator: " and ")
        }
    }
}

extension UInt32 {
    /// Eight hexadecimal digits, as C writes masks.
    package var hexadecimal: String {
        let digits = String(self, radix: 16)
        return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
