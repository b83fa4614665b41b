import BlkifSchema
import Diagnostics
import LocatedYAML
import Prose

/// Texts are CommonMark of the kind that every notation can show, and name only what exists by then.
enum TextNames: Rule {
    static let ids: [FindingID] = [
        "unknown-name", "newer-name", "prose-markup", "not-inline", "wrong-example",
    ]

    /// Keys with a text of any length.
    private static let prose: Set<String> = ["description", "introduction", "text", "special-syntax"]
    /// Keys with a text of one paragraph.
    private static let inline: Set<String> = [
        "summary", "absence", "note", "behaviour", "reason", "meaning", "change", "supported",
        "deprecated-values", "actions",
    ]

    static func check(_ context: RuleContext) {
        let vocabulary = Set(context.content.vocabulary)
        let examples = TreeExamples(context)
        func walker(_ more: Set<String>) -> TextWalker {
            TextWalker(
                context: context, vocabulary: vocabulary, prose: prose, inline: inline.union(more),
                examples: examples)
        }
        for document in context.raw.documents {
            // The default of a node is a value, that of a parameter or field is a text.
            let hasValues = document.kind == "section"
            walker(hasValues ? [] : ["default"]).visit(document.root, since: nil)
        }
    }
}

/// Visits every text of a tree with the release in which it first shows.
private struct TextWalker {
    let context: RuleContext
    let vocabulary: Set<String>
    let prose: Set<String>
    let inline: Set<String>
    let examples: TreeExamples

    func visit(_ node: LocatedNode, since: Release?) {
        node.elements?.forEach { visit($0, since: since) }
        guard let entries = node.entries else { return }
        let own = node["since"]?.text.flatMap(Release.init) ?? since
        let isExample =
            entries.contains { $0.key.text == "specifications" } || node["deprecated"]?.text != nil
        for entry in entries {
            guard let key = entry.key.text, !isExample else { continue }
            if key == "history" {
                visitHistory(entry.value, since: own)
            } else if prose.contains(key) || inline.contains(key) {
                let start = node["history"].map { changes(of: key, in: $0) }?.max() ?? own
                let texts = entry.value.elements ?? [entry.value]
                texts.forEach { check($0, isInline: inline.contains(key), since: start) }
            } else {
                visit(entry.value, since: own)
            }
        }
    }

    /// The releases in which a key of an item changed.
    private func changes(of key: String, in history: LocatedNode) -> [Release] {
        (history.elements ?? []).filter { $0[key] != nil }
            .compactMap { $0["before"]?.text.flatMap(Release.init) }
    }

    private func visitHistory(_ history: LocatedNode, since: Release?) {
        for state in history.elements ?? [] {
            let before = state["before"]?.text.flatMap(Release.init)
            for entry in state.entries ?? [] {
                guard let key = entry.key.text, prose.contains(key) || inline.contains(key) else { continue }
                let older = changes(of: key, in: history).filter { release in
                    before.map { release < $0 } ?? false
                }
                let start = key == "change" ? before : older.max() ?? since
                check(entry.value, isInline: inline.contains(key), since: start)
            }
        }
    }

    private func check(_ node: LocatedNode, isInline: Bool, since: Release?) {
        guard let text = node.text, !text.isEmpty else { return }
        let document = ProseDocument.parse(text)
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
        if isInline, document.refusals.isEmpty, document.singleParagraph == nil {
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
            guard context.raw.isWhole else { return }
            context.report(
                "unknown-name", "the protocol has no \"\(span)\"", at: place(of: span, in: node, &finder),
                remedy: Suggestion.phrase(for: span, in: context.names.names)
                    ?? "add it to vocabulary in protocol.yaml if it is no name of the protocol")
            return
        }
        guard let since, !things.contains(where: { thing in thing.since.map { $0 <= since } ?? true }),
            let first = things.compactMap(\.since).min()
        else { return }
        context.report(
            "newer-name", "this text shows since \(since), but \"\(span)\" came in \(first)",
            at: place(of: span, in: node, &finder), remedy: "give the older text in history")
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
