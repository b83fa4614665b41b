import Diagnostics
import LocatedYAML

/// Finds pieces of a text in its lines, each after the one before.
struct TextFinder {
    private let node: LocatedNode
    private let lines: [[UInt8]]
    /// The line and the byte in it where the rest begins.
    private var line = 0
    private var start = 0
    /// The characters before it.
    private var column = 0
    /// How often a piece was looked for in vain. After some the text is written otherwise than it reads.
    private var misses = 0

    init(_ node: LocatedNode, in source: LineIndex?) {
        self.node = node
        let numbers = node.location.line...max(node.location.line, node.lastLine)
        let found = numbers.compactMap { source?[$0] }
        lines = found.map { Array($0.utf8) }
        column = node.location.column - 1
        start =
            found.first.map { Substring($0.unicodeScalars.prefix(node.location.column - 1)).utf8.count } ?? 0
    }

    /// The place of a piece; that of the whole text when it is not written in one.
    mutating func place(of piece: String, between mark: String = "") -> SourceLocation {
        guard misses < 8 else { return node.location }
        let wanted = Array("\(mark)\(piece)\(mark)".utf8)
        var (start, column) = (start, column)
        for index in line..<max(line, lines.count) {
            if let found = TextFinder.find(wanted, in: lines[index], from: start) {
                line = index
                self.start = found + wanted.count
                column += lines[index][start..<found].count { !UTF8.isContinuation($0) }
                self.column = column + wanted.count { !UTF8.isContinuation($0) }
                return SourceLocation(
                    file: node.location.file, line: node.location.line + index,
                    column: column + mark.unicodeScalars.count + 1, length: piece.unicodeScalars.count)
            }
            (start, column) = (0, 0)
        }
        misses += 1
        return node.location
    }

    private static func find(_ wanted: [UInt8], in line: [UInt8], from start: Int) -> Int? {
        guard start <= line.count - wanted.count else { return nil }
        return (start...(line.count - wanted.count)).first {
            line[$0] == wanted.first && line[$0...].starts(with: wanted)
        }
    }
}
