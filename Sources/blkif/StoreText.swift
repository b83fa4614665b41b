import FileTree
import XenstoreDump

/// The text of a store, which is read in blocks.
struct StoreText {
    private let input: StoreFile
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)
    /// Its beginning, when it was read.
    private(set) var lines: StoreLines
    private(set) var isEmpty = false

    init(_ input: StoreFile) {
        self.input = input
        lines = StoreLines()
    }

    /// Reads it to its end.
    mutating func read(_ table: NodeTable) throws(FileProblem) -> Store {
        let size = input.count
        let count = try input.readNext(into: &buffer)
        isEmpty = count == 0
        guard var wide = WideText(buffer[..<count]) else { return try read(table, count, size) }
        var reader = StoreReader(table, file: input.name, isRereadable: false)
        var next = count
        while next > 0 {
            let text = wide.decode(buffer[..<next])
            lines.add(text[...])
            reader.read(text.span)
            next = try input.readNext(into: &buffer)
        }
        return reader.finish()
    }

    /// Reads what is no wide text. Of a large file, long runs of plain lines are read side by side.
    private mutating func read(_ table: NodeTable, _ first: Int, _ size: Int) throws(FileProblem) -> Store {
        var reader = StoreReader(table, file: input.name, isRereadable: input.isRereadable)
        if input.isRereadable { lines = StoreLines(of: input) }
        var runs = PlainRun.find(in: input, count: size, table)
        reader.expect(runs)
        var (offset, count) = (0, first)
        while count > 0 {
            let known = runs.last.map { min(count, $0.start - offset) } ?? count
            if !input.isRereadable { lines.add(buffer[..<known]) }
            reader.read(buffer.span.extracting(0..<known))
            offset += known
            if let run = runs.last, run.start == offset {
                if reader.take(run) { offset = run.end }
                runs.removeLast()
                input.go(to: offset)
            }
            count = try input.readNext(into: &buffer)
        }
        return reader.finish()
    }
}
