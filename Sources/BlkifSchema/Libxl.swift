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
