/// Blank lines of Markdown pages, which sections that are skipped would leave in heaps.
enum BlankLines {
    /// The page with at most one blank line in a row, and one line break at its end. Code keeps its lines.
    static func squeeze(_ page: String) -> String {
        var result: [Substring] = []
        var fence: Substring?
        for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
            let ticks = line.drop { $0 == " " || $0 == ">" }.prefix { $0 == "`" }
            if let open = fence {
                if ticks.utf8.count >= open.utf8.count { fence = nil }
            } else if ticks.utf8.count >= 3 {
                fence = ticks
            }
            if fence == nil, line.isEmpty, result.last?.isEmpty ?? true { continue }
            result.append(line)
        }
        while result.last?.isEmpty == true { result.removeLast() }
        return result.joined(separator: "\n") + "\n"
    }
}
