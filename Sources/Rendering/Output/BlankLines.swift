/// Blank lines of Markdown pages, which sections that are skipped would leave in heaps.
enum BlankLines {
    /// The page with at most one blank line in a row, and one line break at its end. Code keeps its lines.
    static func squeeze(_ page: [UInt8]) -> [UInt8] {
        let lineBreak = UInt8(ascii: "\n")
        var result: [UInt8] = []
        result.reserveCapacity(page.count + 1)
        var wasBlank = true
        /// The backticks that began a block of code; nil outside of one.
        var fence: Int?
        var start = 0
        while start <= page.count {
            let end = page[start...].firstIndex(of: lineBreak) ?? page.count
            let line = page[start..<end]
            start = end + 1
            let ticks = ticks(line)
            if let open = fence {
                if ticks >= open { fence = nil }
            } else if ticks >= 3 {
                fence = ticks
            }
            if fence == nil, line.isEmpty, wasBlank { continue }
            result += line
            result.append(lineBreak)
            wasBlank = line.isEmpty
        }
        while result.last == lineBreak { result.removeLast() }
        return result + [lineBreak]
    }

    /// The place, in a page as it was, of a byte of the page that it became.
    static func place(ofByte byte: Int, in page: [UInt8]) -> Int {
        var (low, high) = (0, page.count)
        while low < high {
            let middle = (low + high) / 2
            if squeeze(Array(page[..<middle])).count > byte + 1 { high = middle } else { low = middle + 1 }
        }
        return max(0, low - 1)
    }

    /// The backticks with which a line begins, behind indentation and the marks of quotations.
    private static func ticks(_ line: ArraySlice<UInt8>) -> Int {
        line.drop { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: ">") }.prefix { $0 == UInt8(ascii: "`") }
            .count
    }
}
