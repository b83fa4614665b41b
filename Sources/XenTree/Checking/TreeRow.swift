package import BlkifSchema

/// Something of the schema and where a tree has it; the stage after ``TreeFacts``.
package struct TreeRow: Sendable {
    /// How a place has it.
    package enum State: String, Sendable, Hashable {
        /// As the schema has it.
        case present
        /// It should be there.
        case missing
        /// Otherwise than the schema has it, or in part.
        case differs
        /// It does not belong there.
        case notApplicable = "not-applicable"
    }

    /// What is wrong with it at a place.
    enum Fault: Sendable, Hashable {
        /// Something is not there; in words, as `no entry for discard`.
        case absent(String)
        /// Something is there and says otherwise than the schema; in words.
        case different(String)
    }

    /// One place.
    package struct Cell: Sendable {
        package private(set) var state: State
        /// The file; nil when there is none.
        package internal(set) var path: String?
        /// The line, from 0; nil when it is not there.
        private(set) var line: Int?
        /// What is wrong; nil when nothing is.
        private(set) var fault: Fault?
    }

    /// What it is about.
    package let item: TreeItem
    /// Whether the tree has it, or ought to.
    package let isExpected: Bool
    /// Whether the flag of an option is in spare values of another field.
    package let hasOverlay: Bool
    /// The places that are in the tree.
    package let cells: [SourceTree.Surface: Cell]

    /// Its name.
    package var name: String { item.name }

    /// The place that a surface is; nil when it is not in the tree.
    func cell(_ surface: (some TreeSurface).Type) -> Cell? { cells[surface.name] }
}

extension TreeRow.Cell {
    static let notApplicable = Self(state: .notApplicable)

    static func present(at line: Int) -> Self { Self(state: .present, line: line) }

    static func absent(_ what: String) -> Self { Self(state: .missing, fault: .absent(what)) }

    static func different(_ how: String, at line: Int) -> Self {
        Self(state: .differs, line: line, fault: .different(how))
    }

    /// What is there if it has a line, and absent otherwise.
    static func found(at line: Int?, else what: String) -> Self {
        line.map { .present(at: $0) } ?? .absent(what)
    }

    /// What is there, with its differences from the schema.
    static func comparing(_ differences: [String], at line: Int) -> Self {
        differences.isEmpty ? .present(at: line) : .different(differences.joined(separator: "; "), at: line)
    }

    /// Joins what was found in several places: the first that is missing or differs counts.
    static func joining(_ cells: [Self]) -> Self {
        let place = cells.first { $0.line != nil }
        guard
            var worst = cells.first(where: { $0.state == .missing })
                ?? cells.first(where: { $0.state == .differs })
        else { return place ?? .notApplicable }
        // A part of several that is missing makes the whole differ.
        if worst.state == .missing, cells.contains(where: { $0.state == .present }) { worst.state = .differs }
        worst.line = worst.line ?? place?.line
        return worst
    }

    /// The place in a tree that need not have the option.
    var ifUnexpected: Self {
        var result = self
        if state == .missing { result.state = .notApplicable }
        return result
    }

    /// What is wrong, in words; nil when nothing is.
    package var detail: String? {
        switch fault {
        case .absent(let text), .different(let text): text
        case nil: nil
        }
    }
}
