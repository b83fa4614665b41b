/// The notations in which findings are printed.
package enum ReportFormat: String, Sendable, CaseIterable {
    /// For people: place, message, the line and a caret.
    case text
    /// For programs: one JSON document.
    case json
    /// Workflow commands, which a code-hosting site shows beside the changed lines.
    case github
    /// SARIF 2.1.0, which code scanners exchange.
    case sarif

    /// Machine formats go to standard output, text to standard error.
    package var isForMachines: Bool { self != .text }
}

/// Turns findings into the text of a report.
package struct FindingReport: Sendable {
    package let findings: [Finding]
    package let tool: String
    private let lines: [String: (index: LineIndex, first: Int)]

    package init(_ findings: [Finding], tool: String, sources: [SourceFile]) {
        self.findings = findings
        self.tool = tool
        let files = Set(findings.compactMap { $0.location?.file })
        var lines: [String: (index: LineIndex, first: Int)] = [:]
        for source in sources where files.contains(source.path) && lines[source.path] == nil {
            lines[source.path] = (LineIndex(source.text), source.firstLine)
        }
        self.lines = lines
    }

    package func rendered(as format: ReportFormat, colored: Bool = false) -> String {
        switch format {
        case .text: text(colored: colored)
        case .json: json.text() + "\n"
        case .github: findings.map(github).joined()
        case .sarif: sarif.text() + "\n"
        }
    }

    /// The first findings, as many as people read, and how many more there are.
    private func text(colored: Bool) -> String {
        let shown = findings.prefix(Limits.shownFindings.value)
        let more = findings.count - shown.count
        let rest = more == 0 ? "" : "… and \(more) more \(more == 1 ? "finding" : "findings")\n"
        return shown.map { text($0, colored: colored) }.joined() + rest
    }

    private func text(_ finding: Finding, colored: Bool) -> String {
        let word = finding.severity.rawValue
        let shown = colored ? "\u{1b}[1;\(finding.severity == .error ? 31 : 35)m\(word)\u{1b}[0m" : word
        var result = place(finding.location)
        result += "\(shown): \(VisibleText.escape(finding.message)) [\(finding.id)]\n"
        if let location = finding.location {
            result += excerpt(location, remedy: finding.remedy)
        } else if let remedy = finding.remedy {
            result += "   " + VisibleText.escape(remedy) + "\n"
        }
        for note in finding.notes {
            result += place(note.location) + "note: \(VisibleText.escape(note.message))\n"
        }
        return result
    }

    private func place(_ location: SourceLocation?) -> String {
        guard let location else { return "" }
        return "\(VisibleText.escape(location.file)):\(location.line):\(location.column): "
    }

    /// The line and a caret under the place. A very long line is cut around it.
    private func excerpt(_ location: SourceLocation, remedy: String?) -> String {
        let remedyText = remedy.map { " " + VisibleText.escape($0) } ?? ""
        let source = lines[location.file]
        let window = source.flatMap { source in
            source.index.window(
                line: location.line - source.first + 1, column: location.column, length: location.length)
        }
        guard let window else { return remedy == nil ? "" : "   \(remedyText)\n" }
        let before = VisibleText.escape(window.before, keepingTabs: true)
        let marked = VisibleText.escape(window.marked, keepingTabs: true)
        let after = VisibleText.escape(window.after, keepingTabs: true)
        let number = String(location.line)
        let gutter = String(repeating: " ", count: max(0, 5 - number.utf8.count)) + number
        let blank = String(repeating: " ", count: gutter.utf8.count)
        let padding = String(before.map { $0 == "\t" ? "\t" : " " })
        let carets = String(repeating: "^", count: max(1, marked.count))
        let cutLeft = window.isCutLeft ? "…" : ""
        let cutRight = window.isCutRight ? "…" : ""
        return "\(gutter) | \(cutLeft)\(before)\(marked)\(after)\(cutRight)\n"
            + "\(blank) | \(window.isCutLeft ? " " : "")\(padding)\(carets)\(remedyText)\n"
    }
}
