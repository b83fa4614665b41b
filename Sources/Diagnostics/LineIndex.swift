/// The lines of a text, found once, so that many findings in a long file cost no more than one.
package struct LineIndex: Sendable {
    private let text: String
    private let starts: [String.Index]

    package init(_ text: String) {
        self.text = text
        var starts = [text.startIndex]
        for index in text.utf8.indices where text.utf8[index] == UInt8(ascii: "\n") {
            starts.append(text.utf8.index(after: index))
        }
        self.starts = starts
    }

    /// A line, from 1, without its line break; nil when the text has fewer lines.
    package subscript(number: Int) -> Substring? {
        guard starts.indices.contains(number - 1) else { return nil }
        let end = number < starts.count ? text.utf8.index(before: starts[number]) : text.endIndex
        let line = text[starts[number - 1]..<end]
        return line.utf8.last == UInt8(ascii: "\r") ? Substring(line.utf8.dropLast()) : line
    }
}
