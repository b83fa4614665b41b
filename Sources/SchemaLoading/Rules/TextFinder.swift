import Diagnostics
import LocatedYAML

/// Finds pieces of a text in its lines, each after the one before.
struct TextFinder {
    private let node: LocatedNode
    private let lines: [[Unicode.Scalar]]
    private var line = 0
    private var column = 0

    init(_ node: LocatedNode, in source: LineIndex?) {
        self.node = node
        let numbers = node.location.line...max(node.location.line, node.lastLine)
        lines = numbers.compactMap { source?[$0] }.map { Array($0.unicodeScalars) }
        column = node.location.column - 1
    }

    /// The place of a piece; that of the whole text when it is not written in one.
    mutating func place(of piece: String, between mark: String = "") -> SourceLocation {
        let wanted = Array("\(mark)\(piece)\(mark)".unicodeScalars)
        let edge = mark.unicodeScalars.count
        var start = column
        for index in line..<max(line, lines.count) {
            if let found = TextFinder.find(wanted, in: lines[index], from: start) {
                line = index
                column = found + wanted.count
                return SourceLocation(
                    file: node.location.file, line: node.location.line + index, column: found + 1 + edge,
                    length: wanted.count - 2 * edge)
            }
            start = 0
        }
        return node.location
    }

    private static func find(
        _ wanted: [Unicode.Scalar], in line: [Unicode.Scalar], from start: Int
    ) -> Int? {
        guard start <= line.count - wanted.count else { return nil }
        return (start...(line.count - wanted.count)).first { line[$0...].starts(with: wanted) }
    }
}
