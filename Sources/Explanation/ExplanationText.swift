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
            "Differs", contradictions.map(Explanation.text), width)
        lines += section("History", changes.map { "Xen \($0.release): \($0.text)" }, width)
        return lines.map { $0 + "\n" }.joined()
    }

    private func section(_ title: String, _ items: [String], _ width: Int) -> [String] {
        guard !items.isEmpty else { return [] }
        return ["", "  \(title)"] + items.flatMap { Explanation.hanging("    - ", $0, width) }
    }

    private static func text(_ use: Named<Use>) -> String {
        let says = [use.statement.note, use.statement.evidence.partial].filter { !$0.isEmpty }
        let said = says.isEmpty ? "" : ": " + says.joined(separator: " ")
        return
            "\(use.name) \(use.statement.action.rawValue) it\(range(use.statement))\(source(use.statement))\(said)"
    }

    private static func text(_ other: Named<Contradiction>) -> String {
        let (behaviour, partial) = (other.statement.behaviour, other.statement.evidence.partial)
        return
            "\(other.name)\(range(other.statement)): \(behaviour)\(partial.isEmpty ? "" : " " + partial)\(source(other.statement))"
    }

    /// The versions of the implementation for which a statement holds.
    static func range(_ statement: some Statement) -> String {
        [("since", statement.evidence.since), ("before", statement.evidence.removed)]
            .map { word, version in version.map { ", \(word) version \($0)" } ?? "" }.joined()
    }

    private static func source(_ statement: some Statement) -> String {
        statement.evidence.citation.map { " (\($0))" } ?? ""
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
