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

    /// The text such that it means itself in this notation and nothing else.
    ///
    /// Line breaks become spaces: a text inserted into a line stays in it.
    package func escape(_ text: String) -> String {
        let line = text.contains { $0.isNewline } ? String(text.map { $0.isNewline ? " " : $0 }) : text
        switch self {
        case .markdown: return MarkdownEscape.escape(line)
        case .text: return Notation.ascii(line)
        case .cComment: return Notation.escapeComment(Notation.ascii(line))
        case .swift: return Notation.escapeSwift(line)
        case .roff: return Notation.escapeRoff(line)
        case .html: return Notation.replace(line) { Notation.htmlEntities[$0] }
        case .pod:
            return Notation.replace(line) {
                ["<": "E<lt>", ">": "E<gt>", "|": "E<verbar>", "/": "E<sol>"][$0]
            }
        case .json: return Notation.escapeJSON(text)
        }
    }

    private static let plainForms: [Character: String] = [
        "…": "...", "–": "-", "—": "-", "→": "->", "≤": "<=", "≥": ">=", "×": "x", "“": "\"", "”": "\"",
        "‘": "'",
        "’": "'", "\u{a0}": " ",
    ]

    /// Typographic characters in the form that plain text has for them.
    private static func ascii(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : replace(text) { plainForms[$0] }
    }

    private static let htmlEntities: [Character: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]

    private static func replace(_ text: String, with replacement: (Character) -> String?) -> String {
        guard text.contains(where: { replacement($0) != nil }) else { return text }
        var result = ""
        for character in text {
            if let other = replacement(character) { result += other } else { result.append(character) }
        }
        return result
    }

    /// Keeps `*/`, `/*` and trigraphs from being formed, also across a following insertion.
    private static func escapeComment(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5c }) else { return text }
        var result = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            let pairs: [(Unicode.Scalar, Unicode.Scalar)] = [("*", "/"), ("/", "*"), ("?", "?")]
            if pairs.contains(where: { $0 == (previous, scalar) }) { result += " " }
            result.unicodeScalars.append(scalar)
            previous = scalar
        }
        return previous == "\\" ? result + " " : result
    }

    private static func escapeSwift(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\"": result += "\\\""
            case _ where scalar.value < 0x20: result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// Backslashes, hyphens and quotes as glyphs; a control character at the start of a line defused.
    private static func escapeRoff(_ text: String) -> String {
        let glyphs: [Character: String] = [
            "\\": "\\e", "-": "\\-", "'": "\\(aq", "`": "\\(ga", "^": "\\(ha", "~": "\\(ti", "\"": "\\(dq",
        ]
        let escaped = replace(text) { glyphs[$0] }
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }

    private static func escapeJSON(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
