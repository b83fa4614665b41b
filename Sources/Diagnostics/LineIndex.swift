/// The lines of a text, found once, so that many findings in a long file, or in a long line, cost no more than one.
package struct LineIndex: Sendable {
    /// A part of a line around a place.
    package struct Window: Sendable {
        /// What stands before the place, at it and after it.
        package let before: String
        package let marked: String
        package let after: String
        package let isCutLeft: Bool
        package let isCutRight: Bool
    }

    /// A line in the bytes of the text, and the number of its first character in the text.
    private struct Line {
        let start: Int
        let firstCharacter: Int
    }

    /// So many characters lie between two marks.
    private static let stride = 64

    private let text: [UInt8]
    private let lines: [Line]
    /// Where every character begins whose number is a multiple of the stride.
    private let marks: [Int]

    package init(_ text: String) {
        self.text = Array(text.utf8)
        var lines = [Line(start: 0, firstCharacter: 0)]
        var marks: [Int] = []
        var count = 0
        for (offset, byte) in self.text.enumerated() where !UTF8.isContinuation(byte) {
            if count % LineIndex.stride == 0 { marks.append(offset) }
            count += 1
            if byte == UInt8(ascii: "\n") { lines.append(Line(start: offset + 1, firstCharacter: count)) }
        }
        // What ends the last line is counted as a line break.
        lines.append(Line(start: self.text.count + 1, firstCharacter: count + 1))
        self.lines = lines
        self.marks = marks
    }

    /// A line, from 1, without its line break; nil when the text has fewer lines.
    package subscript(number: Int) -> String? {
        bytes(ofLine: number).map { String(decoding: text[$0], as: UTF8.self) }
    }

    /// The characters of a line from a place on, with those around it; nil when the text has fewer lines.
    ///
    /// - Parameters:
    ///   - column: The number of the first character, from 1; the end of the line when it is shorter.
    ///   - length: How many characters are marked.
    package func window(line number: Int, column: Int, length: Int) -> Window? {
        guard let bytes = bytes(ofLine: number) else { return nil }
        let count =
            lines[number].firstCharacter - lines[number - 1].firstCharacter - 1
            - (lines[number].start - 1 - bytes.upperBound)
        let start = max(0, min(column - 1, count))
        let first = start > 100 ? start - 40 : 0
        let last = min(count, max(first + 140, start))
        let end = min(last, start + length)
        let edges = [first, start, end, last].map { offset(ofCharacter: $0, inLine: number) }
        func text(_ range: Range<Int>) -> String { String(decoding: self.text[range], as: UTF8.self) }
        return Window(
            before: text(edges[0]..<edges[1]), marked: text(edges[1]..<edges[2]),
            after: text(edges[2]..<edges[3]), isCutLeft: first > 0, isCutRight: last < count)
    }

    /// The byte of the text at which a place begins; nil when the text has fewer lines.
    package func offset(line number: Int, column: Int) -> Int? {
        bytes(ofLine: number).map { min($0.upperBound, offset(ofCharacter: column - 1, inLine: number)) }
    }

    private func bytes(ofLine number: Int) -> Range<Int>? {
        guard number >= 1, number < lines.count else { return nil }
        let start = lines[number - 1].start
        let end = lines[number].start - 1
        return start..<(end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
    }

    /// Where a character of a line begins, or the line ends.
    private func offset(ofCharacter character: Int, inLine number: Int) -> Int {
        let wanted = lines[number - 1].firstCharacter + character
        let mark = wanted / LineIndex.stride
        guard mark < marks.count else { return text.count }
        var offset = marks[mark]
        for _ in 0..<(wanted % LineIndex.stride) where offset < text.count {
            offset += 1
            while offset < text.count, UTF8.isContinuation(text[offset]) { offset += 1 }
        }
        return offset
    }
}
