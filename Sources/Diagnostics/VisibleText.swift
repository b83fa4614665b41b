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

    /// The first character that is neither visible nor a line break or tab, as `U+XXXX`.
    package static func firstHidden(in text: String) -> String? {
        guard mayHaveHidden(text) else { return nil }
        let found = text.unicodeScalars.first { isHidden($0) && $0 != "\n" && $0 != "\t" }
        return found.map { scalar in
            let digits = String(scalar.value, radix: 16, uppercase: true)
            return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        }
    }

    /// Whether a byte is a control character other than a line break or tab, or belongs to a longer character.
    private static func mayHaveHidden(_ text: String) -> Bool {
        text.hasByte { $0 &- 0x20 > 0x5e && $0 != 0x0a && $0 != 0x09 }
    }

    /// Whether a character is a control character or shows nothing, or changes what is shown around it.
    package static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7f..<0xa0: true
        case 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff: true
        default: false
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
