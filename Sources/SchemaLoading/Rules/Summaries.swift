import Diagnostics
import LocatedYAML

/// A summary is one sentence.
enum Summaries: Rule {
    static let ids: [FindingID] = ["summary-sentence"]

    static func check(_ context: RuleContext) {
        for text in context.raw.mentions.texts where text.isSummary {
            // What is more than a paragraph is told by another rule.
            guard let summary = text.node.text, !summary.isEmpty else { continue }
            let lines = summary.utf8.split(separator: newline, omittingEmptySubsequences: false)
            guard !lines.dropLast().contains(where: \.isEmpty) else { continue }
            let words = lines.flatMap { $0.split(separator: UInt8(ascii: " ")) }
            if words.last?.last != stop {
                context.report(
                    "summary-sentence", "this summary does not end with a full stop", severity: .warning,
                    at: text.node.location,
                    remedy: "one sentence, with a full stop")
            } else if zip(words, words.dropFirst()).contains(where: endsSentence) {
                context.report(
                    "summary-sentence", "this summary is more than one sentence", severity: .warning,
                    at: text.node.location,
                    remedy: "the rest belongs into description")
            }
        }
    }

    private static let newline = UInt8(ascii: "\n")
    private static let stop = UInt8(ascii: ".")

    private static func endsSentence(_ word: Substring.UTF8View, _ next: Substring.UTF8View) -> Bool {
        guard word.last == stop, !word.dropLast().contains(stop) else { return false }
        return Substring(next).first?.isUppercase == true
    }
}
