/// Makes text from an input safe to print: no control byte or escape sequence reaches the terminal.
package enum VisibleText {
    /// The text with control characters, bidirectional overrides and invisible characters shown as escapes.
    ///
    /// Tabs stay when `keepingTabs` is true, so that a caret line can repeat them.
    package static func escape(_ text: String, keepingTabs: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { isHidden($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if !isHidden(scalar) || (keepingTabs && scalar == "\t") {
                result.unicodeScalars.append(scalar)
            } else {
                result += scalar.escaped(asASCII: true)
            }
        }
        return result
    }

    /// Whether a character is a control character or shows nothing, or changes what is shown around it.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7f }
        return hidden.contains { $0.contains(scalar.value) }
    }

    /// Of the characters beyond ASCII those that Unicode calls control and format characters, separators of lines and
    /// paragraphs, and ignorable by default; and the pattern of braille without dots, a letter that nobody sees. They are
    /// listed since the tables of the standard library would be a tenth of the module that the website loads.
    private static let hidden: [ClosedRange<UInt32>] = [
        0x80...0x9f, 0xad...0xad, 0x34f...0x34f, 0x600...0x605, 0x61c...0x61c, 0x6dd...0x6dd, 0x70f...0x70f,
        0x890...0x891, 0x8e2...0x8e2, 0x115f...0x1160, 0x17b4...0x17b5, 0x180b...0x180f, 0x200b...0x200f,
        0x2028...0x202e, 0x2060...0x206f, 0x2800...0x2800, 0x3164...0x3164, 0xfe00...0xfe0f, 0xfeff...0xfeff,
        0xffa0...0xffa0, 0xfff0...0xfffb, 0x110bd...0x110bd, 0x110cd...0x110cd, 0x13430...0x1343f,
        0x1bca0...0x1bca3, 0x1d173...0x1d17a, 0xe0000...0xe0fff,
    ]

    /// Whether a hidden character acts on the text around it, and does not only hide in it.
    static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .lineSeparator, .paragraphSeparator: true
        default: scalar.properties.isBidiControl || scalar.value == 0xfeff
        }
    }
}

extension String {
    /// Whether it has such a byte. All are looked at, which computers do for many bytes at a time.
    @inline(__always)
    package func hasByte(_ isWanted: (UInt8) -> Bool) -> Bool {
        utf8.span.withUnsafeBufferPointer { bytes in
            var found = false
            for byte in bytes { found = isWanted(byte) || found }
            return found
        }
    }
}
