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
        var rest = new[...]
        while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
            // Of a line that has ended counts only whether it is a fence.
            text += rest[..<end].prefix(max(0, LineTracker.fence.count - text.count))
            let isFence = text.starts(with: LineTracker.fence)
            self = LineTracker(isInsideFence: isFence != isInsideFence)
            rest = rest[(end + 1)...]
        }
        for byte in rest { advance(over: byte) }
    }

    /// A value, of so many columns if they are known.
    mutating func advance(byColumns count: Int) {
        lead = lead ?? text.count
        for _ in 0..<count { advance(over: UInt8(ascii: " ")) }
    }

    private mutating func advance(over byte: UInt8) {
        if text.count < LineTracker.alignable { text.append(byte) }
        if !UTF8.isContinuation(byte) { column += 1 }
        if byte == UInt8(ascii: "`") { isInsideCode.toggle() }
        if isAtBlockStart { isAtBlockStart = LineTracker.isOfMarker(byte) }
        endsWithAsterisk = byte == UInt8(ascii: "*")
    }

    private static let fence = "```".utf8

    /// Whether a byte can belong to the indentation and the markers before a block.
    private static func isOfMarker(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): true
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
            true
        case UInt8(ascii: ">"), UInt8(ascii: "."), UInt8(ascii: ")"): true
        default: false
        }
    }

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
