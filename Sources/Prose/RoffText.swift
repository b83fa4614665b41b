/// The lines of a paragraph in a manual page: a sentence begins a line, and no line is long.
struct RoffText {
    /// The words between hard breaks.
    private var stretches: [[String]] = [[]]
    private var word = ""

    init(_ inlines: [ProseDocument.Inline]) {
        append(inlines, font: "R")
        finish()
    }

    var lines: [String] {
        let written = stretches.map(RoffText.fill).filter { !$0.isEmpty }
        return Array(written.joined(separator: [".br"]))
    }

    private mutating func finish() {
        guard !word.isEmpty else { return }
        stretches[stretches.count - 1].append(word)
        word = ""
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
            case .softBreak: finish()
            case .hardBreak:
                finish()
                stretches.append([])
            case .refused: break
            }
        }
    }

    private mutating func append(_ inner: [ProseDocument.Inline], in font: String, around: String) {
        word += "\\f\(font)"
        append(inner, font: font)
        word += "\\f\(around)"
    }

    private mutating func append(_ text: String) {
        var rest = Notation.roff.escapeInner(text).utf8[...]
        while let end = rest.firstIndex(of: UInt8(ascii: " ")) {
            word += Substring(rest[..<end])
            finish()
            rest = rest[rest.index(after: end)...]
        }
        word += Substring(rest)
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
            line += line.isEmpty ? RoffLine.defused(word) : " " + word
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

/// Lines of text for formatters, which want no more than 80 bytes in one.
enum RoffLine {
    static let width = 78

    /// A line of text that is no request.
    static func defused(_ line: String) -> String { Notation.roff.defuseStart(line) }

    /// The line, in several when it is long and has no blank to break at: all but the last end without a break.
    static func folded(_ line: String) -> [String] {
        var result: [String] = []
        var rest = Array(line.utf8)[...]
        while rest.count > width {
            var end = rest.startIndex
            while true {
                let next = end + letter(rest[end...])
                if next - rest.startIndex > width - 2 { break }
                end = next
            }
            result.append(String(decoding: rest[..<end], as: UTF8.self) + "\\c")
            rest = rest[end...]
        }
        return (result + [String(decoding: rest, as: UTF8.self)]).map(defused)
    }

    /// The bytes of the first letter, which can be an escape.
    private static func letter(_ bytes: ArraySlice<UInt8>) -> Int {
        let start = bytes.startIndex
        guard bytes.count > 1, bytes[start] == UInt8(ascii: "\\") else { return 1 }
        switch bytes[start + 1] {
        case UInt8(ascii: "("): return min(4, bytes.count)
        case UInt8(ascii: "f"): return min(3, bytes.count)
        case UInt8(ascii: "["):
            return (bytes.firstIndex(of: UInt8(ascii: "]")) ?? bytes.endIndex - 1) - start + 1
        default: return 2
        }
    }
}
