/// The lines of a paragraph in a manual page: a sentence begins a line, and no line is long.
struct RoffText {
    private var words = ProseWords()

    init(_ inlines: [ProseDocument.Inline]) {
        append(inlines, font: "R")
    }

    var lines: [String] {
        let written = words.finished.map(RoffText.fill).filter { !$0.isEmpty }
        return Array(written.joined(separator: [".br"]))
    }

    /// - Parameter font: The font around, which each change of font returns to.
    private mutating func append(_ inlines: [ProseDocument.Inline], font: String) {
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
            case .refused: break
            }
        }
    }

    private mutating func append(_ inner: [ProseDocument.Inline], in font: String, around: String) {
        words.append("\\f\(font)")
        append(inner, font: font)
        words.append("\\f\(around)")
    }

    private mutating func append(_ text: String) {
        words.append(splitting: Notation.roff.escapeInner(text))
    }

    /// Formatters take a period at the end of a line for the end of a sentence, and one within a line not.
    private static func fill(_ words: [String]) -> [String] {
        var lines: [String] = []
        var line = ""
        for (index, word) in words.enumerated() {
            let isSentence = index > 0 && endsSentence(words[index - 1]) && startsSentence(word)
            if !line.isEmpty, isSentence || line.utf8.count + 1 + word.utf8.count > RoffLine.width {
                lines.append(!isSentence && endsSentence(words[index - 1]) ? line + "\\&" : line)
                line = ""
            }
            line += line.isEmpty ? word : " " + word
        }
        if !line.isEmpty { lines.append(line) }
        return lines.flatMap(RoffLine.folded)
    }

    private static func endsSentence(_ word: String) -> Bool {
        let end = plain(word).reversed().first { !")]".utf8.contains($0) }
        return end.map(".?!".utf8.contains) ?? false
    }

    private static func startsSentence(_ word: String) -> Bool {
        let start = plain(word).first { !"([".utf8.contains($0) }
        return start.map((UInt8(ascii: "A")...UInt8(ascii: "Z")).contains) ?? false
    }

    /// The word without changes of font.
    private static func plain(_ word: String) -> [UInt8] {
        var bytes = Array(word.utf8)
        while let start = bytes.indices.dropLast(2).first(where: {
            bytes[$0] == UInt8(ascii: "\\") && bytes[$0 + 1] == UInt8(ascii: "f")
        }) {
            bytes.removeSubrange(start..<start + 3)
        }
        return bytes
    }
}
