/// Writes the inside of a paragraph as words that lines are filled with.
struct InlineWriter {
    let writer: ProseWriter

    private var notation: Notation { writer.notation }

    /// The words of each stretch between hard breaks. No line is broken inside a word.
    func stretches(_ inlines: [ProseDocument.Inline]) -> [[String]] {
        var words = ProseWords()
        write(inlines, to: &words, isLinked: false)
        var stretches = words.finished
        while stretches.count > 1, stretches.last?.isEmpty == true { stretches.removeLast() }
        return writer.isMarkdown ? marked(stretches) : stretches
    }

    /// In Markdown no line begins with a word that would begin a block, and a backslash breaks a line.
    private func marked(_ stretches: [[String]]) -> [[String]] {
        stretches.enumerated().map { index, words in
            var result: [String] = []
            for word in words {
                if let last = result.last, MarkdownEscape.startsBlock(word) {
                    result[result.count - 1] = last + " " + word
                } else {
                    result.append(result.isEmpty ? MarkdownEscape.defuseStart(word) : word)
                }
            }
            if index + 1 < stretches.count { result.append((result.popLast() ?? "") + "\\") }
            return result
        }
    }

    private func write(_ inlines: [ProseDocument.Inline], to words: inout ProseWords, isLinked: Bool) {
        for inline in inlines {
            switch inline {
            case .text(let text): split(text, to: &words)
            case .code(let text): code(text, to: &words, isLinked: isLinked)
            case .emphasis(let inner):
                wrap(inner, marks(isStrong: false), to: &words, isLinked: isLinked)
            case .strong(let inner):
                wrap(inner, marks(isStrong: true), to: &words, isLinked: isLinked)
            case .link(let url, let inner): link(url, inner, to: &words)
            case .softBreak: words.finish()
            case .hardBreak: words.breakLine()
            case .refused: break
            }
        }
    }

    private func split(_ text: String, to words: inout ProseWords) {
        let escaped =
            writer.isMarkdown ? Notation.markdown.escapeInner(text) : notation.escapeInner(text)
        words.append(splitting: escaped)
    }

    private func code(_ text: String, to words: inout ProseWords, isLinked: Bool) {
        switch notation {
        case .markdown:
            let code = MarkdownEscape.code(text)
            if !isLinked, let address = writer.link(text) {
                words.append("[\(code)](\(MarkdownEscape.destination(address)))")
            } else {
                words.append(code)
            }
        case .swift: words.append(MarkdownEscape.code(text))
        case .pod: words.append("C<\(notation.escapeInner(text))>")
        default: split(text, to: &words)
        }
    }

    private func marks(isStrong: Bool) -> (String, String) {
        switch notation {
        case .markdown, .swift: isStrong ? ("**", "**") : ("*", "*")
        case .pod: isStrong ? ("B<", ">") : ("I<", ">")
        default: ("", "")
        }
    }

    private func wrap(
        _ inner: [ProseDocument.Inline], _ marks: (String, String), to words: inout ProseWords, isLinked: Bool
    ) {
        words.append(marks.0)
        write(inner, to: &words, isLinked: isLinked)
        words.append(marks.1)
    }

    private func link(_ url: String, _ inner: [ProseDocument.Inline], to words: inout ProseWords) {
        let isBare = inner == [.text(url)]
        let isAutolink = MarkdownEscape.isAutolink(url)
        switch notation {
        case .markdown, .swift:
            if isBare, isAutolink { return words.append("<\(url)>") }
            words.append("[")
            write(inner, to: &words, isLinked: true)
            words.append("](\(MarkdownEscape.destination(url)))")
        case .pod where isAutolink:
            if !isBare {
                write(inner, to: &words, isLinked: true)
                words.finish()
            }
            words.append("L<\(url)>")
        default:
            write(inner, to: &words, isLinked: true)
            guard !isBare else { return }
            words.finish()
            split("<\(url)>", to: &words)
        }
    }
}
