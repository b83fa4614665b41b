import BlkifSchema
import Diagnostics

/// An option that a tree has in some places has to be in all that it needs.
enum OptionRule {
    static func findings(_ facts: TreeFacts, _ rows: [OptionRow]) -> [TreeFinding] {
        rows.filter(\.isExpected).flatMap { row in
            let bad = SourceTree.Surface.allCases.filter {
                [.missing, .differs].contains(row.cells[$0]?.state)
            }
            if row.cells[.lexer]?.state == .missing,
                row.cells[.idl]?.state != .present || isShared(row, facts)
            {
                return missing(row, bad, facts)
            }
            return bad.compactMap { finding(row, $0, facts) }
        }
    }

    /// Whether another parameter has the field too: then the field is no trace of the option.
    private static func isShared(_ row: OptionRow, _ facts: TreeFacts) -> Bool {
        let parameters = facts.tree.all.diskParameters
        guard let field = parameters.first(where: { $0.name == row.name })?.libxl?.field else { return true }
        return parameters.contains { $0.name != row.name && $0.libxl?.field == field }
    }

    private static func missing(
        _ row: OptionRow, _ bad: [SourceTree.Surface], _ facts: TreeFacts
    ) -> [TreeFinding] {
        guard let text = facts.text(.lexer) else { return [] }
        let finding = Finding(
            "missing-option", "Xen \(facts.tree.release) has \(row.name), and this tree does not",
            at: text.location(LexerReader.section(text)?.lowerBound ?? 0),
            remedy: "blkif tree patch DIR --option \(row.name)",
            notes: bad.compactMap { surface in
                row.cells[surface].map { Finding.Note("\($0.path ?? ""): \($0.detail)") }
            })
        return [TreeFinding(finding, option: row.name)]
    }

    private static func finding(
        _ row: OptionRow, _ surface: SourceTree.Surface, _ facts: TreeFacts
    ) -> TreeFinding? {
        guard let cell = row.cells[surface], let text = facts.text(surface) else { return nil }
        // The header and the words of the manual have rules of their own.
        if surface == .header || surface == .diskManual && cell.state == .missing { return nil }
        if surface == .diskManual, cell.detail.hasPrefix("no entry") { return nil }
        func tell(_ id: FindingID, _ severity: Severity) -> TreeFinding {
            TreeFinding(
                Finding(
                    id, "\(row.name): \(cell.detail)", severity: severity,
                    at: cell.line.map { text.location($0 - 1) } ?? .start(of: text.path),
                    remedy: cell.state == .missing ? "blkif tree patch DIR --option \(row.name)" : nil),
                option: row.name)
        }
        switch surface {
        case .diskManual: return tell("manual-differs", .error)
        case .macros where cell.detail.hasPrefix("no macro"): return tell("missing-macro", .error)
        case .macros: return tell("macro-differs", .error)
        case .parseCheck: return tell("untested-option", .warning)
        case .vbdManual: return tell("missing-reference", .warning)
        case .go, .ocaml: return tell("stale-binding", .error)
        case .idl where cell.state == .differs: return tell("field-differs", .error)
        case .lexer where cell.detail.contains(" sets "): return tell("keyword-differs", .error)
        default: return tell("broken-chain", .error)
        }
    }
}
