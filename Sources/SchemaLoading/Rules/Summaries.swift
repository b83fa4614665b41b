import Diagnostics
import LocatedYAML

/// A summary is one sentence.
enum Summaries: Rule {
    static let ids: [FindingID] = ["summary-sentence"]

    static func check(_ context: RuleContext) {
        for text in context.raw.mentions.texts where text.isSummary {
            // What is more than a paragraph is told by another rule.
            guard let summary = text.node.text, !summary.isEmpty, !summary.contains("\n\n") else { continue }
            let words = summary.split { $0 == " " || $0.isNewline }
            if words.last?.hasSuffix(".") != true {
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

    private static func endsSentence(_ word: Substring, _ next: Substring) -> Bool {
        let isAbbreviated = word.dropLast().contains(".")
        return word.hasSuffix(".") && !isAbbreviated && next.first?.isUppercase == true
    }
}
