/// Blank lines of Markdown pages, which sections that are skipped would leave in heaps.
enum BlankLines {
    /// The page with at most one blank line in a row, and one line break at its end. Code keeps its lines.
    static func squeeze(_ page: String) -> [UInt8] {
        let lineBreak = UInt8(ascii: "\n")
        let marks = [UInt8(ascii: " "), UInt8(ascii: ">")]
        var result: [UInt8] = []
        result.reserveCapacity(page.utf8.count)
        var wasBlank = true
        /// The backticks that began a block of code; nil outside of one.
        var fence: Int?
        for line in Array(page.utf8).split(separator: lineBreak, omittingEmptySubsequences: false) {
            let ticks = line.drop { marks.contains($0) }.prefix { $0 == UInt8(ascii: "`") }.count
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
}
