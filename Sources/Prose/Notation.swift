/// A notation in which documents are written, and the way to put any text into it literally.
package enum Notation: String, Sendable, CaseIterable {
    /// CommonMark with the tables of code-hosting sites.
    case markdown
    /// Plain text.
    case text
    /// The inside of a C comment.
    case cComment = "c-comment"
    /// Swift: documentation comments and the inside of string literals.
    case swift
    /// Manual pages.
    case roff
    /// HTML text and attribute values.
    case html
    /// Perl's documentation format.
    case pod
    /// The inside of a JSON string.
    case json

    /// The text such that it means itself in this notation and nothing else, also at the start of a line.
    ///
    /// Line breaks and tabs become spaces: a text inserted into a line stays in it. String literals
    /// keep control characters as escapes; elsewhere they become U+FFFD.
    package func escape(_ text: String) -> String {
        let inner = escapeInner(text)
        switch self {
        case .markdown: return MarkdownEscape.defuseStart(MarkdownEscape.joiningSpaces(inner))
        case .roff: return inner.utf8.first == UInt8(ascii: " ") ? "\\&" + inner : defuseStart(inner)
        case .pod: return inner.utf8.first == UInt8(ascii: " ") ? "Z<>" + inner : inner
        default: return inner
        }
    }

    /// The escape of text that does not begin a line: what only matters there is left alone.
    func escapeInner(_ text: String) -> String {
        switch self {
        case .markdown: MarkdownEscape.inner(PlainText.clean(text))
        case .text: PlainText.ascii(PlainText.clean(text))
        case .cComment: Notation.escapeComment(PlainText.ascii(PlainText.clean(text)))
        case .swift: StringLiteral.swift(text)
        case .roff: Notation.escapeRoff(PlainText.clean(text))
        case .html: Notation.replace(PlainText.clean(text)) { Notation.htmlEntities[$0] }
        case .pod: Notation.escapePOD(PlainText.clean(text))
        case .json: StringLiteral.json(text)
        }
    }

    /// Keeps a line of escaped text from being a request.
    func defuseStart(_ line: String) -> String {
        self == .roff && line.utf8.first == UInt8(ascii: ".") ? "\\&" + line : line
    }

    private static let htmlEntities: [UInt8: StaticString] = [
        UInt8(ascii: "&"): "&amp;", UInt8(ascii: "<"): "&lt;", UInt8(ascii: ">"): "&gt;",
        UInt8(ascii: "\""): "&quot;", UInt8(ascii: "'"): "&#39;",
    ]

    /// Works on bytes: a combining mark makes another character of a special one, but not for a parser.
    private static func replace(_ text: String, with replacement: (UInt8) -> StaticString?) -> String {
        guard text.utf8.contains(where: { replacement($0) != nil }) else { return text }
        var result: [UInt8] = []
        for byte in text.utf8 {
            if let other = replacement(byte) {
                other.withUTF8Buffer { result.append(contentsOf: $0) }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Pairs that end or begin a comment, begin a trigraph, or do so across a line that a backslash joins.
    private static let commentPairs: [(UInt8, UInt8)] = [
        (UInt8(ascii: "*"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: "*")),
        (UInt8(ascii: "?"), UInt8(ascii: "?")), (UInt8(ascii: "*"), UInt8(ascii: "\\")),
        (UInt8(ascii: "/"), UInt8(ascii: "\\")),
    ]

    /// Keeps such pairs from being formed, also with what stands before and after the text.
    private static func escapeComment(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5c }) else { return text }
        var result: [UInt8] = []
        var previous: UInt8?
        for byte in text.utf8 {
            let isSplit =
                previous.map { left in commentPairs.contains { $0 == (left, byte) } }
                ?? (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?"))
            if isSplit { result.append(UInt8(ascii: " ")) }
            result.append(byte)
            previous = byte
        }
        if previous == UInt8(ascii: "\\") || previous == UInt8(ascii: "*") {
            result.append(UInt8(ascii: " "))
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static let roffGlyphs: [Unicode.Scalar: String] = [
        "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", "\"": "\\(dq",
        "\u{2026}": "...",
    ]

    /// Backslashes, hyphens and quotes as glyphs, and so all beyond ASCII, which not every formatter reads.
    private static func escapeRoff(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if let glyph = roffGlyphs[scalar] {
                result += glyph
            } else if scalar.isASCII {
                result.unicodeScalars.append(scalar)
            } else {
                result += "\\[u\(StringLiteral.hex(scalar, digits: 4))]"
            }
        }
        return result
    }

    /// Angle brackets as entities, an equals sign that could begin a command, and blanks beyond ASCII, which
    /// at the start of a paragraph would make it verbatim.
    private static func escapePOD(_ text: String) -> String {
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": result += "E<lt>"
            case ">": result += "E<gt>"
            case "=" where previous == " ": result += "E<61>"
            case _ where !scalar.isASCII && scalar.properties.isWhitespace: result += "E<\(scalar.value)>"
            default: result.unicodeScalars.append(scalar)
            }
            previous = scalar
        }
        return result
    }
}
