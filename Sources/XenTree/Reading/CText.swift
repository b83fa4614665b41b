/// C without its comments, line by line.
struct CText {
    /// Each line with spaces where comments are. Literals stay.
    let lines: [String]

    /// - Parameter source: The lines of a part of a file that begins outside of comments.
    init(_ source: some Sequence<Substring>) {
        var isComment = false
        lines = source.map { CText.code($0, &isComment) }
    }

    private static func code(_ line: Substring, _ isComment: inout Bool) -> String {
        let bytes = Array(line.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var quote: UInt8?
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            let space = UInt8(ascii: " ")
            if isComment {
                if byte == UInt8(ascii: "*"), next == UInt8(ascii: "/") {
                    isComment = false
                    result += [space, space]
                    index += 2
                } else {
                    result.append(byte == UInt8(ascii: "\t") ? byte : space)
                    index += 1
                }
                continue
            }
            if let open = quote {
                result.append(byte)
                if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                    result.append(next)
                    index += 1
                } else if byte == open {
                    quote = nil
                }
            } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "*") {
                isComment = true
                result += [space, space]
                index += 1
            } else if byte == UInt8(ascii: "/"), next == UInt8(ascii: "/") {
                break
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                result.append(byte)
            }
            index += 1
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// The statement that begins in a line: up to the line that closes its brackets and ends with a semicolon or a
    /// brace, with the number of that line.
    func statement(at start: Int) -> (text: String, end: Int) {
        var text = ""
        var depth = 0
        for line in start..<lines.count {
            let part = lines[line].trimmed
            text += (text.isEmpty ? "" : " ") + part
            depth += CText.depth(part, open: "(", close: ")")
            if depth <= 0,
                part.hasSuffix(";") || part.hasSuffix("{") || part.hasSuffix("}") || part.hasSuffix(":")
            {
                return (text, line)
            }
        }
        return (text, lines.count - 1)
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
