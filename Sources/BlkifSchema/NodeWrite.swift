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
                    let values = condition.values.map { $0.isEmpty ? "unset" : "\"\($0)\"" }
                    return "\(condition.field) is \(values.joined(separator: " or "))"
                }.joined(separator: " and ")
        }
    }
}
