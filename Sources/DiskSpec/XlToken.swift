import Diagnostics

/// A place in a configuration, counted in bytes and as a reader counts.
struct XlPlace: Sendable {
    /// The byte, from 0.
    var offset = 0
    /// The line, from 1.
    var line = 1
    /// The column in characters, from 1.
    var column = 1
}

/// A piece of a configuration that the lexer takes as one.
struct XlToken: Sendable {
    enum Kind: Sendable, Equatable {
        /// The name of a setting, or a word that somebody forgot to quote.
        case name
        /// Digits, and what may follow them.
        case number
        /// A text in quotes.
        case text
        case comma
        case open
        case close
        case assign
        case add
        case semicolon
        /// The end of a line, with its comment.
        case newline
        /// The end of the file.
        case end
        /// What no rule takes.
        case bad(Fault)
    }

    /// Why no rule takes it.
    enum Fault: Sendable {
        /// No piece begins with the character.
        case character
        /// The text has no second quote in its line.
        case unclosedQuote
        /// The file ends within a comment.
        case unendedComment
        /// A carriage return before the end of the line.
        case carriageReturn
    }

    let kind: Kind
    let start: XlPlace
    /// The place after the last byte.
    let end: XlPlace

    var range: Range<Int> { start.offset..<end.offset }

    func location(in file: String) -> SourceLocation {
        let length = kind == .newline ? 1 : end.column - start.column
        return SourceLocation(file: file, line: start.line, column: start.column, length: length)
    }
}
