/// Writes the inside of a paragraph as words that lines are filled with.
struct InlineWriter {
    let writer: ProseWriter

    private var notation: Notation { writer.notation }

    /// The words of each stretch between hard breaks. No line is broken inside a word.
    func stretches(_ inlines: [ProseDocument.Inline]) -> [[String]] {
        var stretches: [[String]] = [[]]
        var word = ""
        func finish() {
            guard !word.isEmpty else { return }
            stretches[stretches.count - 1].append(word)
            word = ""
        }
        for piece in pieces(inlines, isLinked: false) {
            switch piece {
            case .text(let text): word += text
            case .space: finish()
            case .lineBreak:
                finish()
                stretches.append([])
            }
        }
        finish()
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

    private enum Piece {
        case text(String)
        case space
        case lineBreak
    }

    private func pieces(_ inlines: [ProseDocument.Inline], isLinked: Bool) -> [Piece] {
        inlines.flatMap { inline -> [Piece] in
            switch inline {
            case .text(let text): split(text)
            case .code(let text): code(text, isLinked: isLinked)
            case .emphasis(let inner): wrapped(inner, marks(isStrong: false), isLinked: isLinked)
            case .strong(let inner): wrapped(inner, marks(isStrong: true), isLinked: isLinked)
            case .link(let url, let inner): link(url, inner)
            case .softBreak: [.space]
            case .hardBreak: [.lineBreak]
            case .refused: []
            }
        }
    }

    private func split(_ text: String) -> [Piece] {
        let escaped =
            writer.isMarkdown ? Notation.markdown.escapeInner(text) : notation.escapeInner(text)
        var result: [Piece] = []
        for (index, part) in escaped.utf8.split(
            separator: UInt8(ascii: " "), omittingEmptySubsequences: false
        ).enumerated() {
            if index > 0 { result.append(.space) }
            if !part.isEmpty { result.append(.text(String(Substring(part)))) }
        }
        return result
    }

    private func code(_ text: String, isLinked: Bool) -> [Piece] {
        switch notation {
        case .markdown:
            let code = MarkdownEscape.code(text)
            guard !isLinked, let address = writer.link(text) else { return [.text(code)] }
            return [.text("[\(code)](\(MarkdownEscape.destination(address)))")]
        case .swift: return [.text(MarkdownEscape.code(text))]
        case .pod: return [.text("C<\(notation.escapeInner(text))>")]
        default: return split(text)
        }
    }

    private func marks(isStrong: Bool) -> (String, String) {
        switch notation {
        case .markdown, .swift: isStrong ? ("**", "**") : ("*", "*")
        case .pod: isStrong ? ("B<", ">") : ("I<", ">")
        default: ("", "")
        }
    }

    private func wrapped(
        _ inner: [ProseDocument.Inline], _ marks: (String, String), isLinked: Bool
    ) -> [Piece] {
        [.text(marks.0)] + pieces(inner, isLinked: isLinked) + [.text(marks.1)]
    }

    private func link(_ url: String, _ inner: [ProseDocument.Inline]) -> [Piece] {
        let isBare = inner == [.text(url)]
        let text = pieces(inner, isLinked: true)
        switch notation {
        case .markdown, .swift:
            if isBare, MarkdownEscape.isAutolink(url) { return [.text("<\(url)>")] }
            return [.text("[")] + text + [.text("](\(MarkdownEscape.destination(url)))")]
        case .pod where MarkdownEscape.isAutolink(url):
            return (isBare ? [] : text + [.space]) + [.text("L<\(url)>")]
        default:
            return isBare ? text : text + [.space] + split("<\(url)>")
        }
    }
}
