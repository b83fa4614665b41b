import BlkifSchema

/// The thing that changed: its kind and its name.
package struct ChangeSubject: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The kinds of thing, in the order of reports.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
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
        case keyword = "disk keyword"
        case overlay
        case write = "toolstack write"
        case libxl
        case libxlField = "libxl field"
        case enumeration = "libxl enumeration"
        case enumerationValue = "libxl value"
        case macro
        case scheme = "device scheme"
        case section
        case note
        case topic
        case syntax = "disk syntax"
        case range = "device numbers"
        case release
        case profile
        case sourceTree = "source tree"
        case `protocol`
    }

    package let kind: Kind
    /// The name in the new schema, or in the old one when the thing is gone.
    package let name: String

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// `node backend/sectors`
    package var description: String { name.isEmpty ? kind.rawValue : "\(kind.rawValue) \(name)" }

    package static func < (left: ChangeSubject, right: ChangeSubject) -> Bool {
        left.kind == right.kind ? left.name < right.name : left.kind.rank < right.kind.rank
    }
}

extension ChangeSubject.Kind {
    /// The kind of change that a kind of item has; nil for what has no name.
    init?(_ kind: ItemKind) {
        guard let own = kind == .diskSection ? .section : Self(rawValue: kind.rawValue) else { return nil }
        self = own
    }

    fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
