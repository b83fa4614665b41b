/// A place in an input file: where a finding points.
public struct SourceLocation: Sendable, Hashable, Comparable {
    /// The path of the file as shown to the reader.
    public let file: String
    /// The line, from 1.
    public let line: Int
    /// The column in characters (Unicode scalars), from 1.
    public let column: Int
    /// How many characters the caret underlines, at least 1.
    public let length: Int

    /// Makes a location; a length below 1 counts as 1.
    public init(file: String, line: Int, column: Int, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.length = max(1, length)
    }

    /// The start of a file.
    public static func start(of file: String) -> SourceLocation {
        SourceLocation(file: file, line: 1, column: 1)
    }

    /// Orders by file, line and column, as reports do.
    public static func < (left: SourceLocation, right: SourceLocation) -> Bool {
        (left.file, left.line, left.column, left.length)
            < (right.file, right.line, right.column, right.length)
    }
}
