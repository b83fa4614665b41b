package import BlkifSchema

/// An option and where a tree has it.
package struct OptionRow: Sendable {
    /// How a place has an option.
    package enum State: String, Sendable, Hashable {
        /// As the schema has it.
        case present
        /// It should be there.
        case missing
        /// Otherwise than the schema has it.
        case differs
        /// It does not belong there.
        case notApplicable = "not-applicable"
    }

    /// One place.
    package struct Cell: Sendable {
        package var state: State
        /// The file; nil when there is none.
        package var path: String?
        /// The line, from 1; nil when it is not there.
        package var line: Int?
        /// What differs or is missing, in words; empty otherwise.
        package var detail = ""
    }

    /// The parameter.
    package let name: String
    /// Whether the tree has it, or ought to.
    package let isExpected: Bool
    /// Whether its flag is in spare values of another field.
    package let hasOverlay: Bool
    /// The places that are in the tree.
    package let cells: [SourceTree.Surface: Cell]
}
