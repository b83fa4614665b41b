import BlkifSchema
import Diagnostics

/// An option that a tree has in some places has to be in all that it needs.
enum OptionRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        rows.filter { $0.isExpected && $0.item.kind == .options }.flatMap { row in
            if row.cell(LexerSurface.self)?.state == .missing,
                row.cell(IDLSurface.self)?.state != .present || isShared(row, facts)
            {
                return missing(row, facts)
            }
            return Surfaces.all.compactMap { $0.finding(row, facts) }
        }
    }

    /// Whether another parameter has the field too: then the field is no trace of the option.
    private static func isShared(_ row: TreeRow, _ facts: TreeFacts) -> Bool {
        let parameters = facts.tree.all.diskParameters
        guard let field = parameters.first(where: { $0.name == row.name })?.libxl?.field else { return true }
        return parameters.contains { $0.name != row.name && $0.libxl?.field == field }
    }

    private static func missing(_ row: TreeRow, _ facts: TreeFacts) -> [TreeFinding] {
        guard let text = facts.text(LexerSurface.self) else { return [] }
        let profile = facts.tree.schema.diskParameters.first { $0.name == row.name }?.lifetime.addedBy
        let bad = Surfaces.all.compactMap { row.cells[$0.name] }.filter(\.isBad)
        let finding = Finding(
            "missing-option",
            "\(profile ?? "Xen \(facts.tree.release)") has \(row.name), and this tree does not",
            at: text.location(LexerReader.section(text)?.lowerBound ?? 0),
            remedy: facts.tree.patchCommand(for: row.name),
            notes: bad.map { Finding.Note("\($0.path ?? ""): \($0.detail ?? "")") })
        return [TreeFinding(finding, option: row.name)]
    }
}

extension TreeRow.Cell {
    fileprivate var isBad: Bool { state == .missing || state == .differs }
}

extension TreeSurface {
    /// What is wrong with an option in the file; nil when nothing is, or another rule reports it.
    fileprivate static func finding(_ row: TreeRow, _ facts: TreeFacts) -> TreeFinding? {
        guard let cell = row.cell(Self.self), cell.isBad, let fault = cell.fault,
            let text = facts.text(Self.self), let report = finding(of: fault)
        else { return nil }
        return TreeFinding(
            Finding(
                report.id, "\(row.name): \(cell.detail ?? "")", severity: report.severity,
                at: cell.line.map { text.location($0) } ?? .start(of: text.path),
                remedy: cell.state == .missing ? facts.tree.patchCommand(for: row.name) : nil),
            option: row.name)
    }
}
