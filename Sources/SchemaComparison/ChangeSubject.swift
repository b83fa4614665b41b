package import BlkifSchema

/// The thing that changed: its kind and its name.
package struct ChangeSubject: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The kinds of thing.
    package enum Kind: Sendable, Hashable {
        case item(ItemKind)
        /// A part of an item with a name of its own.
        case keyword
        case overlay
        case write
        /// What there is one of.
        case libxl
        case syntax
        case range
        case sourceTree
        case `protocol`
    }

    package let kind: Kind
    /// The name in the new schema, or in the old one when the thing is gone.
    package let name: String

    package init(_ kind: Kind, _ name: String) {
        self.kind = kind
        self.name = name
    }

    /// An item; the sections of all files are of one kind.
    package init(_ kind: ItemKind, _ name: String) {
        self.init(.item(kind == .diskSection ? .section : kind), name)
    }

    /// `node backend/sectors`
    package var description: String { name.isEmpty ? kind.name : "\(kind.name) \(name)" }

    package static func < (left: ChangeSubject, right: ChangeSubject) -> Bool {
        left.kind == right.kind ? left.name < right.name : left.kind.rank < right.kind.rank
    }
}

extension ChangeSubject.Kind {
    /// What reports call it.
    package var name: String {
        switch self {
        case .item(let kind): kind.rawValue
        case .keyword: "disk keyword"
        case .overlay: "overlay"
        case .write: "toolstack write"
        case .libxl: "libxl"
        case .syntax: "disk syntax"
        case .range: "device numbers"
        case .sourceTree: "source tree"
        case .protocol: "protocol"
        }
    }

    /// The place in reports: with the kind of item that it belongs to.
    fileprivate var rank: (Int, Int) {
        func after(_ kind: ItemKind, _ place: Int) -> (Int, Int) {
            (ItemKind.allCases.firstIndex(of: kind) ?? 0, place)
        }
        return switch self {
        case .item(let kind): after(kind, 0)
        case .keyword: after(.parameter, 1)
        case .overlay: after(.parameter, 2)
        case .write: after(.parameter, 3)
        case .libxl: after(.parameter, 4)
        case .syntax: after(.topic, 1)
        case .range: after(.topic, 2)
        case .sourceTree: after(.profile, 1)
        case .protocol: after(.profile, 2)
        }
    }
}
