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
    /// What an unset field counts as.
    case fallback
    /// What an empty value means.
    case emptyValue = "empty value"
    /// Whether only the listed words are known.
    case exactness
    /// Whether a macro stands for the ABI of the program.
    case nativeABI = "native ABI"
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

    /// The keys of the schema whose values it is made of.
    package var keys: [String] {
        switch self {
        case .name: ["name", "id", "structure"]
        case .value, .magic, .mask, .word, .flag: ["value", "when", rawValue]
        case .openness: ["open"]
        case .emptyValue: ["empty-sets"]
        case .exactness: ["exact"]
        case .nativeABI: ["native-abi"]
        case .requirement: ["required"]
        case .deadline: ["by-state"]
        case .reservation: ["reserved", "request"]
        case .request: ["request"]
        case .response: ["response"]
        case .size: ["sizes"]
        case .abis: ["abis"]
        case .alignment: ["uint64-alignment"]
        case .headerSize: ["header-size"]
        case .pageSize: ["page-size"]
        case .actor: ["side"]
        case .waitsFor: ["waits-for"]
        case .next: ["next"]
        case .alias: ["alias-of"]
        case .field: ["libxl", "takes"]
        case .kind, .negation: [rawValue, "takes"]
        case .values: ["takes"]
        case .macro: ["constant", "have"]
        case .visibility: ["internal"]
        case .order: ["fields"]
        case .shift: ["disk-shift"]
        case .disks: ["first-disk", "last-disk"]
        case .partitions: ["last-partition"]
        case .deprecation: ["deprecated"]
        case .presence, .text, .announcement, .offset, .position: []
        case .type, .defaultValue, .fallback, .minimum, .maximum, .unit, .writer, .constraint, .bits,
            .enables,
            .count,
            .architectures, .entries, .state, .mandatory, .prefix, .base:
            [rawValue]
        }
    }
}
