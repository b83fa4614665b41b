/// The lines of a paragraph in a manual page: a sentence begins a line, and no line is long.
struct RoffText {
    private var words = ProseWords()

    init(_ inlines: [ProseDocument.Inline]) {
        append(inlines, font: "R")
        words.end()
    }

    func write(to sink: inout LineSink) {
        var isFirst = true
        for stretch in words.stretches where !stretch.isEmpty {
            if !isFirst { sink.line(".br") }
            isFirst = false
            fill(stretch, to: &sink)
        }
    }

    /// - Parameter font: The font around, which each change of font returns to.
    private mutating func append(_ inlines: [ProseDocument.Inline], font: StaticString) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(text)
            case .code(let text): append([.text(text)], in: "B", around: font)
            case .emphasis(let inner): append(inner, in: "I", around: font)
            case .strong(let inner): append(inner, in: "B", around: font)
            case .link(let url, let inner):
                append(inner, font: font)
                if inner != [.text(url)] { append(" <\(url)>") }
            case .softBreak: words.finish()
            case .hardBreak: words.breakLine()
            }
        }
    }

    private mutating func append(
        _ inner: [ProseDocument.Inline], in font: StaticString, around: StaticString
    ) {
        words.append("\\f")
        words.append(font)
        append(inner, font: font)
        words.append("\\f")
        words.append(around)
    }

    private mutating func append(_ text: String) {
        words.append(splitting: { Notation.roff.prose.escape(text, &$0) })
    }

    /// Formatters take a period at the end of a line for the end of a sentence, and one within a line not.
    private func fill(_ stretch: Range<Int>, to sink: inout LineSink) {
        var line: [UInt8] = []
        var endsSentence = false
        words.forEachWord(of: stretch) { word in
            let bytes = words.bytes[word]
            let isSentence = endsSentence && RoffText.startsSentence(bytes)
            if !line.isEmpty {
                if isSentence || line.count + 1 + bytes.count > RoffLine.width {
                    if !isSentence, endsSentence { line.append("\\&") }
                    RoffLine.write(line, to: &sink)
                    line.removeAll(keepingCapacity: true)
                } else {
                    line.append(UInt8(ascii: " "))
                }
            }
            line += bytes
            endsSentence = RoffText.endsSentence(bytes)
        }
        if !line.isEmpty { RoffLine.write(line, to: &sink) }
    }

    private static func endsSentence(_ word: ArraySlice<UInt8>) -> Bool {
        let end = plain(word).last { $0 != UInt8(ascii: ")") && $0 != UInt8(ascii: "]") }
        return end == UInt8(ascii: ".") || end == UInt8(ascii: "?") || end == UInt8(ascii: "!")
    }

    private static func startsSentence(_ word: ArraySlice<UInt8>) -> Bool {
        let start = plain(word).first { $0 != UInt8(ascii: "(") && $0 != UInt8(ascii: "[") }
        return start.map { UInt8(ascii: "A")...UInt8(ascii: "Z") ~= $0 } ?? false
    }

    /// The word without changes of font.
    private static func plain(_ word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard word.contains(UInt8(ascii: "\\")) else { return word }
        var bytes = word
        while let start = bytes.indices.dropLast(2).first(where: {
            bytes[$0] == UInt8(ascii: "\\") && bytes[$0 + 1] == UInt8(ascii: "f")
        }) {
            bytes.removeSubrange(start..<start + 3)
        }
        return bytes
    }
}
