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
    static func commonMark(escape: @escaping Notation.Escape) -> ProseStyle {
        ProseStyle(
            escape: escape, blocks: { LineWriter(writer: $0).write($1, to: &$2) },
            code: { MarkdownEscape.linkedCode($1, address: $2 ? nil : $0.link($1), to: &$3) },
            emphasis: ("*", "*"), strong: ("**", "**"), link: { $0.writeBrackets($1, around: $2) },
            isCommonMark: true)
    }

    /// The style of another notation, inside a string literal.
    func quoted(by change: @escaping Notation.Change) -> ProseStyle {
        var style = self
        style.hasPlainLines = false
        style.quote = change
        return style
    }
}
