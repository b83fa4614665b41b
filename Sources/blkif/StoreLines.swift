import Diagnostics
import XenstoreDump

/// The beginning of the text of a store: findings are shown with its lines.
struct StoreLines {
    /// What is kept; findings in what follows are told by their lines' numbers alone.
    private static let limit = 4 << 20

    private var text: [UInt8] = []
    /// What the text can be read from when it is wanted.
    private var source: (any StoreSource)?

    init(of source: (any StoreSource)? = nil) {
        self.source = source
    }

    /// Takes what comes next of the text.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
        text += bytes.prefix(StoreLines.limit - text.count)
    }

    /// The lines up to the last one of those that are wanted and kept, and where findings are in them.
    func places(of wanted: [Int], in file: String) -> Places {
        var text = text
        var wanted = wanted.sorted()[...]
        var (line, end, seen) = (1, 0, 0)
        while let next = wanted.first {
            guard let lineBreak = text.span.first(UInt8(ascii: "\n"), from: seen) else {
                seen = text.count
                if readMore(of: &text) { continue }
                // The last line of a whole text need not end.
                if text.count < StoreLines.limit { end = text.count }
                break
            }
            if line == next { end = lineBreak }
            wanted = wanted.drop { $0 <= line }
            (line, seen) = (line + 1, lineBreak + 1)
        }
        return Places(text[..<end], file)
    }

    /// - Returns: Whether there was more that is kept.
    private func readMore(of text: inout [UInt8]) -> Bool {
        guard var source, text.count < StoreLines.limit else { return false }
        var block = [UInt8](repeating: 0, count: min(1 << 16, StoreLines.limit - text.count))
        let count = source.read(at: text.count, into: &block)
        text += block[..<count]
        return count > 0
    }

    struct Places {
        let source: SourceFile
        private let lines: LineIndex

        fileprivate init(_ text: ArraySlice<UInt8>, _ file: String) {
            source = SourceFile(path: file, text: String(decoding: text, as: UTF8.self))
            lines = LineIndex(source.text)
        }

        /// Where a finding is: the node with its value, if the line has it.
        func location(_ finding: StoreFinding) -> SourceLocation? {
            guard let number = finding.line else { return nil }
            let name = finding.path.utf8.split(separator: UInt8(ascii: "/")).last ?? ""[...].utf8
            let range = lines[number].flatMap { Places.node(Array(name), in: Array($0.utf8)) }
            return SourceLocation(
                file: source.path, line: number, column: (range?.lowerBound ?? 0) + 1,
                length: range?.count ?? 1)
        }

        /// The characters of a node in a line: `state = "4"`.
        private static func node(_ name: [UInt8], in line: [UInt8]) -> Range<Int>? {
            guard !name.isEmpty, line.count >= name.count else { return nil }
            let starts = 0...(line.count - name.count)
            let start = starts.last { start in
                let end = start + name.count
                let begins = start == 0 || "/ >\t".utf8.contains(line[start - 1])
                return begins && line[start..<end].elementsEqual(name)
                    && (end == line.count || " :".utf8.contains(line[end]))
            }
            guard let start else { return nil }
            let quote = line.lastIndex(of: UInt8(ascii: "\""))
            let end = max(start + name.count, quote.map { $0 + 1 } ?? 0)
            func column(_ place: Int) -> Int { line[..<place].count { !UTF8.isContinuation($0) } }
            return column(start)..<column(end)
        }
    }
}
