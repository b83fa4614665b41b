/// C, line by line.
struct CText {
    /// Each line with spaces where comments are. Literals stay.
    let lines: [String]

    /// - Parameter source: The lines of a part of a file, without what is dead in it.
    init(_ source: some Sequence<Substring>) {
        lines = source.map { String($0) }
    }

    /// No statement takes more lines.
    private static let longest = 200

    /// The statement that begins in a line: up to the line that closes its brackets and ends with a semicolon or a
    /// brace, with the number of that line.
    func statement(at start: Int) -> (text: String, end: Int) {
        var text = ""
        var depth = 0
        let last = min(lines.count, start + CText.longest) - 1
        for line in start...last {
            let part = lines[line].trimmed
            text += (text.isEmpty ? "" : " ") + part
            depth += CText.depth(part, open: "(", close: ")")
            if depth <= 0,
                part.hasSuffix(";") || part.hasSuffix("{") || part.hasSuffix("}") || part.hasSuffix(":")
            {
                return (text, line)
            }
        }
        return (text, last)
    }

    /// How much deeper in brackets a text ends than it begins; brackets in literals do not count.
    static func depth(_ text: some StringProtocol, open: Character, close: Character) -> Int {
        var depth = 0
        var quote: Character?
        var isEscaped = false
        for character in text {
            if isEscaped {
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if let open = quote {
                if character == open { quote = nil }
            } else if character == "\"" || character == "'" {
                quote = character
            } else if character == open {
                depth += 1
            } else if character == close {
                depth -= 1
            }
        }
        return depth
    }

    /// The arguments of a call, split at its commas.
    static func arguments(_ text: some StringProtocol) -> [String] {
        var result: [String] = []
        var current = ""
        var depth = 0
        var quote: Character?
        for character in text {
            if let open = quote {
                if character == open, current.last != "\\" { quote = nil }
            } else if character == "\"" {
                quote = character
            } else if "([{".contains(character) {
                depth += 1
            } else if ")]}".contains(character) {
                depth -= 1
            } else if character == ",", depth == 0 {
                result.append(String(current.trimmed))
                current = ""
                continue
            }
            current.append(character)
        }
        return result + [String(current.trimmed)]
    }
}
