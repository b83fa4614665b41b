package import BlkifSchema

/// Something of the schema that a tree can have.
package enum TreeItem: Sendable, Hashable {
    /// A disk parameter, by its name.
    case option(String)
    case node(NodeReference)
    /// A numbered note, by its number in the schema.
    case note(Int)
    case operation(String)
    /// A status code, a bit or any other macro.
    case constant(String)
    case structure(String)

    /// The kinds, in the order of reports.
    package enum Kind: String, Sendable, CaseIterable {
        case options, nodes, notes, operations, constants, structures
    }

    package var kind: Kind {
        switch self {
        case .option: .options
        case .node: .nodes
        case .note: .notes
        case .operation: .operations
        case .constant: .constants
        case .structure: .structures
        }
    }

    /// The name by which people ask for it.
    package var name: String {
        switch self {
        case .option(let name), .operation(let name), .constant(let name), .structure(let name): name
        case .node(let reference): reference.description
        case .note(let number): "note \(number)"
        }
    }
}
