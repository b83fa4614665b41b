/// The words that would begin a block if a line began with them.
struct BlockMarks: Sendable {
    /// Whether a word that begins with a byte can be one.
    let mayBegin: @Sendable (UInt8) -> Bool
    /// Where such a word takes a backslash; nil for any other word.
    let place: @Sendable (ArraySlice<UInt8>) -> Int?

    static let markdown = BlockMarks(
        mayBegin: MarkdownEscape.mayBeginBlock, place: MarkdownEscape.markerIndex)

    /// The place before the last sign of a word such as `1.`, `(a)` or `iv)`: the mark of an item with a number.
    static func number(_ word: ArraySlice<UInt8>) -> Int? {
        guard let last = word.last, last == UInt8(ascii: ".") || last == UInt8(ascii: ")") else { return nil }
        let inside = word.dropLast().drop { $0 == UInt8(ascii: "(") }
        let isLetter =
            inside.count == 1 && inside.first.map { !"([".utf8.contains($0) && $0 != 0x2e } ?? false
        let isNumber = inside.allSatisfy { (0x30...0x39).contains($0) }
        let isRoman = inside.allSatisfy("ivxlcdmIVXLCDM".utf8.contains)
        return !inside.isEmpty && (isLetter || isNumber || isRoman) ? word.endIndex - 1 : nil
    }
}

/// How a notation writes prose.
struct ProseStyle: Sendable {
    /// What stands before and after some words.
    typealias Marks = (before: StaticString, after: StaticString)

    /// Appends a text of prose within a line.
    let escape: Notation.Escape
    /// Writes paragraphs, lists and the like.
    let blocks: @Sendable (ProseWriter, [ProseDocument.Block], inout LineSink) -> Void
    /// Makes words of the inside of a paragraph.
    var words: @Sendable (ProseWriter, [ProseDocument.Inline]) -> ProseWords = {
        InlineWriter($1, $0).words
    }
    /// Writes a code span, if it is not linked as the address of what it names; nil when code has no marks.
    var code: (@Sendable (ProseWriter, String, _ isLinked: Bool, inout [UInt8]) -> Void)?
    var emphasis: Marks = ("", "")
    var strong: Marks = ("", "")
    /// Writes a link, from its address and its text.
    var link: @Sendable (inout InlineWriter, String, [ProseDocument.Inline]) -> Void = {
        $0.writeAddress($1, after: $2)
    }
    /// The words that would begin a block of CommonMark.
    var marks: BlockMarks?
    /// Whether the marks of CommonMark stay.
    var isCommonMark = false
    /// Whether lines can stay as they are without marks around.
    var hasPlainLines = false
    /// Whether a paragraph may have an empty line, which in other notations would end it.
    var hasEmptyLines = true
    /// Puts a text that was written into a string literal.
    var quote: Notation.Change?

    /// A style without marks, whose blocks are told apart by indentation.
    static func plain(escape: @escaping Notation.Escape) -> ProseStyle {
        ProseStyle(escape: escape, blocks: { LineWriter(writer: $0).write($1, to: &$2) }, hasPlainLines: true)
    }

    /// The style of CommonMark.
    static func commonMark(escape: @escaping Notation.Escape, marks: BlockMarks = .markdown) -> ProseStyle {
        ProseStyle(
            escape: escape, blocks: { LineWriter(writer: $0).write($1, to: &$2) },
            code: { MarkdownEscape.linkedCode($1, address: $2 ? nil : $0.link($1), to: &$3) },
            emphasis: ("*", "*"), strong: ("**", "**"), link: { $0.writeBrackets($1, around: $2) },
            marks: marks, isCommonMark: true)
    }

    /// The style of another notation, inside a string literal.
    func quoted(by change: @escaping Notation.Change) -> ProseStyle {
        var style = changed(by: change)
        style.hasPlainLines = false
        return style
    }

    /// The style with a change of each text as a whole.
    func changed(by change: @escaping Notation.Change) -> ProseStyle {
        var style = self
        style.quote = change
        return style
    }
}
