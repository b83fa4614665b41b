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

extension UInt32 {
    /// Eight hexadecimal digits, as C writes masks.
    package var hexadecimal: String {
        let digits = String(self, radix: 16)
        return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
