import BlkifSchema
import Diagnostics
import LocatedYAML
import Prose

/// Texts are CommonMark of the kind that every notation can show, and name only what exists by then.
enum TextNames: Rule {
    static let ids: [FindingID] = [
        "unknown-name", "newer-name", "prose-markup", "not-inline", "wrong-example",
    ]

    static func check(_ context: RuleContext) {
        let checker = TextChecker(
            context: context, vocabulary: Set(context.content.vocabulary), examples: TreeExamples(context))
        for text in context.raw.mentions.texts {
            checker.check(text)
        }
    }
}

/// Checks one text at a time.
private struct TextChecker {
    let context: RuleContext
    let vocabulary: Set<String>
    let examples: TreeExamples

    func check(_ text: Mentions.Text) {
        guard !text.text.isEmpty else { return }
        let (node, since) = (text.node, text.since)
        let document = context.texts.document(text.text)
        for what in document.refusals {
            context.report(
                "prose-markup", "\(what) is not part of the schema's prose", at: node.location,
                remedy: "paragraphs, lists, code, emphasis and links")
        }
        for address in document.links
        where !["https://", "http://", "mailto:"].contains(where: address.hasPrefix) {
            context.report(
                "prose-markup", "\"\(address)\" is no address that every document can link to",
                at: node.location,
                remedy: "expected https://…; a code span links to what it names")
        }
        if text.isInline, document.refusals.isEmpty, document.singleParagraph == nil {
            context.report(
                "not-inline", "this text must be one paragraph", at: node.location,
                remedy: "longer texts belong into description")
        }
        var finder: TextFinder?
        for span in document.codeSpans { check(span, in: node, since: since, &finder) }
        for block in document.codeBlocks { examples.check(block, in: node, since: since) }
    }

    private func check(
        _ span: String, in node: LocatedNode, since: Release?, _ finder: inout TextFinder?
    ) {
        guard NameIndex.looksLikeName(span), !vocabulary.contains(span) else { return }
        let things = context.names[span]
        guard !things.isEmpty else {
            guard context.raw.isWhole, !context.doubtful.excuse(span, among: context.names.names) else {
                return
            }
            context.report(
                "unknown-name", "the protocol has no \"\(span)\"", at: place(of: span, in: node, &finder),
                remedy: Suggestion.phrase(for: span, in: context.names.names)
                    ?? "add it to vocabulary in protocol.yaml if it is no name of the protocol")
            return
        }
        context.checkAge(of: span, span, came: things.map(\.since), since: since) {
            place(of: span, in: node, &finder)
        }
    }

    /// Most texts have no finding: their lines are split only when a place is asked for.
    private func place(
        of span: String, in node: LocatedNode, _ finder: inout TextFinder?
    ) -> SourceLocation {
        var current = finder ?? TextFinder(node, in: context.lines(node.location.file))
        defer { finder = current }
        return current.place(of: span, between: "`")
    }
}
