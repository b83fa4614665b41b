extension DiskParameter {
    /// A value that a parameter takes.
    public struct Value: Sendable, Hashable, Part {
        /// The text.
        public package(set) var name = ""
        /// One paragraph of CommonMark.
        public package(set) var meaning = ""
        /// What goes into the libxl field: the name of an enumeration value, or a text.
        public package(set) var sets: String?
        /// The first release that accepts it.
        public package(set) var since: Release?
        /// Whether Xen's manuals have it.
        public package(set) var isDocumented = true

        package init() {}

        package static var partName: StaticString { "parameter-value" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("value", &name, .verbatim.code.required.exported(as: "name"), "the text")
            try coder.field("meaning", &meaning, .inlineProse.required, "what it means")
            try coder.field("sets", &sets, .line.code, "what goes into the libxl field")
            try coder.field("since", &since, .plain, "the first release that accepts it")
            try coder.field(
                "documented", &isDocumented, .plain, "whether Xen's manuals have it; default true")
        }
    }

    /// The second flag of a pair, which takes the first one back.
    public struct Negation: Sendable, Hashable, Part {
        /// The word.
        public package(set) var name = ""
        /// The first release that accepts it.
        public package(set) var since: Release?
        /// Whether Xen's manuals have it.
        public package(set) var isDocumented = true
        /// One paragraph of CommonMark; may be empty.
        public package(set) var summary = ""

        package init() {}

        package static var partName: StaticString { "negation" }

        package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.field("name", &name, .name(.keyword), "the word")
            try coder.field("since", &since, .plain, "the first release that accepts it")
            try coder.field(
                "documented", &isDocumented, .plain, "whether Xen's manuals have it; default true")
            try coder.field("summary", &summary, .inlineProse, "what it means")
        }
    }

    /// Whether a specification must have a parameter.
    public enum Mandatory: Sendable, Hashable, DescribedChoice {
        /// The documents do not say.
        case unstated
        /// It may be left out.
        case no
        /// It may not be left out.
        case yes
        /// It may not be left out under a condition.
        case sometimes(String)

        package static var cases: [Self] { [.unstated, .no, .yes, .sometimes("")] }

        package var number: Int {
            switch self {
            case .unstated: 0
            case .no: 1
            case .yes: 2
            case .sometimes: 3
            }
        }

        package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            try coder.mandatory(&self)
        }

        package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
            guard case .sometimes(var condition) = self else { return }
            try coder.text(&condition)
            self = .sometimes(condition)
        }
    }
}
