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
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator: return true
        // A pattern of braille without dots is a letter that nobody sees.
        default: return scalar.properties.isDefaultIgnorableCodePoint || scalar.value == 0x2800
        }
    }

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
