import BlkifSchema

/// Says of every disk parameter where a tree has it.
struct OptionTable {
    let facts: TreeFacts
    let nodes: NodeChecking

    init(_ facts: TreeFacts) {
        self.facts = facts
        nodes = NodeChecking(facts)
    }

    /// The rows in the order of the documents.
    func rows() -> [OptionRow] {
        facts.tree.all.diskParameters.filter { $0.kind != .prefix }.map(row)
    }

    private func row(_ parameter: DiskParameter) -> OptionRow {
        let released = facts.tree.schema.diskParameters.first { $0.name == parameter.name }
        // The view of a release without backports knows no overlays.
        let hasOverlay = facts.hasOverlay(parameter)
        let known = hasOverlay ? parameter : released ?? parameter.known(in: facts.tree.release)
        return row(known, isWanted: released != nil, hasOverlay: hasOverlay)
    }

    /// The row of one parameter.
    ///
    /// - Parameters:
    ///   - isWanted: Whether the tree ought to have it.
    ///   - hasOverlay: Whether its flag is in spare bits.
    func row(_ parameter: DiskParameter, isWanted: Bool, hasOverlay: Bool) -> OptionRow {
        let subject = Subject(parameter: parameter, hasOverlay: hasOverlay)
        var cells: [SourceTree.Surface: OptionRow.Cell] = [:]
        for surface in SourceTree.Surface.allCases {
            guard let text = facts.text(surface), var cell = cell(subject, surface) else { continue }
            cell.path = text.path
            cell.line = cell.line.map { $0 + 1 }
            cells[surface] = cell
        }
        let traces: [SourceTree.Surface] = [.lexer, .idl, .macros, .parser, .parseContext]
        let isExpected =
            isWanted || traces.contains { [.present, .differs].contains(cells[$0]?.state) }
        if !isExpected {
            for surface in cells.keys where cells[surface]?.state == .missing {
                cells[surface]?.state = .notApplicable
            }
        }
        return OptionRow(
            name: parameter.name, isExpected: isExpected, hasOverlay: subject.hasOverlay, cells: cells)
    }

    /// A parameter in one of its forms.
    struct Subject {
        let parameter: DiskParameter
        let hasOverlay: Bool

        var writes: [NodeWrite] {
            guard hasOverlay, let overlay = parameter.libxl?.overlay, !overlay.writes.isEmpty else {
                return parameter.writes
            }
            return overlay.writes
        }
    }

    typealias Cell = OptionRow.Cell

    private func cell(_ subject: Subject, _ surface: SourceTree.Surface) -> Cell? {
        let parameter = subject.parameter
        switch surface {
        case .header: return facts.header == nil ? nil : header(subject)
        case .diskManual: return facts.manual.map { manual(parameter, $0) }
        case .vbdManual: return vbdManual(subject)
        case .lexer: return facts.rules == nil ? nil : lexer(subject)
        case .parser: return facts.parser.map { parser(subject, $0) }
        case .parseContext: return facts.members.map { context(subject, $0) }
        case .macros: return facts.macros.map { macros(subject, $0) }
        case .idl: return facts.idl.map { idl(subject, $0) }
        case .writer: return facts.writer.map { writer(subject, $0) }
        case .device, .goHelpers, .madeLexer: return Cell(state: .notApplicable)
        case .parseCheck:
            // libxl's JSON shows no spare bits.
            return subject.hasOverlay ? Cell(state: .notApplicable) : facts.cases.map { check(parameter, $0) }
        case .go, .ocaml: return facts.bindings[surface].map { binding(subject, $0) }
        }
    }

    /// Joins what was found in several places: the first that is missing or differs counts.
    func joined(_ cells: [Cell]) -> Cell {
        let place = cells.first { $0.line != nil }
        guard
            var worst = cells.first(where: { $0.state == .missing })
                ?? cells.first(where: { $0.state == .differs })
        else { return place ?? Cell(state: .notApplicable) }
        // A part of several that is missing makes the whole differ.
        if worst.state == .missing, cells.contains(where: { $0.state == .present }) { worst.state = .differs }
        worst.line = worst.line ?? place?.line
        return worst
    }

    func cell(at line: Int?, else detail: String) -> Cell {
        line.map { Cell(state: .present, line: $0) } ?? Cell(state: .missing, detail: detail)
    }
}
