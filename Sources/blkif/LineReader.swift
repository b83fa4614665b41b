import FileTree
import SystemPackage

/// The lines of standard input, one after the other.
struct LineReader {
    private var buffer: [UInt8] = []
    private var start = 0
    private var isAtEnd = false

    /// The next line without its line break; nil at the end. What stands after the last line break is a line too.
    ///
    /// - Throws: What keeps it from reading on.
    mutating func next() throws(FileProblem) -> [UInt8]? {
        var searched = start
        while true {
            if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
                defer { start = end + 1 }
                let hasReturn = end > start && buffer[end - 1] == UInt8(ascii: "\r")
                return Array(buffer[start..<(hasReturn ? end - 1 : end)])
            }
            searched = buffer.count - start
            guard try fill() else {
                defer { start = buffer.count }
                return start < buffer.count ? Array(buffer[start...]) : nil
            }
        }
    }

    /// Reads more; what was used is dropped.
    private mutating func fill() throws(FileProblem) -> Bool {
        guard !isAtEnd else { return false }
        buffer.removeFirst(start)
        start = 0
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = try FileTree.read(.standardInput, into: &chunk, name: "standard input")
        isAtEnd = count == 0
        buffer += chunk.prefix(count)
        return !isAtEnd
    }
}
