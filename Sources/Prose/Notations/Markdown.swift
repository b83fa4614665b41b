extension Notation {
    /// CommonMark with the tables of code-hosting sites.
    package static let markdown = Notation(
        "markdown", width: 100, leaders: [">"], hangsBelowMarks: true,
        prose: .commonMark(escape: markdownText),
        escape: markdownText,
        atStart: { output, start in
            MarkdownEscape.joinSpaces(in: &output, from: start)
            MarkdownEscape.defuseStart(of: &output, from: start)
        })

    static let markdownText: Escape = { MarkdownEscape.inner(PlainText.clean($0), to: &$1) }
}
