import Diagnostics
import Dispatch
import Synchronization

/// Many plain lines that follow each other, read before what stands before them.
package struct PlainRun: Sendable {
    /// Where it begins and ends in the text.
    package let start: Int
    package private(set) var end: Int
    /// The number of its lines.
    private(set) var count = 0
    private(set) var pieces: [Piece] = []
    /// What has read them, as it is after the last one.
    private(set) var lines: PlainLines

    /// Lines about one directory. There are as many as directories, so that their numbers are kept small: a run ends with the
    /// part of the text in which it was found.
    struct Piece: Sendable {
        let beginning: PlainLines.Beginning
        /// Where it begins in the run.
        let offset: UInt32
        var length: UInt32
        /// How many lines of the run stand before it.
        let line: UInt32
    }

    private init(at start: Int, _ lines: PlainLines) {
        self.start = start
        end = start
        self.lines = lines
    }

    private mutating func add(_ line: PlainLines.Line, length: Int) {
        if case .begins(let beginning) = line {
            pieces.append(
                Piece(
                    beginning: beginning, offset: UInt32(end - start), length: UInt32(length),
                    line: UInt32(count)))
        } else {
            pieces[pieces.count - 1].length += UInt32(length)
        }
        end += length
        count += 1
    }
}

extension PlainRun {
    /// Finds the long runs of a text, in several threads.
    ///
    /// - Parameters:
    ///   - count: The length of the text.
    ///   - part: How much each thread reads at a time; shorter texts are left to the reader.
    ///   - least: The length of a run that is worth to be told.
    /// - Returns: The runs, the last one first.
    package static func find(
        in source: some StoreSource, count: Int, _ table: NodeTable, part: Int = 1 << 21, least: Int = 1 << 16
    ) -> [PlainRun] {
        guard count > part else { return [] }
        let found = Mutex<[PlainRun]>([])
        DispatchQueue.concurrentPerform(iterations: (count + part - 1) / part) { index in
            var finder = Finder(PathReader(table: table), least)
            finder.read((index * part)..<min(count, (index + 1) * part), of: source)
            found.withLock { $0 += finder.runs }
        }
        return found.withLock { $0.sorted { $0.start > $1.start } }
    }

    /// Finds the runs that begin in a part of a text.
    private struct Finder {
        private let least: Int
        private(set) var runs: [PlainRun] = []
        private var lines: PlainLines
        private var run: PlainRun?
        /// Whether a directory has begun; what stands before the first one that is seen to begin can belong to it.
        private var isInDirectory = false

        init(_ paths: PathReader, _ least: Int) {
            self.least = least
            lines = PlainLines(paths: paths)
        }

        mutating func read(_ part: Range<Int>, of source: some StoreSource) {
            var source = source
            var buffer = [UInt8](repeating: 0, count: 1 << 16)
            // The line that a part begins in belongs to the one before.
            var place = max(part.lowerBound - 1, 0)
            var isPartial = place > 0
            while place < part.upperBound {
                let count = source.read(at: place, into: &buffer)
                let text = buffer.span.extracting(0..<count)
                var start = 0
                while place + start < part.upperBound, let end = text.firstLineBreak(from: start) {
                    if !isPartial { take(text.extracting(start..<end), at: place + start) }
                    isPartial = false
                    start = end + 1
                }
                // A line of such a length is not plain, and the last one need not end.
                guard start > 0 else { break }
                place += start
            }
            end()
        }

        private mutating func take(_ text: borrowing Span<UInt8>, at offset: Int) {
            let line = lines.read(text)
            switch line {
            case .other: end()
            case .begins where run == nil && isInDirectory: run = PlainRun(at: offset, lines)
            case .begins: isInDirectory = true
            case .goesOn: break
            }
            run?.add(line, length: text.count + 1)
        }

        private mutating func end() {
            if var run, run.end - run.start >= least {
                run.lines = lines
                runs.append(run)
            }
            run = nil
            isInDirectory = false
        }
    }
}
