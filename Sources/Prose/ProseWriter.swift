/// Where a text goes on the page: what every further line begins with and how wide it may be.
package struct ProseLayout: Sendable, Hashable {
    /// What stands before each line but the first.
    package var prefix: String
    /// The columns that the first line has already used.
    package var column: Int
    /// The column after the last usable one; nil for no wrapping.
    package var width: Int?

    package init(prefix: String = "", column: Int = 0, width: Int? = nil) {
        self.prefix = prefix
        self.column = column
        self.width = width
    }
}

/// Writes a text in a notation.
package struct ProseWriter: Sendable {
    let notation: Notation
    let layout: ProseLayout
    /// The address of what a code span names, if it names something.
    let link: @Sendable (String) -> String?

    package init(
        notation: Notation, layout: ProseLayout = ProseLayout(),
        link: @escaping @Sendable (String) -> String? = { _ in nil }
    ) {
        self.notation = notation
        self.layout = layout
        self.link = link
    }

    /// Whether the marks of CommonMark stay.
    var isMarkdown: Bool { notation == .markdown || notation == .swift }

    /// The text, without a line break at its end. Every line but the first begins with the layout's prefix.
    package func write(_ document: ProseDocument) -> String {
        switch notation {
        case .roff: joined(RoffWriter(writer: self).lines(document.blocks))
        case .html: joined(HTMLWriter(writer: self).lines(document.blocks))
        case .pod: joined(PODWriter(writer: self).lines(document.blocks))
        case .json: StringLiteral.json(ProseWriter(notation: .text, layout: layout).write(document))
        default: joined(LineWriter(writer: self).lines(document.blocks))
        }
    }

    /// A text in CommonMark as plain text in one line.
    package static func plainLine(_ text: String) -> String {
        ProseWriter(notation: .text).write(ProseDocument.parse(text)).replacing("\n", with: " ")
    }

    /// A text as code within a line.
    package func inlineCode(_ text: String) -> String {
        let code = [ProseDocument.Inline.code(text)]
        return notation == .html
            ? HTMLWriter(writer: self).html(code, isLinked: false)
            : write(ProseDocument(blocks: [.paragraph(code)]))
    }

    /// Lines that stay as they are, in a notation that has no marks for them.
    package func lines(_ text: String) -> String {
        joined(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { notation.escape(String($0)) })
    }

    private func joined(_ lines: [String]) -> String {
        var result = ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                result += "\n"
                result += line.isEmpty ? layout.prefix.trimmingBlanks : layout.prefix
            }
            result += line
        }
        return result
    }

    /// A paragraph as lines.
    ///
    /// - Parameters:
    ///   - indent: Columns that marks of lists and quotations take.
    ///   - first: Columns that the first line has already used.
    func paragraph(_ inlines: [ProseDocument.Inline], indent: Int = 0, first: Int? = nil) -> [String] {
        let further = layout.prefix.count + indent
        return InlineWriter(writer: self).stretches(inlines).enumerated().flatMap { index, words in
            fill(words, first: index == 0 ? first ?? layout.column : further, further: further)
        }
    }

    /// Fills lines with words. A line is too wide only if a single word is.
    private func fill(_ words: [String], first: Int, further: Int) -> [String] {
        guard let width = layout.width else { return [words.joined(separator: " ")] }
        var lines: [String] = []
        var line = ""
        var used = first
        for word in words {
            let count = word.count
            if line.isEmpty {
                line = word
                used += count
            } else if used + 1 + count <= width {
                line += " " + word
                used += 1 + count
            } else {
                lines.append(line)
                line = word
                used = further + count
            }
        }
        return lines + [line]
    }
}
