/// Lines that are put into a file, or take the place of others.
struct LineEdits {
    private var insertions: [(line: Int, lines: [String])] = []
    private var replacements: [Int: [String]] = [:]

    var isEmpty: Bool { insertions.isEmpty && replacements.isEmpty }

    /// Puts lines before a line, after what was put there earlier.
    mutating func insert(_ lines: [String], before line: Int) {
        insertions.append((line, lines))
    }

    mutating func replace(_ line: Int, with text: String) { replacements[line] = [text] }

    mutating func replace(_ range: Range<Int>, with lines: [String]) {
        for line in range { replacements[line] = line == range.lowerBound ? lines : [] }
    }

    func applied(to lines: [Substring]) -> [String] {
        let byLine = Dictionary(grouping: insertions, by: \.line)
        var result: [String] = []
        for index in 0...lines.count {
            for insertion in byLine[index] ?? [] { result += insertion.lines }
            if index < lines.count { result += replacements[index] ?? [String(lines[index])] }
        }
        return result
    }
}
