/// Where a text goes on the page: what every further line begins with and how wide it may be.
package struct ProseLayout: Sendable, Hashable {
    /// What stands before each line but the first.
    package var prefix: String
    /// The columns that the first line has already used.
    package var column: Int
    /// The column after the last usable one; nil for no wrapping.
    package var width: Int?
    /// Whether it is a cell of a table of Markdown, where a text takes one line and a bar ends the cell.
    package var isTableCell: Bool

    package init(prefix: String = "", column: Int = 0, width: Int? = nil, isTableCell: Bool = false) {
        self.prefix = prefix
        self.column = column
        self.width = width
        self.isTableCell = isTableCell
    }
}

/// Writes a text in a notation.
package struct ProseWriter {
    let notation: Notation
    let layout: ProseLayout
    /// The address of what a code span names, if it names something.
    let link: (String) -> String?

    package init(
        notation: Notation, layout: ProseLayout = ProseLayout(),
        link: @escaping (String) -> String? = { _ in nil }
    ) {
        self.notation = notation
        self.layout = layout
        self.link = link
    }

    var style: ProseStyle { notation.prose }

    /// The text, without a line break at its end. Every line but the first begins with the layout's prefix.
    package func write(_ document: ProseDocument) -> String {
        String(decoding: bytes(document), as: UTF8.self)
    }

    /// The text in UTF-8.
    package func bytes(_ document: ProseDocument) -> [UInt8] {
        var output: [UInt8] = []
        write(document, to: &output)
        return output
    }

    /// Appends the text.
    package func write(_ document: ProseDocument, to output: inout [UInt8]) {
        lines(to: &output) { style.blocks(self, document.blocks, &$0) }
    }

    /// A text in CommonMark as plain text in one line.
    package static func plainLine(_ document: ProseDocument) -> String {
        var bytes = ProseWriter(notation: .text).bytes(document)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") {
            bytes[index] = UInt8(ascii: " ")
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends a text as code within a line.
    package func write(inlineCode text: String, to output: inout [UInt8]) {
        guard let code = style.code else {
            return write(ProseDocument(blocks: [.paragraph([.code(text)])]), to: &output)
        }
        let start = output.count
        code(self, text, false, &output)
        finish(&output, from: start)
    }

    /// Appends lines that stay as they are: as code, or in a notation that has no marks for it as they come.
    package func write(literal text: String, to output: inout [UInt8]) {
        guard style.hasPlainLines else {
            return write(ProseDocument(blocks: text.isEmpty ? [] : [.code(text)]), to: &output)
        }
        lines(to: &output) { sink in
            for line in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
                sink.begin()
                notation.escape(String(Substring(line)), to: &sink.bytes)
            }
        }
    }

    private func lines(to output: inout [UInt8], _ write: (inout LineSink) -> Void) {
        let start = output.count
        var sink = LineSink(output.taken(), prefix: layout.prefix)
        write(&sink)
        sink.finish()
        output = sink.bytes
        finish(&output, from: start)
    }

    private func finish(_ output: inout [UInt8], from start: Int) {
        style.quote?(&output, start)
        if layout.isTableCell { ProseWriter.makeCell(of: &output, from: start) }
    }

    /// The lines as one, with a backslash before each bar that has none: a bar ends a cell even inside code.
    private static func makeCell(of output: inout [UInt8], from start: Int) {
        let lineBreak = UInt8(ascii: "\n")
        let bar = UInt8(ascii: "|")
        guard output[start...].contains(where: { $0 == bar || $0 == lineBreak }) else { return }
        var result: [UInt8] = []
        for line in output[start...].split(separator: lineBreak) {
            if !result.isEmpty { result.append(UInt8(ascii: " ")) }
            for byte in line {
                if byte == bar, result.last != UInt8(ascii: "\\") { result.append(UInt8(ascii: "\\")) }
                result.append(byte)
            }
        }
        output.replaceSubrange(start..., with: result)
    }

    /// Writes a paragraph.
    ///
    /// - Parameters:
    ///   - indent: Columns that marks of lists and quotations take.
    ///   - first: Columns that the first line has already used.
    func paragraph(
        _ inlines: [ProseDocument.Inline], indent: Int = 0, first: Int? = nil, to sink: inout LineSink
    ) {
        let words = style.words(self, inlines)
        let further = layout.prefix.count + indent
        for (index, stretch) in words.stretches.enumerated() {
            if !style.hasEmptyLines, stretch.isEmpty { continue }
            let used = index == 0 ? first ?? layout.column : further
            fill(stretch, words, first: used, further: further, to: &sink)
        }
    }

    /// Fills lines with words. A line is too wide only if a single word is.
    private func fill(
        _ stretch: Range<Int>, _ words: ProseWords, first: Int, further: Int, to sink: inout LineSink
    ) {
        sink.begin()
        guard let width = layout.width else { return words.write(stretch, to: &sink.bytes) }
        var start = stretch.lowerBound
        var used = first
        words.forEachWord(of: stretch) { word in
            let count = words.columns(word)
            if word.lowerBound == start {
                used += count
            } else if used + 1 + count <= width {
                used += 1 + count
            } else {
                words.write(start..<word.lowerBound - 1, to: &sink.bytes)
                sink.begin()
                start = word.lowerBound
                used = further + count
            }
        }
        words.write(start..<stretch.upperBound, to: &sink.bytes)
    }
}
