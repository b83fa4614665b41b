/// Writes the inside of a paragraph as words that lines are filled with.
struct InlineWriter {
    private let writer: ProseWriter
    var words = ProseWords()

    private var style: ProseStyle { writer.style }

    init(_ inlines: [ProseDocument.Inline], _ writer: ProseWriter) {
        self.writer = writer
        write(inlines, isLinked: false)
        words.end()
        if let marks = style.marks { words.guardLines(from: marks, breaking: true) }
    }

    mutating func write(_ inlines: [ProseDocument.Inline], isLinked: Bool) {
        for inline in inlines {
            switch inline {
            case .text(let text): split(text)
            case .code(let text): code(text, isLinked: isLinked)
            case .emphasis(let inner): wrap(inner, style.emphasis, isLinked: isLinked)
            case .strong(let inner): wrap(inner, style.strong, isLinked: isLinked)
            case .link(let url, let inner): style.link(&self, url, inner)
            case .softBreak: words.finish()
            case .hardBreak: writer.layout.isTableCell ? words.finish() : words.breakLine()
            }
        }
    }

    private mutating func split(_ text: String) {
        let escape = style.escape
        words.append(splitting: { escape(text, &$0) })
    }

    private mutating func code(_ text: String, isLinked: Bool) {
        guard let code = style.code else { return split(text) }
        let writer = writer
        words.append(whole: { code(writer, text, isLinked, &$0) })
    }

    private mutating func wrap(
        _ inner: [ProseDocument.Inline], _ marks: ProseStyle.Marks, isLinked: Bool
    ) {
        words.append(marks.before)
        write(inner, isLinked: isLinked)
        words.append(marks.after)
    }

    /// Writes a link of CommonMark.
    mutating func writeBrackets(_ url: String, around inner: [ProseDocument.Inline]) {
        if inner == [.text(url)], MarkdownEscape.isAutolink(url) {
            return words.append(whole: { $0 += "<\(url)>".utf8 })
        }
        words.append("[")
        write(inner, isLinked: true)
        words.append(whole: { $0 += "](\(MarkdownEscape.destination(url)))".utf8 })
    }

    /// Writes the text of a link, and its address as text.
    mutating func writeAddress(_ url: String, after inner: [ProseDocument.Inline]) {
        write(inner, isLinked: true)
        guard inner != [.text(url)] else { return }
        words.finish()
        split("<\(url)>")
    }
}
