import Diagnostics
import FileTree
import SystemPackage

/// The lines of standard input, as they come.
struct LineReader {
    /// Why there are no more lines.
    enum Problem: Error {
        case unreadable(FileProblem)
        /// The next one has more bytes than ``LineReader/limit``.
        case tooLong
    }

    /// What findings call the input.
    static let name = "standard input"

    private static let newline = UInt8(ascii: "\n")

    private var buffer: [UInt8] = []
    private var isAtEnd = false
    private var problem: Problem?

    /// The lines that can be read now, without their line breaks; none at the end. What stands after the last line break
    /// is a line too.
    ///
    /// - Throws: What keeps it from reading on, after all lines before it.
    mutating func next() throws(Problem) -> [[UInt8]] {
        while true {
            if let problem { throw problem }
            if isAtEnd { return [] }
            let searched = buffer.count
            try fill()
            if isAtEnd, !buffer.isEmpty { buffer.append(LineReader.newline) }
            if let last = buffer[searched...].lastIndex(of: LineReader.newline) {
                let lines = lines(through: last)
                buffer.removeFirst(last + 1)
                if !lines.isEmpty { return lines }
            } else if buffer.count > Limits.streamedLine.value + 1 {
                throw .tooLong
            }
        }
    }

    /// The lines up to the first that is too long.
    ///
    /// - Parameter end: The last line break.
    private mutating func lines(through end: Int) -> [[UInt8]] {
        var lines: [[UInt8]] = []
        var start = 0
        while start <= end, let next = buffer[start...].firstIndex(of: LineReader.newline) {
            let hasReturn = next > start && buffer[next - 1] == UInt8(ascii: "\r")
            let line = buffer[start..<(hasReturn ? next - 1 : next)]
            guard line.count <= Limits.streamedLine.value else {
                problem = .tooLong
                break
            }
            lines.append(Array(line))
            start = next + 1
        }
        return lines
    }

    private mutating func fill() throws(Problem) {
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        do {
            let count = try FileTree.read(.standardInput, into: &chunk, name: LineReader.name)
            isAtEnd = count == 0
            buffer += chunk.prefix(count)
        } catch {
            throw .unreadable(error)
        }
    }
}
