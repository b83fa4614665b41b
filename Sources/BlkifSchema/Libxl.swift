/// The way from a disk parameter into libxl.
public struct LibxlLink: Sendable, Hashable, Part {
    /// The name of the field.
    public package(set) var field = ""
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

    package init() {}

    package static var partName: StaticString { "libxl-link" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("field", &field, .reference(.libxlField).required, "the field of `libxl_device_disk`")
        try coder.field(
            "type", &type, .line,
            "where this parameter defines the field: `bool`, `libxl_defbool`, `string`, `integer`, `uint32`, `uint64`, `libxl_domid`, `libxl_devid` or an enumeration"
        )
        try coder.field("have", &have, .line.code, "the `LIBXL_HAVE_` macro that announces the field")
        try coder.field(
            "fallback", &fallback, .line,
            "what an unset `libxl_defbool` counts as: `\"true\"`, `\"false\"`, or the name of a field, which counts as true unless it is 0"
        )
        try coder.field(
            "since", &since, .plain, "the first release that has the field, if not the parameter's")
        try coder.field("default", &defaultText, .inlineProse, "what libxl uses when the field is unset")
        try coder.field("overlay", &overlay, .plain, "the form that keeps libxl's ABI")
    }

    /// The overlay, where the parameter has no field of its own: in the profile of a backport.
    package var carrier: Overlay? { overlay.flatMap { $0.word == field ? $0 : nil } }
}

/// A flag in spare values of an integer field, as ABI-preserving backports carry it.
public struct Overlay: Sendable, Hashable, Part {
    /// The field that carries it.
    public package(set) var word = ""
    /// The value of the bits that ``mask`` clears, while the flag is set.
    public package(set) var magic: UInt32 = 0
    /// The bits that belong to others.
    public package(set) var mask: UInt32 = 0
    /// The stem of the macros' names.
    public package(set) var have = ""
    /// The keyword that sets the flag; nil when it is the parameter's name.
    public package(set) var flag: String?
    /// Whether the values are this project's and no source has them.
    public package(set) var isAssigned = false
    /// The nodes that follow from it; empty when they are those of the parameter.
    public package(set) var writes: [NodeWrite] = []

    package init() {}

    /// The macros that announce it and its values.
    package var macros: [String] { [have, have + "_MAGIC", have + "_MASK"] }

    package static var partName: StaticString { "overlay" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field(
            "word", &word, .reference(.libxlField).required, "the integer field that carries it: `readwrite`")
        try coder.field(
            "magic", &magic, .plain.required,
            "the flag is set when `(word & ~mask) == magic`; setting it is `(word & mask) | magic`")
        try coder.field("mask", &mask, .plain.required, "the bits that belong to others")
        try coder.field(
            "have", &have, .line.required, "the stem of the macros; `_MAGIC` and `_MASK` are added")
        try coder.field("flag", &flag, .line.code, "the keyword that sets it, if not the parameter's name")
        try coder.field(
            "assigned", &isAssigned, .plain,
            "the values are this project's, no source has them; default false")
        try coder.field(
            "writes", &writes, .plain, "the writes under the overlay, if not those of the parameter")
    }
}

extension Overlay {
    /// What the flag cannot do in this form, as a sentence of CommonMark.
    package func restriction(of parameter: DiskParameter) -> String {
        "`\(flag ?? parameter.name)` has no effect on a read-only disk."
    }
}

/// That a toolstack writes a node when it attaches a disk.
public struct NodeWrite: Sendable, Hashable, Part {
    /// When it does.
    public enum Condition: Sendable, Hashable, DescribedChoice {
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

        package static var cases: [Self] { [.unstated, .always, .set, .holds(false), .fields([])] }

        package var number: Int {
            switch self {
            case .unstated: 0
            case .always: 1
            case .set: 2
            case .holds: 3
            case .fields: 4
            }
        }

        package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.condition(&self)
        }

        package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            switch self {
            case .unstated, .always, .set: break
            case .holds(var value):
                try coder.flag(&value)
                self = .holds(value)
            case .fields(var conditions):
                try conditions.code(&coder)
                self = .fields(conditions)
            }
        }
    }

    /// The values of a field for which a condition holds.
    public struct FieldCondition: Sendable, Hashable, Described {
        /// The libxl field.
        public package(set) var field: String
        /// The values.
        public package(set) var values: [String]

        package init(field: String, values: [String]) {
            self.field = field
            self.values = values
        }

        package static var blank: Self { Self(field: "", values: []) }

        package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.text(&field)
            try values.code(&coder)
        }
    }

    /// The node.
    public package(set) var node = NodeReference.blank
    /// The value, with `{field}` for a libxl field; nil in a list that only orders.
    public package(set) var value: String?
    /// When it is written.
    public package(set) var condition = Condition.unstated
    /// The first release that writes it so.
    public package(set) var since: Release?
    /// The first release that does not.
    public package(set) var removed: Release?

    /// Drops what happened after a release.
    mutating func forget(after release: Release) {
        if let last = removed, last > release { removed = nil }
        if let first = since, first > release { since = nil }
    }

    package init() {}

    package static var partName: StaticString { "write" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("node", &node, .reference(.node).essential, "the node, with its side")
        try coder.field(
            "value", &value, .verbatim.requiredUnlessOrdering,
            "the text, with `{field}` for the value of a libxl field")
        try coder.field(
            "when", &condition, .plain.requiredUnlessOrdering,
            "`always`, `set`, `true`, `false`, or a mapping of libxl fields to one value or a list of values")
        try coder.field("since", &since, .plain, "the first release that writes it so")
        try coder.field("removed", &removed, .plain, "the first release that does not")
    }
}

/// A field of `libxl_device_disk`. Source: `tools/libs/light/libxl_types.idl`, Xen 4.1 to master.
public struct LibxlField: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The IDL type.
    public package(set) var type = ""
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
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier).variable, "the name")
        try coder.field("type", &type, .line.code.required.variable, "the type in the IDL")
        try coder.about(&self)
        try coder.field("have", &have, .line.code, "the `LIBXL_HAVE_` macro that announces it")
        try coder.field("default", &defaultText, .inlineProse.variable, "what libxl uses when it is unset")
        try coder.field(
            "internal", &isInternal, .plain.variable, "applications must not set it; default false")
        try coder.field("parameter", &parameter, .derived, "the disk parameter that defines it")
    }

    package var isDefinedElsewhere: Bool { parameter != nil }
}

/// An enumeration of libxl.
public struct LibxlEnumeration: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// What stands before each value's name in C.
    public package(set) var prefix = ""
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
    public package(set) var origin = Origin.blank

    package init() {}

    package func fullName(of name: String) -> String { prefix + name }

    package var otherNames: [OtherName] {
        values.map {
            OtherName(name: prefix + $0.name, since: $0.lifetime.since, meaning: $0.summary)
        }
    }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.identifier).variable, "the name")
        try coder.field(
            "prefix", &prefix, .line.code.required, "what the names of the values begin with in C")
        try coder.about(&self)
        try coder.field("values", &values, .items(.enumerationValue).required, "the values")
    }
}

/// A `LIBXL_HAVE_*` macro.
public struct LibxlMacro: DescribedItem {
    /// The name, as the protocol spells it.
    public package(set) var name = ""
    /// The value, usually 1.
    public package(set) var value = 0
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
    public package(set) var origin = Origin.blank

    package init() {}

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("name", &name, .name(.macro).variable, "the name")
        try coder.field("value", &value, .plain.required.variable, "the value, usually 1")
        try coder.about(&self)
        try coder.field("fields", &fields, .reference(.libxlField), "the fields that it announces")
    }
}

/// `libxl_device_disk` and what belongs to it.
public struct Libxl: Sendable, Hashable, Part {
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

    package static var partName: StaticString { "libxl" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        if coder.enterGroup("libxl", "the structure of a disk in libxl") {
            try coder.field("structure", &structure, .line.code.required, "the name of the structure")
            try coder.field("summary", &summary, .inlineProse.required, "one sentence")
            try coder.fileOnly(
                "order", .reference(.libxlField).required,
                "the fields in the order of the IDL; others come last")
            coder.leaveGroup()
        }
        try coder.field(
            "fields", &fields, .items(.libxlField).exported(as: "libxlFields"),
            "the fields that no parameter, or more than one, sets")
        try coder.field(
            "enumerations", &enumerations, .items(.enumeration).exported(as: "libxlEnumerations"),
            "the enumerations")
        try coder.field(
            "macros", &macros, .items(.macro).exported(as: "libxlMacros"),
            "the `LIBXL_HAVE_` macros that announce more than one field")
        try coder.field(
            "attach", &attach, .plain.ordering,
            "the nodes that libxl writes for every disk, and in its order those that parameters write, as `{node: …}` alone"
        )
    }
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
