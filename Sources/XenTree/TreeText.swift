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
    /// The same lines with spaces for what nobody reads, such as what is in `#if 0`.
    let live: [Substring]
    /// The same lines with spaces for comments too.
    let code: [Substring]
    /// What begins in a line, from 0, and never ends.
    let open: (what: String, line: Int)?
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
        lines = LiveText.lines(text)
        let parts = LiveText(text, format)
        (live, code, open) = (parts.live, parts.code, parts.open)
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

    /// The numbers of the lines of a C function, from its first to the brace that ends it; nil when there is none.
    ///
    /// - Throws: When there are several, or its end cannot be told.
    func function(_ name: String) throws(NotFound) -> Range<Int>? {
        let call = name + "("
        var found: [Range<Int>] = []
        var start = 0
        while let line = code[start...].firstIndex(where: { TreeText.begins($0, call) }) {
            start = line + 1
            // What ends with a semicolon at once is a declaration.
            let head = code[line...].firstIndex { $0.trimmed.hasSuffix(";") || $0.contains("{") } ?? line
            guard code[head].contains("{") else { continue }
            guard let end = code[head...].firstIndex(where: { $0.trimmedEnd == "}" }),
                CText(code[line...end]).depths.last == 0
            else { throw NotFound(what: "end of the function \(name)", lines: [line]) }
            found.append(line..<end + 1)
            start = end + 1
        }
        return try NotFound.only(found, "function \(name)") { $0.lowerBound }
    }

    private static func begins(_ line: Substring, _ call: String) -> Bool {
        guard let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "\t"),
            first != UInt8(ascii: "#"), let range = line.firstRange(of: call),
            // What a rule of a lexer does stands in braces.
            !line[..<range.lowerBound].contains("{")
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
    /// Without blanks at its end.
    var trimmedEnd: SubSequence {
        var result = self[...]
        while let last = result.unicodeScalars.last, last == " " || last == "\t" {
            result = result.dropLast()
        }
        return result
    }

    /// Without blanks at its ends.
    var trimmed: SubSequence {
        var result = self[...]
        while let first = result.unicodeScalars.first, first == " " || first == "\t" {
            result = result.dropFirst()
        }
        return result.trimmedEnd
    }

    /// With blanks at its end, as many as a width asks for.
    func padded(to width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - count))
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
