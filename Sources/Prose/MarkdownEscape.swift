/// Keeps text from meaning anything in CommonMark and in the tables and links of code-hosting sites.
///
/// All of it works on bytes, as parsers do: a combining mark hides no special character.
enum MarkdownEscape {
    private static let backslash = UInt8(ascii: "\\")

    /// Appends the text as it stands within a line.
    ///
    /// - Parameter previous: The byte before it; nil when that is unknown.
    static func inner(_ text: String, after previous: UInt8? = nil, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { bytes in
            var copied = 0
            for index in bytes.indices where isSpecial(bytes[index]) {
                guard needsEscape(bytes, index, after: previous) else { continue }
                output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<index]))
                output.append(backslash)
                copied = index
            }
            output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied...]))
        }
    }

    /// Whether a byte can need a backslash.
    private static func isSpecial(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
            UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "~"),
            UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: ":"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func needsEscape(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, after previous: UInt8?
    ) -> Bool {
        let before = index > 0 ? bytes[index - 1] : previous
        let next = index + 1 < bytes.count ? bytes[index + 1] : nil
        switch bytes[index] {
        // Between letters or digits an underscore is no emphasis.
        case UInt8(ascii: "_"):
            return !(before.map(isAlphanumeric) == true && next.map(isAlphanumeric) == true)
        case UInt8(ascii: "&"): return next != UInt8(ascii: " ")
        // A link may follow, and would become an image.
        case UInt8(ascii: "!"): return next == nil
        // At the end it would close a heading.
        case UInt8(ascii: "#"): return bytes[(index + 1)...].allSatisfy { $0 == UInt8(ascii: " ") }
        // Code-hosting sites turn bare addresses into links.
        case UInt8(ascii: ":"): return bytes[(index + 1)...].starts(with: "//".utf8)
        case UInt8(ascii: "."): return bytes[..<index].suffix(3).elementsEqual("www".utf8)
        default: return true
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
    static func defuseStart(of output: inout [UInt8], from start: Int) {
        let text = output[start...].drop { $0 == UInt8(ascii: " ") }
        guard let mark = markerIndex(text.prefix { $0 != UInt8(ascii: " ") }) else { return }
        output.insert(backslash, at: mark)
    }

    /// Where a word takes its backslash if a line that begins with it would begin a block.
    static func markerIndex(_ word: ArraySlice<UInt8>) -> Int? {
        guard let first = word.first, let last = word.last, mayBeginBlock(first) else { return nil }
        if word.allSatisfy("#+-=:".utf8.contains) { return word.startIndex }
        let digits = word.dropLast()
        let isNumber = !digits.isEmpty && digits.allSatisfy { (0x30...0x39).contains($0) }
        return isNumber && (last == UInt8(ascii: ".") || last == UInt8(ascii: ")")) ? digits.endIndex : nil
    }

    /// Whether a word that begins with a byte can begin a block.
    static func mayBeginBlock(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"),
            UInt8(ascii: "="), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    /// One space for many: at the start of a line they would begin code, at its end break it.
    static func joinSpaces(in output: inout [UInt8], from start: Int) {
        let space = UInt8(ascii: " ")
        let end = output.count
        guard end - start > 1,
            zip(output[start...], output[(start + 1)...]).contains(where: { $0 == (space, space) })
        else { return }
        var kept = start
        for index in start..<end where output[index] != space || index == start || output[kept - 1] != space {
            output[kept] = output[index]
            kept += 1
        }
        output.removeLast(end - kept)
    }

    /// A code span around any text, also one with backticks.
    static func code(_ text: String, to output: inout [UInt8]) {
        let text = PlainText.clean(text)
        guard let first = text.utf8.first, let last = text.utf8.last else { return }
        let tick = UInt8(ascii: "`")
        let space = UInt8(ascii: " ")
        let fence = repeatElement(tick, count: longestRun(of: text) + 1)
        let isBlank = text.utf8.allSatisfy { $0 == space }
        let needsSpace = first == tick || last == tick || (!isBlank && first == space && last == space)
        output += fence
        if needsSpace { output.append(space) }
        output += text.utf8
        if needsSpace { output.append(space) }
        output += fence
    }

    /// A code span that leads to an address, if there is one.
    static func linkedCode(_ text: String, address: String?, to output: inout [UInt8]) {
        guard let address else { return code(text, to: &output) }
        output.append("[")
        code(text, to: &output)
        output.append("](")
        output += destination(address).utf8
        output.append(")")
    }

    /// The most backticks in a row.
    static func longestRun(of text: String) -> Int {
        var longest = 0
        var current = 0
        for byte in text.utf8 {
            current = byte == UInt8(ascii: "`") ? current + 1 : 0
            longest = max(longest, current)
        }
        return longest
    }

    /// An address inside the parentheses of a link.
    static func destination(_ url: String) -> String {
        if !url.isEmpty, url.utf8.allSatisfy(isPlainInDestination) { return url }
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

    private static func isPlainInDestination(_ byte: UInt8) -> Bool {
        switch byte {
        case 0...0x20, 0x7f, UInt8(ascii: "&"), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
            UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "|"):
            false
        default: true
        }
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
