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

    /// The text, without a line break at its end. Every line but the first begins with the layout's prefix.
    package func write(_ document: ProseDocument) -> String {
        let lines: [String] =
            switch notation {
            case .roff: RoffWriter(writer: self).lines(document.blocks)
            case .html: HTMLWriter(writer: self).lines(document.blocks)
            default: LineWriter(writer: self).lines(document.blocks)
            }
        var result = ""
        for (index, line) in lines.enumerated() {
            if index > 0 {
                result += "\n"
                result += line.isEmpty ? trimmed(layout.prefix) : layout.prefix
            }
            result += line
        }
        return result
    }

    private func trimmed(_ prefix: String) -> String {
        var prefix = prefix
        while prefix.last == " " { prefix.removeLast() }
        return prefix
    }
}
