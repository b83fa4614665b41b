/// The side of a block device whose xenstore directory holds a node.
public enum Side: String, Sendable, Hashable, CaseIterable, DescribedWord {
    /// `/local/domain/BACKEND/backend/vbd/FRONTEND/DEVICE`
    case backend
    /// `/local/domain/FRONTEND/device/vbd/DEVICE`
    case frontend

    package static var blank: Self { .backend }

    /// The other side.
    public var opposite: Side { self == .backend ? .frontend : .backend }
}

/// The name of a node together with its side, written `backend/sector-size`.
public struct NodeReference: Sendable, Hashable, CustomStringConvertible, Described {
    /// The side whose directory holds the node.
    public package(set) var side: Side
    /// The path below that directory.
    public package(set) var name: String

    package init(side: Side, name: String) {
        self.side = side
        self.name = name
    }

    /// Reads `backend/NAME` or `frontend/NAME`.
    public init?(_ text: String) {
        guard let slash = text.utf8.firstIndex(of: UInt8(ascii: "/")),
            let side = Side(rawValue: String(text[..<slash]))
        else {
            return nil
        }
        self.init(side: side, name: String(text[text.index(after: slash)...]))
    }

    /// `backend/NAME` or `frontend/NAME`.
    public var description: String { "\(side.rawValue)/\(name)" }

    package static var blank: Self { Self(side: .backend, name: "") }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.reference(&self)
    }
}

/// How the text of a node is to be read. All values are strings in xenstore, numbers in decimal.
public enum NodeType: String, Sendable, Hashable, CaseIterable, DescribedWord {
    /// `0` or `1`
    case boolean
    /// 0 … 2³²-1
    case uint32
    /// 0 … 2⁶⁴-1
    case uint64
    /// A signed 32-bit number.
    case integer
    /// Free text.
    case string
    /// One of the listed texts.
    case enumeration
    /// An unsigned 32-bit number whose bits have meanings.
    case bitmap
    /// A path in the backend domain's file system or in xenstore.
    case path
    /// `MAJOR:MINOR` of a block device.
    case device
    /// A directory; its own value is empty.
    case directory

    package static var blank: Self { .string }
}

/// Who writes a node; trust follows from it.
public enum Writer: String, Sendable, Hashable, CaseIterable, DescribedWord {
    /// libxl, xapi, xend and others.
    case toolstack
    /// The backend driver.
    case backend
    /// The frontend driver.
    case frontend
    /// A script or program that the toolstack or udev starts for a device.
    case hotplug

    package static var blank: Self { .toolstack }
}

/// Why a node that `blkif.h` does not document exists.
public enum NodeClass: String, Sendable, Hashable, CaseIterable, DescribedWord {
    /// A part of the protocol that the header names only in prose.
    case `protocol`
    /// Common to all xenbus devices.
    case xenbus
    /// Written or read by toolstacks.
    case toolstack
    /// Written or read by hotplug scripts.
    case hotplug
    /// Used by one vendor's drivers.
    case vendor

    package static var blank: Self { .protocol }
}

/// The value in effect while a node is absent.
public enum DefaultValue: Sendable, Hashable, DescribedChoice {
    /// The text as it would stand in xenstore.
    case literal(String)
    /// The value of another node of the same side.
    case node(String)
    /// The value of a macro.
    case constant(String)

    package static var cases: [Self] { [.literal(""), .node(""), .constant("")] }

    package var number: Int {
        switch self {
        case .literal: 0
        case .node: 1
        case .constant: 2
        }
    }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.defaultValue(&self)
    }

    package mutating func codeValues<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        switch self {
        case .literal(var value):
            try coder.text(&value)
            self = .literal(value)
        case .node(var name):
            try coder.text(&name)
            self = .node(name)
        case .constant(var name):
            try coder.text(&name)
            self = .constant(name)
        }
    }
}

/// A bound of a numeric node: an expression over integers and nodes.
public struct Bound: Sendable, Hashable, CustomStringConvertible, Described {
    /// The expression as the schema has it.
    public package(set) var description: String
    /// The names of nodes in it, in order.
    public package(set) var nodes: [String]

    package init(description: String, nodes: [String]) {
        self.description = description
        self.nodes = nodes
    }

    /// The value when the expression is one integer.
    public var integer: Int128? {
        description.hasPrefix("0x") ? Int128(description.dropFirst(2), radix: 16) : Int128(description)
    }

    package static var blank: Self { Self(description: "", nodes: []) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.bound(&self)
    }
}

/// One value of an enumeration.
public struct NodeValue: Sendable, Hashable, Part {
    /// The text in xenstore.
    public package(set) var value = ""
    /// One paragraph of CommonMark.
    public package(set) var meaning = ""
    /// The few words that the C header shows in parentheses.
    public package(set) var label: String?
    /// The first release that has the value.
    public package(set) var since: Release?
    /// The macro that stands for the value.
    public package(set) var constant: String?

    package init() {}

    package static var partName: StaticString { "node-value" }

    package mutating func fields<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.field("value", &value, .verbatim.code.present, "the text in xenstore; it can be empty")
        try coder.field("meaning", &meaning, .inlineProse.required, "what it means")
        try coder.field("label", &label, .line, "the few words that the header shows in parentheses")
        try coder.field("since", &since, .plain, "the first release that has it")
        try coder.field("constant", &constant, .reference(.macro), "the macro that stands for it")
    }
}

/// A required relation of a node's value to another node's value.
public struct NodeConstraint: Sendable, Hashable, Described {
    /// The kinds of relation.
    public enum Relation: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// Not above the other value.
        case atMost = "at-most"
        /// Not below the other value.
        case atLeast = "at-least"
        /// The same as the other value.
        case equals
        /// An integer multiple of the other value.
        case multipleOf = "multiple-of"

        package static var blank: Self { .atMost }
    }

    /// The relation.
    public package(set) var relation: Relation
    /// The other node.
    public package(set) var node: NodeReference

    package init(relation: Relation, node: NodeReference) {
        self.relation = relation
        self.node = node
    }

    package static var blank: Self { Self(relation: .blank, node: .blank) }

    package mutating func code<Coder: FieldCoder>(_ coder: inout Coder) throws(Coder.Failure) {
        try coder.constraint(&self)
    }
}
