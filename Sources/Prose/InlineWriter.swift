/// Writes the inside of a paragraph as words that lines are filled with.
struct InlineWriter {
    private let writer: ProseWriter
    private(set) var words = ProseWords()

    private var notation: Notation { writer.notation }

    init(_ inlines: [ProseDocument.Inline], _ writer: ProseWriter) {
        self.writer = writer
        write(inlines, isLinked: false)
        words.end()
        if writer.isMarkdown { words.markForMarkdown() }
    }

    private mutating func write(_ inlines: [ProseDocument.Inline], isLinked: Bool) {
        for inline in inlines {
            switch inline {
            case .text(let text): split(text)
            case .code(let text): code(text, isLinked: isLinked)
            case .emphasis(let inner): wrap(inner, marks(isStrong: false), isLinked: isLinked)
            case .strong(let inner): wrap(inner, marks(isStrong: true), isLinked: isLinked)
            case .link(let url, let inner): link(url, inner)
            case .softBreak: words.finish()
            case .hardBreak: writer.layout.isTableCell ? words.finish() : words.breakLine()
            case .refused: break
            }
        }
    }

    private mutating func split(_ text: String) {
        let notation = writer.isMarkdown ? .markdown : notation
        words.append(splitting: { notation.escapeInner(text, to: &$0) })
    }

    private mutating func code(_ text: String, isLinked: Bool) {
        switch notation {
        case .markdown, .swift, .pod:
            words.append(whole: { writer.write(code: text, isLinked: isLinked, to: &$0) })
        default: split(text)
        }
    }

    private func marks(isStrong: Bool) -> (StaticString, StaticString) {
        switch notation {
        case .markdown, .swift: isStrong ? ("**", "**") : ("*", "*")
        case .pod: isStrong ? ("B<", ">") : ("I<", ">")
        default: ("", "")
        }
    }

    private mutating func wrap(
        _ inner: [ProseDocument.Inline], _ marks: (StaticString, StaticString), isLinked: Bool
    ) {
        words.append(marks.0)
        write(inner, isLinked: isLinked)
        words.append(marks.1)
    }

    private mutating func link(_ url: String, _ inner: [ProseDocument.Inline]) {
        let isBare = inner == [.text(url)]
        let isAutolink = MarkdownEscape.isAutolink(url)
        switch notation {
        case .markdown, .swift:
            if isBare, isAutolink { return words.append(whole: { $0 += "<\(url)>".utf8 }) }
            words.append("[")
            write(inner, isLinked: true)
            words.append(whole: { $0 += "](\(MarkdownEscape.destination(url)))".utf8 })
        case .pod where isAutolink:
            if !isBare {
                write(inner, isLinked: true)
                words.finish()
            }
            words.append(whole: { $0 += "L<\(url)>".utf8 })
        default:
            write(inner, isLinked: true)
            guard !isBare else { return }
            words.finish()
            split("<\(url)>")
        }
    }
}
