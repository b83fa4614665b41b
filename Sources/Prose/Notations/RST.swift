extension Notation {
    /// reStructuredText, as Sphinx reads it.
    package static let rst = Notation(
        "rst", width: 79, hangsBelowMarks: true,
        prose: ProseStyle(
            escape: { RSTEscape.inner($0, to: &$1) }, blocks: { RSTWriter(writer: $0).write($1, to: &$2) },
            words: { RSTText($1).words }, code: { RSTEscape.code($1, to: &$3) }, hasEmptyLines: false),
        escape: { RSTEscape.inner($0, to: &$1) }, atStart: RSTEscape.guardText)
}

/// Escapes of reStructuredText: a backslash takes the meaning of the sign after it.
enum RSTEscape {
    private static let backslash = UInt8(ascii: "\\")
    private static let colon = UInt8(ascii: ":")
    /// What begins code that a literal cannot hold.
    private static let role = ":literal:`"

    static let marks = BlockMarks(mayBegin: { $0 != backslash && $0 != UInt8(ascii: "`") }, place: mark)

    static func inner(_ text: String, to output: inout [UInt8]) {
        let bytes = Array(PlainText.clean(text).utf8)
        for (index, byte) in bytes.enumerated() {
            if needsEscape(bytes, index) { output.append(backslash) }
            output.append(byte)
        }
    }

    /// Makes a text mean itself also at the start of a line, and before what the template has next.
    @Sendable static func guardText(_ output: inout [UInt8], from start: Int) {
        MarkdownEscape.joinSpaces(in: &output, from: start)
        // With another colon it would say that code follows.
        if output.count > start, output.last == colon { output.insert(backslash, at: output.count - 1) }
        let line = output[..<start].reversed().prefix { $0 != UInt8(ascii: "\n") }
        let isArgument = line.starts(with: " ::".utf8)
        guard isArgument || line.allSatisfy(" -*".utf8.contains) else { return }
        let word = output[start...].prefix { $0 != UInt8(ascii: " ") }
        if let place = mark(word) { output.insert(backslash, at: place) }
    }

    private static func needsEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
        let before = index > 0 ? bytes[index - 1] : nil
        let next = index + 1 < bytes.count ? bytes[index + 1] : nil
        switch bytes[index] {
        case backslash, UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "|"): return true
        // Between letters or digits a low line is no reference.
        case UInt8(ascii: "_"): return !(isAlphanumeric(before) && isAlphanumeric(next))
        // Two of them would say that code follows.
        case UInt8(ascii: ":"): return before == UInt8(ascii: ":")
        default: return false
        }
    }

    private static func isAlphanumeric(_ byte: UInt8?) -> Bool {
        switch byte ?? 0 {
        case 0x30...0x39, 0x41...0x5a, 0x61...0x7a: true
        default: false
        }
    }

    /// Where a word takes a backslash if a line that begins with it could begin a block: a list, a comment, a field, a
    /// rule.
    @Sendable private static func mark(_ word: ArraySlice<UInt8>) -> Int? {
        guard let first = word.first, first != backslash else { return nil }
        if isAlphanumeric(first) { return BlockMarks.number(word) }
        guard !word.starts(with: role.utf8) else { return nil }
        let isSign = first < 0x80 && !"_*`|".utf8.contains(first)
        let isRule = isSign && word.allSatisfy { $0 == first }
        let isField = first == colon || first == UInt8(ascii: "-") || word.starts(with: ">>>".utf8)
        let isBullet = first >= 0x80 && ["•", "‣", "⁃"].contains { word.elementsEqual($0.utf8) }
        return isRule || isField || isBullet ? word.startIndex : BlockMarks.number(word)
    }

    /// A code span; what a literal cannot hold is written as a text that is shown like one.
    static func code(_ text: String, to output: inout [UInt8]) {
        let trimmed = Array(trimmed(PlainText.clean(text)).utf8)
        guard !trimmed.isEmpty else { return }
        if trimmed.contains(UInt8(ascii: "`")) || trimmed.last == backslash {
            output += role.utf8
            for byte in trimmed {
                if byte == backslash || byte == UInt8(ascii: "`") { output.append(backslash) }
                output.append(byte)
            }
            output.append("`")
        } else {
            output.append("``")
            output += trimmed
            output.append("``")
        }
    }

    /// The text without blanks at its ends, between which and a mark nothing may stand.
    static func trimmed(_ text: String) -> String {
        var scalars = text.unicodeScalars[...]
        while scalars.first?.properties.isWhitespace == true { scalars.removeFirst() }
        while scalars.last?.properties.isWhitespace == true { scalars.removeLast() }
        return String(scalars)
    }

    /// The address of a link, inside of angle brackets.
    static func address(_ url: String) -> String {
        var result = ""
        for byte in url.utf8 {
            let scalar = Unicode.Scalar(byte)
            if byte <= 0x20 || byte >= 0x7f || "<>`\\".utf8.contains(byte) {
                result += "%" + StringLiteral.hex(scalar, digits: 2)
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result.hasSuffix("_") ? result.dropLast() + "\\_" : result
    }
}
