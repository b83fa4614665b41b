/// The property of a thing that changed.
package enum ChangedProperty: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The thing came or went.
    case presence
    case name
    case kind
    case type
    case value
    /// A member of a list of values.
    case values = "listed value"
    /// Whether values that are not listed are allowed.
    case openness
    case defaultValue = "default"
    case minimum
    case maximum
    case unit
    case writer
    case requirement
    case deadline
    case constraint
    case bits
    case enables
    /// The nodes that announce an operation or flag.
    case announcement
    case reservation
    case request = "request structure"
    case response = "response structure"
    case size
    case offset
    case count
    case abis = "ABIs"
    case alignment
    case architectures
    case entries
    case headerSize = "header size"
    case pageSize = "page size"
    case actor
    case state
    case waitsFor = "awaited state"
    case next = "next state"
    case position
    case negation
    case mandatory
    case alias
    case field
    case word
    case magic
    case mask
    case macro
    case flag
    case visibility
    case prefix
    case order
    case base
    case shift
    case disks
    case partitions
    case deprecation
    case text

    package static func < (left: ChangedProperty, right: ChangedProperty) -> Bool { left.rank < right.rank }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
