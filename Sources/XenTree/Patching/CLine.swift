import Prose

/// Lines of C as Xen's coding style wants them.
enum CLine {
    /// The columns that a line has.
    private static let width = 79

    private static let operators: Set = ["&", "|", "&&", "||", "==", "!=", "=", "?", ":"]

    /// A statement, broken after commas, semicolons and operators where it is too long; each further line begins below what it belongs to.
    static func wrapped(_ statement: String) -> [String] {
        var result: [String] = []
        var rest = statement
        var brackets: [Int] = []
        let indentation = statement.prefix { $0 == " " }.count
        while rest.count > width, let place = place(in: rest, brackets) {
            result.append(String(rest.prefix(place.end).trimmedEnd))
            let tail = rest.dropFirst(place.end).trimmed
            rest = String(repeating: " ", count: place.column) + tail
            brackets = place.brackets
            // What is too long below its bracket and has no place to break goes to the left, but not in the rules of a lexer.
            let left = indentation + 4
            if indentation > 0, left < place.column, rest.count > width, Self.place(in: rest, brackets) == nil
            {
                rest = String(repeating: " ", count: left) + tail
            }
        }
        return result + [rest]
    }

    /// Where a line is broken, the column in which the rest begins, and the columns inside the brackets that are open there: as
    /// few brackets deep as it can be, in a comparison only for want of another place, and as late as it can be.
    ///
    /// - Parameter open: The columns inside the brackets that are open before the line.
    private static func place(
        in line: String, _ open: [Int]
    ) -> (end: Int, column: Int, brackets: [Int])? {
        let start = line.prefix { $0 == " " }.count
        var brackets = open
        var isQuoted = false
        var isEscaped = false
        var best: (end: Int, column: Int, brackets: [Int])?
        var bestRank = (Int.max, 0)
        let letters = Array(line)
        for (index, letter) in letters.enumerated() {
            if letter == "\"", !isEscaped { isQuoted.toggle() }
            isEscaped = letter == "\\" && !isEscaped
            guard !isQuoted else { continue }
            if letter == "(" { brackets.append(index + 1) }
            if letter == "{" { brackets.append(index + 2) }
            if letter == ")" || letter == "}" { _ = brackets.popLast() }
            let word = letters[...index].split(separator: " ", omittingEmptySubsequences: false).last ?? []
            let isEnd = ",;".contains(letter) || operators.contains(String(word))
            guard isEnd, index + 1 < letters.count, letters[index + 1] == " ", index < width, index > start
            else { continue }
            let rank = (brackets.count, ["==", "!="].contains(String(word)) ? 1 : 0)
            guard rank <= bestRank else { continue }
            bestRank = rank
            best = (index + 1, brackets.last ?? start + 4, brackets)
        }
        return best
    }

    /// A text as a string of C.
    static func literal(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }

    /// A condition with its statement in the same line, if there is room.
    static func branch(_ condition: String, _ statement: String) -> [String] {
        let line = "\(condition) \(statement)"
        let blanks = String(repeating: " ", count: condition.prefix { $0 == " " }.count + 4)
        return line.count > width ? [condition] + wrapped(blanks + statement) : [line]
    }

    /// A text in quotes, in as many lines as it needs; all but the last end with the quote.
    static func quoted(_ text: String, indentation: Int, end: String) -> [String] {
        let blanks = String(repeating: " ", count: indentation)
        let parts = text.wrapped(width - indentation - 3 - end.count)
        return parts.enumerated().map { index, part in
            index + 1 < parts.count ? "\(blanks)\"\(part) \"" : "\(blanks)\"\(part)\"\(end)"
        }
    }

    /// Whether a file has braces around single statements.
    static func hasBraces(_ text: TreeText) -> Bool {
        var counts = (braced: 0, bare: 0)
        for (index, line) in text.code.enumerated().dropLast(2) where line.trimmed.hasPrefix("if (") {
            guard text.code[index + 1].trimmed.hasSuffix(";") else { continue }
            let line = line.trimmedEnd
            if line.hasSuffix(") {"), text.code[index + 2].trimmed == "}" { counts.braced += 1 }
            if line.hasSuffix(")") { counts.bare += 1 }
        }
        return counts.braced >= counts.bare
    }
}
