/// The difference of two texts in the unified format that `patch` reads.
package enum UnifiedDiff {
    /// The diff that turns one text into the other, with three lines of context; empty when they are equal.
    ///
    /// Texts are compared byte for byte.
    ///
    /// - Parameter isEscaped: Whether control characters are shown as escapes, in a diff that is only read.
    package static func between(
        _ old: String, _ new: String, oldName: String, newName: String, isEscaped: Bool = true
    ) -> String {
        let oldLines = lines(old)
        let newLines = lines(new)
        let hunks = hunks(changes(oldLines, newLines))
        guard !hunks.isEmpty else { return "" }
        var result = "--- \(VisibleText.escape(oldName))\n+++ \(VisibleText.escape(newName))\n"
        for hunk in hunks {
            result += header(hunk)
            for line in hunk.lines { result += "\(line.sign)\(shown(line.text, isEscaped: isEscaped))" }
        }
        return result
    }

    private struct Line {
        let sign: Character
        let text: Substring
        let oldNumber: Int
        let newNumber: Int
    }

    private struct Hunk {
        var lines: [Line]
    }

    /// Lines with their line breaks, so that a missing final one is a difference too.
    private static func lines(_ text: String) -> [Substring] {
        var result: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let end = text.utf8[start...].firstIndex(of: UInt8(ascii: "\n")).map {
                text.utf8.index(after: $0)
            }
            result.append(text[start..<(end ?? text.endIndex)])
            start = end ?? text.endIndex
        }
        return result
    }

    private static func shown(_ line: Substring, isEscaped: Bool) -> String {
        let hasBreak = line.utf8.last == UInt8(ascii: "\n")
        let content = String(Substring(hasBreak ? line.utf8.dropLast() : line.utf8))
        let text = isEscaped ? VisibleText.escape(content, keepingTabs: true) : content
        return text + (hasBreak ? "\n" : "\n\\ No newline at end of file\n")
    }

    private static func changes(_ old: [Substring], _ new: [Substring]) -> [Line] {
        let (removed, inserted) = LineDifference.between(old, new)
        var result: [Line] = []
        var left = 0
        var right = 0
        while left < old.count || right < new.count {
            if left < old.count, removed.contains(left) {
                result.append(Line(sign: "-", text: old[left], oldNumber: left, newNumber: right))
                left += 1
            } else if right < new.count, inserted.contains(right) {
                result.append(Line(sign: "+", text: new[right], oldNumber: left, newNumber: right))
                right += 1
            } else {
                result.append(Line(sign: " ", text: new[right], oldNumber: left, newNumber: right))
                left += 1
                right += 1
            }
        }
        return result
    }

    private static func hunks(_ lines: [Line]) -> [Hunk] {
        let context = 3
        let changed = lines.indices.filter { lines[$0].sign != " " }
        var ranges: [Range<Int>] = []
        for index in changed {
            let range = max(0, index - context)..<min(lines.count, index + context + 1)
            if let last = ranges.last, range.lowerBound <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<range.upperBound
            } else {
                ranges.append(range)
            }
        }
        return ranges.map { Hunk(lines: Array(lines[$0])) }
    }

    private static func header(_ hunk: Hunk) -> String {
        let oldCount = hunk.lines.count { $0.sign != "+" }
        let newCount = hunk.lines.count { $0.sign != "-" }
        let first = hunk.lines.first
        let oldStart = (first?.oldNumber ?? 0) + (oldCount > 0 ? 1 : 0)
        let newStart = (first?.newNumber ?? 0) + (newCount > 0 ? 1 : 0)
        return "@@ -\(oldStart),\(oldCount) +\(newStart),\(newCount) @@\n"
    }
}

/// Which lines of two texts have no counterpart.
private enum LineDifference {
    /// Past so many the search for the shortest difference would need too much memory.
    private static let limit = 2000

    static func between(
        _ old: [Substring], _ new: [Substring]
    ) -> (removed: Set<Int>, inserted: Set<Int>) {
        // Numbers for lines: equal bytes, not equal characters, make equal lines.
        var numbers: [[UInt8]: Int] = [:]
        func number(_ line: Substring) -> Int {
            let bytes = Array(line.utf8)
            let number = numbers[bytes] ?? numbers.count
            numbers[bytes] = number
            return number
        }
        let left = old.map(number)
        let right = new.map(number)
        let start = zip(left, right).prefix { $0 == $1 }.count
        let end = zip(left.dropFirst(start).reversed(), right.dropFirst(start).reversed())
            .prefix { $0 == $1 }.count
        let leftMiddle = left[start..<(left.count - end)]
        let rightMiddle = right[start..<(right.count - end)]
        guard unmatched(leftMiddle, rightMiddle) <= limit else {
            return (Set(leftMiddle.indices), Set(rightMiddle.indices))
        }
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in Array(rightMiddle).difference(from: Array(leftMiddle)) {
            switch change {
            case .remove(let offset, _, _): removed.insert(start + offset)
            case .insert(let offset, _, _): inserted.insert(start + offset)
            }
        }
        return (removed, inserted)
    }

    /// How many lines differ at least, in whatever order they stand.
    private static func unmatched(_ left: ArraySlice<Int>, _ right: ArraySlice<Int>) -> Int {
        var balance: [Int: Int] = [:]
        for number in left { balance[number, default: 0] += 1 }
        for number in right { balance[number, default: 0] -= 1 }
        return balance.values.reduce(0) { $0 + abs($1) }
    }
}
