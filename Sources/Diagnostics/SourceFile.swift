/// One input text and where it came from; the unit that every location refers to.
public struct SourceFile: Sendable, Hashable {
    /// The path as shown to the reader, relative to the folder the tool was pointed at.
    public let path: String
    /// The whole text.
    public let text: String
    /// The number of its first line: greater than 1 for a piece of a longer text.
    public let firstLine: Int

    /// Makes a source file from a path and its text.
    public init(path: String, text: String, firstLine: Int = 1) {
        self.path = path
        self.text = text
        self.firstLine = firstLine
    }

    /// The text of a line without its line break.
    ///
    /// - Parameter number: The line, from 1.
    /// - Returns: The line, or nil when the file has fewer lines.
    public func line(_ number: Int) -> String? {
        guard number >= 1 else { return nil }
        var current = 1
        var bytes = text.utf8[...]
        while current < number {
            guard let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            bytes = bytes[bytes.index(after: end)...]
            current += 1
        }
        var line = bytes.prefix { $0 != UInt8(ascii: "\n") }
        if line.last == UInt8(ascii: "\r") { line.removeLast() }
        return String(Substring(line))
    }

    /// The same with lines that end with a line feed alone.
    package var withPlainLineEnds: SourceFile {
        var text = text
        guard text.withUTF8({ $0.contains(UInt8(ascii: "\r")) }) else { return self }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.utf8.count)
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n"), bytes.last == UInt8(ascii: "\r") { bytes.removeLast() }
            bytes.append(byte)
        }
        return SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self), firstLine: firstLine)
    }
}

extension SourceFile {
    /// The finding about the first line that is longer than any that is read; nil when there is none.
    package var longLine: Finding? {
        guard text.utf8.count > Limits.lineLength.value else { return nil }
        var number = firstLine
        var length = 0
        for byte in text.utf8 {
            length += 1
            if byte == UInt8(ascii: "\n") {
                number += 1
                length = 0
            } else if length > Limits.lineLength.value {
                return Finding(
                    "line-too-long", "the line has more than \(Limits.lineLength.value) bytes",
                    at: SourceLocation(file: path, line: number, column: 1), remedy: "break it into several")
            }
        }
        return nil
    }
}
