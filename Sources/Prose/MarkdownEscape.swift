/// Keeps text from meaning anything in CommonMark and in the tables and links of code-hosting sites.
///
/// All of it works on bytes, as parsers do: a combining mark hides no special character.
enum MarkdownEscape {
    private static let special = Set("\\`*[]<>|~".utf8)
    private static let blockStart = Set("#+-=:".utf8)
    private static let escapable = Set("\\`*_[]<>|~&!#:.".utf8)
    private static let backslash = UInt8(ascii: "\\")

    /// The text within a line.
    static func inner(_ text: String) -> String {
        guard text.utf8.contains(where: escapable.contains) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 8)
        for index in bytes.indices {
            if needsEscape(bytes, index) { result.append(backslash) }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func needsEscape(_ bytes: [UInt8], _ index: Int) -> Bool {
        let byte = bytes[index]
        let next = index + 1 < bytes.count ? bytes[index + 1] : nil
        switch byte {
        // Between letters or digits an underscore is no emphasis.
        case UInt8(ascii: "_"):
            return !(index > 0 && isAlphanumeric(bytes[index - 1]) && next.map(isAlphanumeric) == true)
        case UInt8(ascii: "&"): return next != UInt8(ascii: " ")
        // A link may follow, and would become an image.
        case UInt8(ascii: "!"): return next == nil
        // At the end it would close a heading.
        case UInt8(ascii: "#"): return bytes[(index + 1)...].allSatisfy { $0 == UInt8(ascii: " ") }
        // Code-hosting sites turn bare addresses into links.
        case UInt8(ascii: ":"): return bytes[(index + 1)...].starts(with: "//".utf8)
        case UInt8(ascii: "."): return bytes[..<index].suffix(3).elementsEqual("www".utf8)
        default: return special.contains(byte)
        }
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    /// A list marker, heading, rule or table delimiter at the start of a line becomes text.
    static func defuseStart(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let start = bytes.prefix { $0 == UInt8(ascii: " ") }.count
        guard let mark = markerIndex(bytes[start...].prefix { $0 != UInt8(ascii: " ") }) else { return text }
        return String(decoding: bytes[..<mark] + [backslash] + bytes[mark...], as: UTF8.self)
    }

    /// Whether a word would begin a block if a line began with it.
    static func startsBlock(_ word: String) -> Bool {
        guard let first = word.utf8.first, blockStart.contains(first) || (0x30...0x39).contains(first) else {
            return false
        }
        return markerIndex(Array(word.utf8)[...]) != nil
    }

    /// Where a word that begins a block takes its backslash.
    private static func markerIndex(_ word: ArraySlice<UInt8>) -> Int? {
        guard let last = word.last else { return nil }
        if word.allSatisfy(blockStart.contains) { return word.startIndex }
        let digits = word.dropLast()
        let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber && (last == UInt8(ascii: ".") || last == UInt8(ascii: ")")) ? digits.endIndex : nil
    }

    /// One space for many: at the start of a line they would begin code, at its end break it.
    static func joiningSpaces(_ text: String) -> String {
        let space = UInt8(ascii: " ")
        guard zip(text.utf8, text.utf8.dropFirst()).contains(where: { $0 == (space, space) }) else {
            return text
        }
        var result: [UInt8] = []
        for byte in text.utf8 where byte != space || result.last != byte { result.append(byte) }
        return String(decoding: result, as: UTF8.self)
    }

    /// A code span around any text, also one with backticks.
    static func code(_ text: String) -> String {
        let text = PlainText.clean(text)
        guard !text.isEmpty else { return "" }
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        let fence = String(repeating: "`", count: longest + 1)
        let edges = [text.utf8.first, text.utf8.last]
        let isBlank = text.utf8.allSatisfy { $0 == UInt8(ascii: " ") }
        let needsSpace =
            edges.contains(UInt8(ascii: "`")) || (!isBlank && edges.allSatisfy { $0 == UInt8(ascii: " ") })
        let padding = needsSpace ? " " : ""
        return fence + padding + text + padding + fence
    }

    /// An address inside the parentheses of a link.
    static func destination(_ url: String) -> String {
        var result = ""
        for scalar in url.unicodeScalars {
            switch scalar {
            // libcmark reads entities before it reads backslashes.
            case "&": result += "&amp;"
            case "\\", "<", ">", "(", ")", "|": result += "\\" + String(scalar)
            case _ where scalar.value < 0x20 || scalar.value == 0x7f: result += "&#\(scalar.value);"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result.isEmpty || result.utf8.contains(UInt8(ascii: " ")) ? "<\(result)>" : result
    }

    /// Whether an address means itself between angle brackets: it has a scheme and nothing to escape.
    static func isAutolink(_ url: String) -> Bool {
        guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        let scheme = url.utf8[..<colon]
        let isLetter = scheme.first.map { isAlphanumeric($0) && $0 > UInt8(ascii: "9") } ?? false
        let marks = "+.-".utf8
        return isLetter && (2...32).contains(scheme.count)
            && scheme.allSatisfy { isAlphanumeric($0) || marks.contains($0) }
            && url.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7f && !"<>&\\|".utf8.contains($0) }
    }
}
