import Prose

/// Knows what a template has put on the current line, so that further lines can be aligned with it.
struct LineTracker {
    /// Further lines are aligned with so much of a line and no more.
    private static let alignable = 400

    /// The literal text of the line so far, as much as lines are aligned with; what values add is shown as spaces.
    private var text: [UInt8] = []
    /// The length of what stands before the first value of the line.
    private var lead: Int?
    /// The characters of the line so far.
    private(set) var column = 0
    /// Whether the lines are those of a fenced code block of Markdown.
    private(set) var isInsideFence = false
    /// Whether an odd number of backticks has been seen.
    private(set) var isInsideCode = false
    /// Whether what comes next could begin a block of Markdown: nothing but indentation and markers stands before.
    private(set) var isAtBlockStart = true
    private(set) var endsWithAsterisk = false

    var isTableRow: Bool { text.first == UInt8(ascii: "|") }

    mutating func advance(over new: [UInt8]) {
        for byte in new { advance(over: byte) }
    }

    /// A value, of so many columns if they are known.
    mutating func advance(byColumns count: Int) {
        lead = lead ?? text.count
        for _ in 0..<count { advance(over: UInt8(ascii: " ")) }
    }

    private mutating func advance(over byte: UInt8) {
        guard byte != UInt8(ascii: "\n") else {
            let isFence = text.starts(with: "```".utf8)
            self = LineTracker(isInsideFence: isFence != isInsideFence)
            return
        }
        if text.count < LineTracker.alignable { text.append(byte) }
        if !UTF8.isContinuation(byte) { column += 1 }
        if byte == UInt8(ascii: "`") { isInsideCode.toggle() }
        if !LineTracker.markers.contains(byte) { isAtBlockStart = false }
        endsWithAsterisk = byte == UInt8(ascii: "*")
    }

    private static let markers = Array(" \t-*+>0123456789.)".utf8)

    init(isInsideFence: Bool = false) {
        self.isInsideFence = isInsideFence
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
