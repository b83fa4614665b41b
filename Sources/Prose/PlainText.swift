/// What all notations have in common: a text on one line without characters that act on a reader's screen.
enum PlainText {
    /// Line breaks and tabs become spaces. Control characters, byte order marks and what reorders the text
    /// around it become U+FFFD, as no document notation can carry them.
    static func clean(_ text: String) -> String { mapped(text, replacement) }

    /// Line breaks as spaces.
    static func oneLine(_ text: String) -> String {
        mapped(text) { "\n\r\u{b}\u{c}\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) ? " " : $0 }
    }

    /// A text with other characters; the two that end a line together count as one.
    private static func mapped(
        _ text: String, _ replacement: (Unicode.Scalar) -> Unicode.Scalar
    ) -> String {
        guard !isPrintable(text) else { return text }
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            defer { previous = scalar }
            if scalar == "\n", previous == "\r" { continue }
            result.unicodeScalars.append(replacement(scalar))
        }
        return result
    }

    private static func plainForm(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "…": "..."
        case "–", "—": "-"
        case "→": "->"
        case "≤": "<="
        case "≥": ">="
        case "×": "x"
        case "“", "”": "\""
        case "‘", "’": "'"
        case "\u{a0}": " "
        default: nil
        }
    }

    /// Typographic characters in the form that documents of plain ASCII have for them.
    static func ascii(_ text: String) -> String {
        guard !isASCII(text) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let form = plainForm(scalar) { result += form } else { result.unicodeScalars.append(scalar) }
        }
        return result
    }

    /// Whether it has no other characters than those that ASCII can print.
    static func isPrintable(_ text: String) -> Bool {
        has(no: { $0 &- 0x20 > 0x5e }, text)
    }

    static func isASCII(_ text: String) -> Bool {
        has(no: { $0 > 0x7f }, text)
    }

    /// Asks of every byte without stopping at the first, which computers do for many bytes at a time.
    @inline(__always)
    private static func has(no isWanted: (UInt8) -> Bool, _ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            var found = false
            for byte in bytes { found = isWanted(byte) || found }
            return !found
        }
    }

    private static func replacement(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x09...0x0d, 0x85, 0x2028, 0x2029: " "
        case 0..<0x20, 0x7f..<0xa0, 0x202a...0x202e, 0x2066...0x2069, 0xfeff: "\u{fffd}"
        case let value where value & 0xfffe == 0xfffe: "\u{fffd}"
        default: scalar
        }
    }
}

/// The insides of string literals.
enum StringLiteral {
    /// The escapes of Swift and Rust. Line breaks become spaces, as in every notation of lines.
    static func swift(_ text: String, to output: inout [UInt8]) {
        escape(text, to: &output) { "\\u{\(hex($0, digits: 1))}" }
    }

    /// The escapes of Go and Python.
    static func fourDigits(_ text: String, to output: inout [UInt8]) {
        escape(text, to: &output) { "\\u" + hex($0, digits: 4) }
    }

    /// - Parameter number: The escape of a character that nobody sees.
    private static func escape(
        _ text: String, to output: inout [UInt8], number: (Unicode.Scalar) -> String
    ) {
        guard !PlainText.isPrintable(text) else { return output.append(text, replacing: quoted) }
        for scalar in PlainText.oneLine(text).unicodeScalars {
            switch scalar {
            case "\\": output.append("\\\\")
            case "\"": output.append("\\\"")
            case _ where isHidden(scalar): output += number(scalar).utf8
            default: output += String(scalar).utf8
            }
        }
    }

    /// What stands for a byte that would mean something in a string literal.
    static func quoted(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\\"): "\\\\"
        case UInt8(ascii: "\""): "\\\""
        default: nil
        }
    }

    /// What acts on a reader's screen, or readers take for a byte order mark, is written as a number.
    static func json(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where isHidden(scalar): result += "\\u" + hex(scalar, digits: 4)
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0, 0x2028...0x202e, 0x2066...0x2069, 0xfeff: true
        default: false
        }
    }

    /// The number of a character with at least so many hexadecimal digits.
    static func hex(_ scalar: Unicode.Scalar, digits: Int) -> String {
        let number = String(scalar.value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, digits - number.utf8.count)) + number
    }
}
