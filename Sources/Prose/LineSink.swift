/// Takes a text line by line into a buffer.
///
/// What stands before the lines is written when a line begins: the layout's prefix before each but the first, and
/// the marks of the lists and quotations around. Blanks before an empty line are dropped.
struct LineSink {
    /// A list item or a quotation that is being written.
    private struct Mark {
        /// What stands before the next line.
        var next: [UInt8]
        /// What stands before each line after it.
        let further: [UInt8]
    }

    /// What was there before, and the lines so far; what is appended continues the last one.
    var bytes: [UInt8]
    /// The number of lines.
    private(set) var count = 0
    private let prefix: [UInt8]
    private var marks: [Mark] = []
    private var lineStart: Int
    private var contentStart: Int

    /// - Parameter bytes: What the first line continues.
    init(_ bytes: consuming [UInt8], prefix: String) {
        lineStart = bytes.count
        contentStart = bytes.count
        self.bytes = bytes
        self.prefix = Array(prefix.utf8)
    }

    /// Begins a line.
    mutating func begin() {
        if count > 0 {
            finish()
            bytes.append(UInt8(ascii: "\n"))
            lineStart = bytes.count
            bytes += prefix
        }
        count += 1
        for index in marks.indices {
            bytes += marks[index].next
            marks[index].next = marks[index].further
        }
        contentStart = bytes.count
    }

    /// Writes a whole line.
    mutating func line(_ text: some Sequence<UInt8>) {
        begin()
        bytes += text
    }

    /// Writes a whole line.
    mutating func line(_ text: StaticString) {
        begin()
        append(text)
    }

    /// Continues the line.
    mutating func append(_ text: StaticString) {
        bytes.append(text)
    }

    /// Writes lines between marks: one before the first line, one before all others.
    mutating func within(_ first: String, further: String, _ write: (inout LineSink) -> Void) {
        marks.append(Mark(next: Array(first.utf8), further: Array(further.utf8)))
        write(&self)
        marks.removeLast()
    }

    /// Ends the last line.
    mutating func finish() {
        guard bytes.count == contentStart else { return }
        while bytes.count > lineStart, bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
    }
}

extension LineSink {
    /// Writes blocks with an empty line between each two.
    mutating func blocks(
        _ blocks: [ProseDocument.Block], _ write: (ProseDocument.Block, inout LineSink) -> Void
    ) {
        for (index, block) in blocks.enumerated() {
            if index > 0 { begin() }
            write(block, &self)
        }
    }
}
