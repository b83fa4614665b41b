extension Notation {
    /// Manual pages.
    package static let roff = Notation(
        "roff", width: 79,
        prose: ProseStyle(escape: roffText, blocks: { RoffWriter().write($1, to: &$2) }),
        escape: roffText,
        atStart: { output, start in
            guard output.count > start, " .".utf8.contains(output[start]) else { return }
            output.insert(contentsOf: "\\&".utf8, at: start)
        })

    /// Backslashes, hyphens and quotes as glyphs, and so all beyond ASCII, which not every formatter reads.
    private static let roffText: Escape = { text, output in
        let text = PlainText.clean(text)
        guard PlainText.isASCII(text) else {
            for scalar in text.unicodeScalars { escapeRoff(scalar, to: &output) }
            return
        }
        output.append(text, replacing: roffGlyph)
    }

    private static func escapeRoff(_ scalar: Unicode.Scalar, to output: inout [UInt8]) {
        if scalar == "\u{2026}" {
            output.append("...")
        } else if let byte = UInt8(exactly: scalar.value), scalar.isASCII {
            if let glyph = roffGlyph(byte) { output.append(glyph) } else { output.append(byte) }
        } else {
            output += "\\[u\(StringLiteral.hex(scalar, digits: 4))]".utf8
        }
    }

    private static func roffGlyph(_ byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "\\"): "\\e"
        case UInt8(ascii: "-"): "\\-"
        case UInt8(ascii: "'"): "\\(aq"
        case UInt8(ascii: "`"): "\\(ga"
        case UInt8(ascii: "^"): "\\(ha"
        case UInt8(ascii: "~"): "\\(ti"
        case UInt8(ascii: "\""): "\\(dq"
        default: nil
        }
    }
}
