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
    case libxlStructure = "libxl structure"
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
    case implementation
    case rule
    case advisory
    case message

    /// What messages and documents call one of it; an `s` makes the plural.
    package var noun: String {
        switch self {
        case .status: "status code"
        case .constant: "macro"
        case .field: "structure field"
        case .macro: "libxl macro"
        case .scheme: "device number scheme"
        case .diskSection: "section"
        default: rawValue
        }
    }

    /// Where documents describe the items of a kind that texts can name; nil for kinds that texts do not name.
    package var place: Place? {
        switch self {
        case .node: Place(part: "nodes", anchor: "node")
        case .operation: Place(part: "ring", anchor: "operation")
        case .status: Place(part: "ring", anchor: "status")
        case .constant, .bit: Place(part: "ring", anchor: "constant")
        case .structure: Place(part: "ring", anchor: "structure")
        case .type: Place(part: "ring", anchor: "type")
        case .abi: Place(part: "ring", anchor: "abi")
        case .state: Place(part: "states", anchor: "state")
        case .parameter: Place(part: "disk", anchor: "parameter")
        case .libxlField: Place(part: "libxl", anchor: "field")
        case .macro: Place(part: "libxl", anchor: "macro")
        case .enumeration: Place(part: "libxl", anchor: "enumeration")
        case .libxlStructure: Place(part: "libxl", anchor: "structure")
        case .scheme: Place(part: "device-numbers", anchor: "scheme")
        case .rule: Place(part: "rules", anchor: "rule")
        case .advisory: Place(part: "security", anchor: "advisory")
        case .message: Place(part: "messages", anchor: "message")
        case .implementation: Place(part: "implementations", anchor: "implementation")
        case .bitSet, .field, .ring, .phase, .step, .enumerationValue, .deviceExample, .section, .diskSection,
            .note, .topic, .release, .profile:
            nil
        }
    }

    /// A part of the schema as documents divide it.
    package struct Place: Sendable {
        /// The name of the part, by which outputs say what they describe.
        package let part: String
        /// What the anchors of the kind begin with.
        package let anchor: String
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
    case implementations
    case rules
    case messages
    /// A profile of one's own, which no schema lists.
    case profile

    /// Whether a schema has one file of it.
    package var isSingle: Bool {
        switch self {
        case .protocol, .structures, .diskSyntax, .libxl, .deviceNumbers, .sourceTree, .profile: true
        case .section, .notes, .operations, .constants, .states, .diskSection, .releases, .implementations,
            .rules, .messages:
            false
        }
    }
}
