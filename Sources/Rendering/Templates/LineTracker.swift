import Prose

/// Knows what a template has put on the current line, so that further lines can be aligned with it.
struct LineTracker {
    /// The literal text of the line so far; what values add is shown as spaces.
    private(set) var text = ""
    /// Whether the lines are those of a fenced code block of Markdown.
    private(set) var isInsideFence = false

    var column: Int { text.count }

    /// Whether an odd number of backticks has been seen.
    var isInsideCode: Bool { text.count { $0 == "`" } % 2 == 1 }

    /// Whether what comes next could begin a block of Markdown: nothing but indentation and markers stands before.
    var isAtBlockStart: Bool {
        text.allSatisfy { " \t-*+>0123456789.)".contains($0) }
    }

    mutating func advance(over new: String) {
        let lines = new.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, line) in lines.enumerated() {
            if index > 0 { text = "" }
            text += line
            if index < lines.count - 1, text.hasPrefix("```") { isInsideFence.toggle() }
        }
    }

    mutating func advance(byColumns count: Int) {
        text += String(repeating: " ", count: count)
    }

    /// What further lines begin with: the comment leader stays, all else becomes spaces.
    func continuationPrefix(in notation: Notation) -> String {
        let blank = text.prefix { $0 == " " || $0 == "\t" }
        let rest = text.dropFirst(blank.count)
        let leader = LineTracker.leaders(in: notation).first { rest.hasPrefix($0) } ?? ""
        let hanging = notation == .markdown ? LineTracker.markerWidth(rest) : rest.count
        let padding = String(repeating: " ", count: max(0, hanging - leader.count))
        return blank + leader + padding
    }

    /// The columns of the quote and list markers with which a line of Markdown begins: its text hangs below them.
    private static func markerWidth(_ line: Substring) -> Int {
        if line.hasPrefix("> ") { return 2 + markerWidth(line.dropFirst(2)) }
        return line.hasPrefix("- ") ? 2 : 0
    }

    private static func leaders(in notation: Notation) -> [String] {
        switch notation {
        case .cComment: ["*", "//"]
        case .swift: ["///", "//"]
        case .markdown: [">"]
        case .text, .roff, .html, .pod, .json: []
        }
    }
}
