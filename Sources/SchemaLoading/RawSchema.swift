package import BlkifSchema
package import Diagnostics
package import LocatedYAML

/// The decoded schema before its rules are checked, with the place of every key.
package struct RawSchema: Sendable {
    package internal(set) var content = ProtocolContent()
    /// The mapping of each item, by ``Origin``.
    package internal(set) var items: [LocatedNode] = []
    /// How many of the first items have no place, since they come from a schema that was loaded without its files.
    package internal(set) var unplaced = 0
    /// The items in which a key could not be decoded; rules pass them over.
    package internal(set) var damaged: Set<Origin> = []
    /// Whether every file could be read, so that a name that is nowhere is indeed missing.
    package internal(set) var isWhole = true
    /// The mapping at the top of each file, with the key that tells what the file holds.
    package internal(set) var documents: [(kind: DocumentKind, root: LocatedNode)] = []
    /// What the files mention, by its role.
    package internal(set) var mentions = Mentions()
    /// The profile whose file was read; nil for the files of a schema.
    package internal(set) var profile: Profile?

    package init() {}

    /// The place of a key of an item, following nested keys and list positions as far as they exist.
    package func place(_ origin: Origin, _ path: PathStep...) -> SourceLocation? {
        place(origin, path)
    }

    /// The place of a key of an item.
    package func place(_ origin: Origin, _ path: [PathStep]) -> SourceLocation? {
        guard items.indices.contains(origin.index), origin.index >= unplaced else { return nil }
        return RawSchema.place(in: items[origin.index], path[...])
    }

    /// The value of a key of an item.
    package func node(_ origin: Origin, _ key: String) -> LocatedNode? {
        items.indices.contains(origin.index) ? items[origin.index][key] : nil
    }

    private static func place(in node: LocatedNode, _ path: ArraySlice<PathStep>) -> SourceLocation {
        guard let step = path.first else { return node.location }
        switch step {
        case .name(let key):
            return node.entries?.first { $0.key.text == key }?.key.location ?? node.location
        case .key(let key):
            guard let entry = node.entries?.first(where: { $0.key.text == key }) else {
                return node.entries?.first { $0.key.text == "name" }?.value.location ?? node.location
            }
            return path.count == 1 && entry.value.text == nil
                ? entry.key.location : place(in: entry.value, path.dropFirst())
        case .index(let index):
            guard let elements = node.elements, elements.indices.contains(index) else { return node.location }
            return place(in: elements[index], path.dropFirst())
        }
    }
}

/// A step of a path to a value inside an item.
package enum PathStep: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    /// The value of a key.
    case key(String)
    /// The key itself.
    case name(String)
    /// An element of a list.
    case index(Int)

    package init(stringLiteral value: String) {
        self = .key(value)
    }

    package init(integerLiteral value: Int) {
        self = .index(value)
    }
}
