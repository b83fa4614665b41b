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

    /// Whether code is marked otherwise than by its letters.
    var hasCode: Bool {
        switch self {
        case .markdown, .swift, .html, .pod: true
        case .text, .cComment, .roff, .json: false
        }
    }

    /// The text such that it means itself in this notation and nothing else, also at the start of a line.
    ///
    /// Line breaks and tabs become spaces: a text inserted into a line stays in it. String literals
    /// keep control characters as escapes; elsewhere they become U+FFFD.
    package func escape(_ text: String) -> String {
        var bytes: [UInt8] = []
        escape(text, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends the escaped text.
    package func escape(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        escapeInner(text, to: &output)
        switch self {
        case .markdown:
            MarkdownEscape.joinSpaces(in: &output, from: start)
            MarkdownEscape.defuseStart(of: &output, from: start)
        case .roff where output.count > start && " .".utf8.contains(output[start]):
            output.insert(contentsOf: "\\&".utf8, at: start)
        case .pod where output.count > start && output[start] == UInt8(ascii: " "):
            output.insert(contentsOf: "Z<>".utf8, at: start)
        default: break
        }
    }

    /// Appends a text of Markdown within a line: what only matters at the start of one is left alone.
    package func escapeWithinLine(_ text: String, to output: inout [UInt8]) {
        let start = output.count
        MarkdownEscape.inner(PlainText.clean(text), after: UInt8(ascii: "x"), to: &output)
        MarkdownEscape.joinSpaces(in: &output, from: start)
    }

    /// The escape of text that does not begin a line: what only matters there is left alone.
    func escapeInner(_ text: String, to output: inout [UInt8]) {
        switch self {
        case .markdown: MarkdownEscape.inner(PlainText.clean(text), to: &output)
        case .text: output += PlainText.ascii(PlainText.clean(text)).utf8
        case .cComment: Notation.escapeComment(PlainText.ascii(PlainText.clean(text)), to: &output)
        case .swift: StringLiteral.swift(text, to: &output)
        case .roff: Notation.escapeRoff(PlainText.clean(text), to: &output)
        case .html: Notation.escapeHTML(PlainText.clean(text), to: &output)
        case .pod: Notation.escapePOD(PlainText.clean(text), to: &output)
        case .json: output += StringLiteral.json(text).utf8
        }
    }

    /// Works on bytes: a combining mark makes another character of a special one, but not for a parser.
    private static func escapeHTML(_ text: String, to output: inout [UInt8]) {
        output.append(
            text,
            replacing: { byte in
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                case UInt8(ascii: "'"): "&#39;"
                default: nil
                }
            })
    }

    /// Pairs that end or begin a comment, begin a trigraph, or do so across a line that a backslash joins.
    private static func isCommentPair(_ left: UInt8, _ right: UInt8) -> Bool {
        switch (left, right) {
        case (UInt8(ascii: "*"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: "*")),
            (UInt8(ascii: "?"), UInt8(ascii: "?")), (UInt8(ascii: "*"), UInt8(ascii: "\\")),
            (UInt8(ascii: "/"), UInt8(ascii: "\\")):
            true
        default: false
        }
    }

    /// Keeps such pairs from being formed, also with what stands before and after the text.
    private static func escapeComment(_ text: String, to output: inout [UInt8]) {
        guard text.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5c }) else {
            output += text.utf8
            return
        }
        var previous: UInt8?
        for byte in text.utf8 {
            let isSplit =
                previous.map { isCommentPair($0, byte) }
                ?? (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?"))
            if isSplit { output.append(UInt8(ascii: " ")) }
            output.append(byte)
            previous = byte
        }
        if previous == UInt8(ascii: "\\") || previous == UInt8(ascii: "*") {
            output.append(UInt8(ascii: " "))
        }
    }

    /// Backslashes, hyphens and quotes as glyphs, and so all beyond ASCII, which not every formatter reads.
    private static func escapeRoff(_ text: String, to output: inout [UInt8]) {
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

    /// Angle brackets as entities, an equals sign that could begin a command, and blanks beyond ASCII, which
    /// at the start of a paragraph would make it verbatim.
    private static func escapePOD(_ text: String, to output: inout [UInt8]) {
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            switch scalar {
            case "<": output.append("E<lt>")
            case ">": output.append("E<gt>")
            case "=" where previous == " ": output.append("E<61>")
            case _ where !scalar.isASCII && scalar.properties.isWhitespace:
                output += "E<\(scalar.value)>".utf8
            default: output += String(scalar).utf8
            }
            previous = scalar
        }
    }
}

extension [UInt8] {
    /// The bytes, which are nowhere else afterwards, so that appending to them copies nothing.
    mutating func taken() -> [UInt8] {
        var result: [UInt8] = []
        swap(&self, &result)
        return result
    }

    /// Appends a text as it is.
    mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Appends a text with another in place of each byte that has one.
    mutating func append(_ text: String, replacing replacement: (UInt8) -> StaticString?) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            for index in bytes.indices {
                guard let other = replacement(bytes[index]) else { continue }
                append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
                append(other)
                copied = index + 1
            }
            append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
    }
}
