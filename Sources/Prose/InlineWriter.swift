/// Writes the inside of a paragraph as words that lines are filled with.
struct InlineWriter {
    /// A piece of a line that is never broken.
    struct Word {
        var text: String
        /// A line break stands before it.
        var startsLine = false
    }

    let writer: ProseWriter

    private var notation: Notation { writer.notation }

    func words(_ inlines: [ProseDocument.Inline]) -> [Word] {
        var words: [Word] = []
        var current = ""
        var startsLine = false
        func finish() {
            guard !current.isEmpty else { return }
            words.append(Word(text: current, startsLine: startsLine))
            current = ""
            startsLine = false
        }
        for piece in pieces(inlines) {
            switch piece {
            case .space: finish()
            case .lineBreak:
                finish()
                if notation == .markdown, let last = words.indices.last { words[last].text += "\\" }
                startsLine = true
            case .text(let text): current += text
            }
        }
        finish()
        if notation == .markdown || notation == .swift, let first = words.first {
            words[0].text = MarkdownEscape.defuseStart(first.text)
        }
        for index in words.indices.dropFirst() where words[index].startsLine && notation == .markdown {
            words[index].text = MarkdownEscape.defuseStart(words[index].text)
        }
        return words
    }

    private enum Piece {
        case text(String)
        case space
        case lineBreak
    }

    private func pieces(_ inlines: [ProseDocument.Inline]) -> [Piece] {
        inlines.flatMap { inline -> [Piece] in
            switch inline {
            case .text(let text): split(text, escape: escapeInner)
            case .code(let text): code(text)
            case .emphasis(let inner): wrapped(inner, marks(emphasis: true))
            case .strong(let inner): wrapped(inner, marks(emphasis: false))
            case .link(let url, let inner): link(url, inner)
            case .softBreak: [.space]
            case .hardBreak: [.lineBreak]
            case .refused: []
            }
        }
    }

    /// The escape of text that does not begin a line: what only matters there is left alone.
    private func escapeInner(_ text: String) -> String {
        guard notation == .markdown || notation == .swift else { return notation.escape(text) }
        return String(MarkdownEscape.escape("x" + text).dropFirst())
    }

    private func split(_ text: String, escape: (String) -> String) -> [Piece] {
        var result: [Piece] = []
        let escaped = escape(text)
        for (index, part) in escaped.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result.append(.space) }
            if !part.isEmpty { result.append(.text(String(part))) }
        }
        return result
    }

    private func code(_ text: String) -> [Piece] {
        switch notation {
        case .markdown:
            let code = MarkdownEscape.code(text)
            return [.text(writer.link(text).map { "[\(code)](\($0))" } ?? code)]
        case .swift: return [.text(MarkdownEscape.code(text))]
        case .pod: return [.text("C<< \(text) >>")]
        default: return split(text, escape: notation.escape)
        }
    }

    private func marks(emphasis: Bool) -> (String, String) {
        switch notation {
        case .markdown, .swift: emphasis ? ("*", "*") : ("**", "**")
        case .pod: emphasis ? ("I<< ", " >>") : ("B<< ", " >>")
        default: ("", "")
        }
    }

    private func wrapped(_ inner: [ProseDocument.Inline], _ marks: (String, String)) -> [Piece] {
        [.text(marks.0)] + pieces(inner) + [.text(marks.1)]
    }

    private func link(_ url: String, _ inner: [ProseDocument.Inline]) -> [Piece] {
        switch notation {
        case .markdown, .swift:
            if inner == [.text(url)] { return [.text("<\(url)>")] }
            return [.text("[")] + pieces(inner) + [.text("](\(MarkdownEscape.destination(url)))")]
        case .pod: return [.text("L<\(url)>")]
        default:
            if inner == [.text(url)] { return split(url, escape: notation.escape) }
            return pieces(inner) + [.space] + split("<\(url)>", escape: notation.escape)
        }
    }
}

extension MarkdownEscape {
    /// An address inside the parentheses of a link.
    static func destination(_ url: String) -> String {
        let isPlain = url.allSatisfy { $0.isASCII && !$0.isWhitespace && !"()<>\\".contains($0) }
        return isPlain ? url : "<" + url.filter { !"<>\n".contains($0) } + ">"
    }
}
