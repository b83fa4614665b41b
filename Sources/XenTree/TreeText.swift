package import BlkifSchema
package import Diagnostics

/// A file of a tree, in lines.
package struct TreeText: Sendable {
    /// What the file holds.
    package let surface: SourceTree.Surface
    /// The path below the root of the tree.
    package let path: String
    /// How it is written.
    package let format: SourceTree.Notation
    /// The whole text.
    package let text: String
    /// The lines without their ends.
    package let lines: [Substring]
    /// Whether lines end as on Windows.
    let hasCarriageReturns: Bool

    package init(_ surface: SourceTree.Surface, _ file: SourceTree.File, text: String) {
        self.init(surface, file.path, file.notation, text)
    }

    /// The same file with another text.
    init(_ other: TreeText, text: String) {
        self.init(other.surface, other.path, other.format, text)
    }

    private init(
        _ surface: SourceTree.Surface, _ path: String, _ format: SourceTree.Notation, _ text: String
    ) {
        self.surface = surface
        self.path = path
        self.format = format
        self.text = text
        hasCarriageReturns = text.utf8.contains(UInt8(ascii: "\r"))
        lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            $0.last == UInt8(ascii: "\r") ? Substring($0.dropLast()) : Substring($0)
        }
    }

    /// A place in it.
    ///
    /// - Parameters:
    ///   - line: The number of the line, from 0.
    ///   - word: What the caret is to show; nil for the first letter of the line.
    package func location(_ line: Int, of word: String? = nil) -> SourceLocation {
        guard lines.indices.contains(line) else { return .start(of: path) }
        let text = lines[line]
        if let word, let range = text.firstRange(of: word) {
            let column = text[..<range.lowerBound].unicodeScalars.count + 1
            return SourceLocation(
                file: path, line: line + 1, column: column, length: word.unicodeScalars.count)
        }
        let blanks = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
        return SourceLocation(
            file: path, line: line + 1, column: blanks + 1,
            length: max(1, text.unicodeScalars.count - blanks))
    }

    /// The numbers of the lines of a C function, from its first to the brace that ends it.
    func function(_ name: String) -> Range<Int>? {
        let call = name + "("
        var start = 0
        while let line = lines[start...].firstIndex(where: { TreeText.begins($0, call) }) {
            guard
                let end = lines[line...].firstIndex(where: {
                    $0 == "}" || $0.hasSuffix(");") && $0.first != " "
                })
            else { return nil }
            // What ends with a semicolon at once is a declaration.
            if lines[end] == "}" { return line..<end + 1 }
            start = line + 1
        }
        return nil
    }

    private static func begins(_ line: Substring, _ call: String) -> Bool {
        guard let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\t"),
            first != UInt8(ascii: "#"), let range = line.firstRange(of: call)
        else { return false }
        return range.lowerBound == line.startIndex
            || !line[line.index(before: range.lowerBound)].isIdentifier
    }
}

extension Character {
    /// Whether it can be within a C identifier.
    var isIdentifier: Bool { isASCII && (isLetter || isNumber) || self == "_" }
}

extension StringProtocol {
    /// Without blanks at its ends.
    var trimmed: SubSequence {
        var result = self[...]
        while let first = result.unicodeScalars.first, first == " " || first == "\t" {
            result = result.dropFirst()
        }
        while let last = result.unicodeScalars.last, last == " " || last == "\t" {
            result = result.dropLast()
        }
        return result
    }

    /// What stands between two marks, the first time both are there.
    func between(_ start: String, _ end: String) -> SubSequence? {
        guard let first = firstRange(of: start), let last = self[first.upperBound...].firstRange(of: end)
        else {
            return nil
        }
        return self[first.upperBound..<last.lowerBound]
    }

    /// Whether a C identifier stands in it as a word.
    func hasWord(_ word: String) -> Bool {
        var rest = self[...]
        while let range = rest.firstRange(of: word) {
            let before = range.lowerBound == startIndex ? nil : self[index(before: range.lowerBound)]
            let after = range.upperBound == endIndex ? nil : self[range.upperBound]
            if before?.isIdentifier != true, after?.isIdentifier != true { return true }
            rest = self[range.upperBound...]
        }
        return false
    }
}
