extension Notation {
    /// Pandoc's Markdown, in which Xen has its list of xenstore's paths.
    package static let pandoc = Notation(
        "pandoc", width: 72, leaders: [">"], hangsBelowMarks: true,
        prose: .commonMark(escape: { PandocEscape.inner($0, to: &$1) }, marks: PandocEscape.marks),
        escape: { PandocEscape.inner($0, to: &$1) },
        atStart: { output, start in
            MarkdownEscape.joinSpaces(in: &output, from: start)
            let word = output[start...].prefix { $0 != UInt8(ascii: " ") }
            if let place = PandocEscape.mark(word) { output.insert(UInt8(ascii: "\\"), at: place) }
        })
}

/// Escapes of pandoc's Markdown, which has mathematics, notes, attributes, and lists with letters.
enum PandocEscape {
    static let marks = BlockMarks(mayBegin: { $0 != UInt8(ascii: "\\") }, place: mark)

    static func inner(_ text: String, to output: inout [UInt8]) {
        let bytes = Array(PlainText.clean(text).utf8)
        for (index, byte) in bytes.enumerated() {
            let before = index > 0 ? bytes[index - 1] : output.last
            let next = index + 1 < bytes.count ? bytes[index + 1] : nil
            if needsBackslash(byte, before, next) { output.append(UInt8(ascii: "\\")) }
            output.append(byte)
        }
    }

    private static func needsBackslash(_ byte: UInt8, _ before: UInt8?, _ next: UInt8?) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "$"), UInt8(ascii: "^"), UInt8(ascii: "~"),
            UInt8(ascii: "|"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "{"), UInt8(ascii: "}"),
            UInt8(ascii: "\""), UInt8(ascii: "&"):
            true
        case UInt8(ascii: "_"), UInt8(ascii: "'"): !(isAlphanumeric(before) && isAlphanumeric(next))
        case UInt8(ascii: "!"): next == nil
        // Dashes and ellipses.
        case UInt8(ascii: "-"), UInt8(ascii: "."): before == byte
        default: false
        }
    }

    /// Where a word takes a backslash if a line that begins with it could begin a block.
    @Sendable static func mark(_ word: ArraySlice<UInt8>) -> Int? {
        guard let first = word.first else { return nil }
        if first == UInt8(ascii: "%") || word.allSatisfy("+-=:".utf8.contains) { return word.startIndex }
        return BlockMarks.number(word)
    }

    private static func isAlphanumeric(_ byte: UInt8?) -> Bool {
        switch byte ?? 0 {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: false
        }
    }
}
