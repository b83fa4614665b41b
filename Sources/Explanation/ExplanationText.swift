import BlkifSchema
import Diagnostics
import Prose

extension Explanation {
    /// A page for a terminal.
    ///
    /// - Parameter width: The columns that it may use.
    package func text(width: Int) -> String {
        var lines = ["\(name) - \(kind)", ""]
        lines += Explanation.lines(summary, width, indentation: 2)
        let labels = facts.map(\.label.count).max() ?? 0
        if !facts.isEmpty { lines.append("") }
        for fact in facts {
            let label = "  " + fact.label + String(repeating: " ", count: labels - fact.label.count + 2)
            lines += Explanation.hanging(label, fact.text, width)
        }
        if !description.isEmpty { lines += [""] + Explanation.lines(description, width, indentation: 2) }
        lines += section("Chain", chain, width)
        lines += section("Used by", uses.map(Explanation.text), width)
        lines += section(
            "Differs", contradictions.map { "\($0.name): \($0.statement.behaviour)" }, width)
        lines += section("History", changes.map { "Xen \($0.release): \($0.text)" }, width)
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ title: String, _ items: [String], _ width: Int) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["", "  \(title)"] + items.flatMap { Explanation.hanging("    - ", $0, width) }
    }

    private static func text(_ use: Named<Use>) -> String {
        let (name, use) = (use.name, use.statement)
        let note = use.note.isEmpty ? "" : ": \(use.note)"
        let source = use.evidence.citation.map { " (\($0))" } ?? ""
        return "\(name) \(use.action.rawValue) it\(source)\(note)"
    }

    /// CommonMark below a mark on the first line.
    private static func hanging(_ mark: String, _ text: String, _ width: Int) -> [String] {
        let blank = String(repeating: " ", count: mark.count)
        let layout = ProseLayout(prefix: blank, column: mark.count, width: width)
        let written = ProseWriter(notation: .text, layout: layout).write(ProseDocument.parse(text))
        return (mark + written).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func lines(_ text: String, _ width: Int, indentation: Int) -> [String] {
        hanging(String(repeating: " ", count: indentation), text, width)
    }
}
