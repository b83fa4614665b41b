/// The lines of a text, found once, so that many findings in a long file cost no more than one.
package struct LineIndex: Sendable {
    private let text: String
    /// The first byte of each line.
    private let starts: [Int]

    package init(_ text: String) {
        self.text = text
        var starts = [0]
        let bytes = text.utf8.span
        for index in bytes.indices where bytes[index] == UInt8(ascii: "\n") { starts.append(index + 1) }
        self.starts = starts
    }

    /// A line, from 1, without its line break; nil when the text has fewer lines.
    package subscript(number: Int) -> Substring? {
        guard starts.indices.contains(number - 1) else { return nil }
        let end = number < starts.count ? index(starts[number] - 1) : text.endIndex
        let line = text[index(starts[number - 1])..<end]
        return line.utf8.last == UInt8(ascii: "\r") ? Substring(line.utf8.dropLast()) : line
    }

    private func index(_ byte: Int) -> String.Index { text.utf8.index(text.startIndex, offsetBy: byte) }
}
