/// Keeps text from meaning anything in CommonMark and in the tables and links of code-hosting sites.
enum MarkdownEscape {
    private static let special = Set<Character>("\\`*_[]<>|~&")

    /// Characters that start a block when a line begins with them.
    private static let leading = Set<Character>("#+-=>:")

    static func escape(_ text: String) -> String {
        var result = ""
        var index = text.startIndex
        while index < text.endIndex {
            let character = text[index]
            let next = text.index(after: index)
            if character == "_" {
                if isWordInner(text, index) { result += "_" } else { result += "\\_" }
            } else if character == "&" {
                result += next < text.endIndex && (text[next].isLetter || text[next] == "#") ? "\\&" : "&"
            } else if character == "!" && next < text.endIndex && text[next] == "[" {
                result += "\\!"
            } else if special.contains(character) {
                result += "\\" + String(character)
            } else {
                result.append(character)
            }
            index = next
        }
        return defuseStart(breakAutolinks(result))
    }

    /// An underscore between letters or digits is no emphasis.
    private static func isWordInner(_ text: String, _ index: String.Index) -> Bool {
        guard index > text.startIndex else { return false }
        let next = text.index(after: index)
        guard next < text.endIndex else { return false }
        let before = text[text.index(before: index)]
        let after = text[next]
        return (before.isLetter || before.isNumber) && (after.isLetter || after.isNumber)
    }

    /// Code-hosting sites turn bare addresses into links; an escaped colon keeps them text.
    private static func breakAutolinks(_ text: String) -> String {
        guard text.contains("://") else { return text }
        var result = ""
        var rest = text[...]
        while let start = rest.firstIndex(of: ":") {
            result += rest[..<start]
            let tail = rest[start...]
            result += tail.hasPrefix("://") ? "\\:" : ":"
            rest = tail.dropFirst()
        }
        return result + rest
    }

    /// A list marker, heading or rule at the start of a line becomes text; so does `1.` or `1)`.
    static func defuseStart(_ text: String) -> String {
        guard let first = text.first else { return text }
        if leading.contains(first) { return "\\" + text }
        guard first.isASCII, first.isNumber else { return text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        guard let marker = rest.first, marker == "." || marker == ")" else { return text }
        return digits + "\\" + rest
    }

    /// A code span around any text, also one with backticks, and safe in a table.
    static func code(_ text: String) -> String {
        var longest = 0
        var current = 0
        for character in text {
            current = character == "`" ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let needsSpace =
            text.hasPrefix("`") || text.hasSuffix("`") || (text.hasPrefix(" ") && text.hasSuffix(" "))
        let padding = needsSpace ? " " : ""
        return fence + padding + text + padding + fence
    }
}
