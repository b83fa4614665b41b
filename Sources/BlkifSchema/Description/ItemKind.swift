/// The kinds of record with a place of their own: the list that everything goes by which goes over all of them.
package enum ItemKind: String, Sendable, Hashable, CaseIterable {
    case node
    case operation
    case status
    case constant
    case bit
    case bitSet = "bit set"
    case abi = "ABI"
    case type
    case structure
    case field
    case ring
    case state
    case phase
    case step
    case parameter = "disk parameter"
    case libxlField = "libxl field"
    case enumeration = "libxl enumeration"
    case enumerationValue = "libxl value"
    case macro
    case scheme = "device scheme"
    case deviceExample = "device number"
    case section
    case diskSection = "disk section"
    case note
    case topic
    case release
    case profile

    /// What one of it is called in messages.
    package var noun: String {
        switch self {
        case .status: "status code"
        case .field: "field of a structure"
        case .enumeration: "enumeration"
        case .enumerationValue: "value"
        case .macro: "macro of libxl"
        case .scheme: "scheme"
        case .diskSection: "section"
        default: rawValue
        }
    }
}

/// The kinds of file of a schema, each known by its first key.
package enum DocumentKind: String, Sendable, Hashable, CaseIterable {
    case `protocol` = "schema"
    case section
    case notes
    case operations
    case constants
    case structures
    case states
    case diskSection = "disk-section"
    case diskSyntax = "disk-syntax"
    case libxl
    case deviceNumbers = "device-numbers"
    case sourceTree = "source-tree"
    case releases

    /// Whether a schema has one file of it.
    package var isSingle: Bool {
        switch self {
        case .protocol, .structures, .diskSyntax, .libxl, .deviceNumbers, .sourceTree: true
        case .section, .notes, .operations, .constants, .states, .diskSection, .releases: false
        }
    }
}
