import BlkifSchema

/// Says of every disk parameter where a tree has it.
struct OptionTable {
    private let facts: TreeFacts
    private let checking: NodeChecking

    init(_ facts: TreeFacts) {
        self.facts = facts
        checking = NodeChecking(facts)
    }

    /// The rows in the order of the documents.
    func rows() -> [TreeRow] {
        facts.tree.all.diskParameters.filter(\.isNamed).map(row)
    }

    private func row(_ parameter: DiskParameter) -> TreeRow {
        let option = TreeOption(parameter, hasOverlay: facts.hasOverlay(parameter), facts, checking)
        let cells = Dictionary(
            uniqueKeysWithValues: Surfaces.all.compactMap { surface in
                surface.cell(option).map { (surface.name, $0) }
            })
        let isExpected =
            facts.tree.schema.diskParameters.contains { $0.name == parameter.name }
            || Surfaces.all.contains { surface in
                let state = cells[surface.name]?.state
                return surface.showsIntent && (state == .present || state == .differs)
            }
        return TreeRow(
            item: .option(parameter.name), isExpected: isExpected, hasOverlay: option.hasOverlay,
            cells: isExpected ? cells : cells.mapValues(\.ifUnexpected))
    }
}

extension TreeSurface {
    /// How the file of a tree has an option; nil when the file is not there or not understood.
    fileprivate static func cell(_ option: TreeOption) -> TreeRow.Cell? {
        guard let text = option.facts.text(Self.self), let facts = option.facts[Self.self] else { return nil }
        var cell = cell(option, facts)
        cell.path = text.path
        return cell
    }
}
