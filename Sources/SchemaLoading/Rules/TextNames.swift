import BlkifSchema
import Diagnostics
import LocatedYAML
import Prose

/// Texts are CommonMark of the kind that every notation can show, and name only what exists by then.
enum TextNames: Rule {
    static let ids: [FindingID] = ["unknown-name", "newer-name", "prose-markup", "not-inline"]

    /// Keys with a text of any length.
    private static let prose: Set<String> = ["description", "introduction", "text", "special-syntax"]
    /// Keys with a text of one paragraph.
    private static let inline: Set<String> = [
        "summary", "absence", "note", "behaviour", "reason", "meaning", "change", "supported",
        "deprecated-values",
        "actions",
    ]

    static func check(_ context: RuleContext) {
        let vocabulary = Set(context.content.vocabulary)
        let walker = TextWalker(context: context, vocabulary: vocabulary, prose: prose, inline: inline)
        for document in context.raw.documents { walker.visit(document.root, since: nil) }
    }
}

/// Visits every text of a tree with the release in which it first shows.
private struct TextWalker {
    let context: RuleContext
    let vocabulary: Set<String>
    let prose: Set<String>
    let inline: Set<String>

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
                let start = changes(of: key, in: node).max() ?? own
                let texts = entry.value.elements ?? [entry.value]
                texts.forEach { check($0, isInline: inline.contains(key), since: start) }
            } else {
                visit(entry.value, since: own)
            }
        }
    }

    /// The releases in which a key of an item changed.
    private func changes(of key: String, in node: LocatedNode) -> [Release] {
        (node["history"]?.elements ?? []).filter { $0[key] != nil }
            .compactMap { $0["before"]?.text.flatMap(Release.init) }
    }

    private func visitHistory(_ history: LocatedNode, since: Release?) {
        for state in history.elements ?? [] {
            let before = state["before"]?.text.flatMap(Release.init)
            for entry in state.entries ?? [] {
                guard let key = entry.key.text, prose.contains(key) || inline.contains(key) else { continue }
                let older = (history.elements ?? []).filter { $0[key] != nil }
                    .compactMap { $0["before"]?.text.flatMap(Release.init) }
                    .filter { release in before.map { release < $0 } ?? false }
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
        if isInline, document.refusals.isEmpty, document.singleParagraph == nil {
            context.report(
                "not-inline", "this text must be one paragraph", at: node.location,
                remedy: "longer texts belong into description")
        }
        for span in document.codeSpans { check(span, in: node, since: since) }
    }

    private func check(_ span: String, in node: LocatedNode, since: Release?) {
        guard NameIndex.looksLikeName(span), !vocabulary.contains(span) else { return }
        let things = context.names[span]
        guard !things.isEmpty else {
            guard context.raw.isWhole else { return }
            context.report(
                "unknown-name", "the protocol has no \"\(span)\"", at: place(of: span, in: node),
                remedy: Suggestion.phrase(for: span, in: context.names.names)
                    ?? "add it to vocabulary in protocol.yaml if it is no name of the protocol")
            return
        }
        guard let since, !things.contains(where: { thing in thing.since.map { $0 <= since } ?? true }),
            let first = things.compactMap(\.since).min()
        else { return }
        context.report(
            "newer-name", "this text shows since \(since), but \"\(span)\" came in \(first)",
            at: place(of: span, in: node), remedy: "give the older text in history")
    }

    /// The place of a code span inside the text, found in the lines of the file.
    private func place(of span: String, in node: LocatedNode) -> SourceLocation {
        let location = node.location
        guard let source = context.source(location.file) else { return location }
        let wanted = Array("`\(span)`".unicodeScalars)
        for number in location.line...max(location.line, node.lastLine) {
            guard let line = source.line(number).map({ Array($0.unicodeScalars) }), line.count >= wanted.count
            else {
                continue
            }
            for start in 0...(line.count - wanted.count)
            where line[start..<(start + wanted.count)].elementsEqual(wanted) {
                return SourceLocation(
                    file: location.file, line: number, column: start + 2, length: wanted.count - 2)
            }
        }
        return location
    }
}
