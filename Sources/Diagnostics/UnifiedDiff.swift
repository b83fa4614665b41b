/// The difference of two texts in the unified format that `patch` reads.
package enum UnifiedDiff {
    /// The diff that turns one text into the other, with three lines of context; empty when they are equal.
    package static func between(
        _ old: String, _ new: String, oldName: String, newName: String
    ) -> String {
        guard old != new else { return "" }
        let oldLines = lines(old)
        let newLines = lines(new)
        var result = "--- \(oldName)\n+++ \(newName)\n"
        for hunk in hunks(changes(oldLines, newLines)) {
            result += header(hunk)
            for line in hunk.lines { result += "\(line.sign)\(shown(line.text))" }
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

    private static func shown(_ line: Substring) -> String {
        let hasBreak = line.utf8.last == UInt8(ascii: "\n")
        let text = VisibleText.escape(String(hasBreak ? line.dropLast() : line), keepingTabs: true)
        return text + (hasBreak ? "\n" : "\n\\ No newline at end of file\n")
    }

    private static func changes(_ old: [Substring], _ new: [Substring]) -> [Line] {
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in new.difference(from: old) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
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
