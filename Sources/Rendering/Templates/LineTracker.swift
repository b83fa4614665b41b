import Prose

/// Knows what a template has put on the current line, so that further lines can be aligned with it.
struct LineTracker {
    /// The literal text of the line so far; what values add is shown as spaces.
    private var text: [UInt8] = []
    /// The length of what stands before the first value of the line.
    private var lead: Int?
    /// Whether the lines are those of a fenced code block of Markdown.
    private(set) var isInsideFence = false

    var column: Int {
        text.allSatisfy { $0 < 0x80 } ? text.count : String(decoding: text, as: UTF8.self).count
    }

    /// Whether an odd number of backticks has been seen.
    var isInsideCode: Bool { text.count { $0 == UInt8(ascii: "`") } % 2 == 1 }

    /// Whether what comes next could begin a block of Markdown: nothing but indentation and markers stands before.
    var isAtBlockStart: Bool {
        text.allSatisfy { " \t-*+>0123456789.)".utf8.contains($0) }
    }

    var isTableRow: Bool { text.first == UInt8(ascii: "|") }

    var endsWithAsterisk: Bool { text.last == UInt8(ascii: "*") }

    mutating func advance(over new: [UInt8]) {
        var rest = new[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            text += rest[..<end]
            if text.starts(with: "```".utf8) { isInsideFence.toggle() }
            text.removeAll(keepingCapacity: true)
            lead = nil
            rest = rest[(end + 1)...]
        }
        text += rest
    }

    /// A value, of so many columns if they are known.
    mutating func advance(byColumns count: Int) {
        lead = lead ?? text.count
        text += repeatElement(UInt8(ascii: " "), count: count)
    }

    /// What further lines begin with: the comment leader stays, all else becomes spaces.
    func continuationPrefix(in notation: Notation) -> String {
        let start = notation.hangsBelowMarks ? text.prefix(lead ?? text.count) : text[...]
        let line = String(decoding: start, as: UTF8.self)
        let blank = line.prefix { $0 == " " || $0 == "\t" }
        let rest = line.dropFirst(blank.count)
        let leader = notation.leaders.first { rest.hasPrefix($0) } ?? ""
        let inside = rest.dropFirst(leader.count)
        let text = inside.drop { $0 == " " }
        let hanging =
            notation.hangsBelowMarks
            ? inside.count - text.count + LineTracker.markerWidth(text) : inside.count
        return blank + leader + String(repeating: " ", count: hanging)
    }

    /// The columns of the quote and list markers with which a text begins.
    private static func markerWidth(_ line: Substring) -> Int {
        let isMark = ["> ", "- ", "* "].contains { line.hasPrefix($0) }
        return isMark ? 2 + markerWidth(line.dropFirst(2)) : 0
    }
}
