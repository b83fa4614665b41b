import Prose

/// Knows what a template has put on the current line, so that further lines can be aligned with it.
struct LineTracker {
    /// The literal text of the line so far; what values add is shown as spaces.
    private(set) var text = ""

    var column: Int { text.count }

    /// Whether an odd number of backticks has been seen.
    var isInsideCode: Bool { text.count { $0 == "`" } % 2 == 1 }

    mutating func advance(over new: String) {
        if let end = new.lastIndex(of: "\n") {
            text = String(new[new.index(after: end)...])
        } else {
            text += new
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
        let padding = String(repeating: " ", count: rest.count - leader.count)
        return blank + leader + padding
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
