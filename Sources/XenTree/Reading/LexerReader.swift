/// A rule of the lexer for words of a disk specification.
struct LexerRule: Sendable {
    /// What a rule reads.
    enum Kind: Sendable, Hashable {
        /// A word alone; it may have an equals sign.
        case flag
        /// `name=value`.
        case keyword
        /// A prefix of the old syntax, without its colon.
        case prefix
    }

    let kind: Kind
    /// The words: one, or those of a group of prefixes.
    let words: [String]
    /// What is done, in C.
    let action: String
    /// A line, from 0.
    let line: Int

    /// The value that the action gives a flag; nil when it does not set one.
    var flagValue: Bool? {
        let text = action.filter { $0 != " " }
        if text.contains("true)") || text.contains("=1;") || text.contains("=true;") { return true }
        return text.contains("false)") || text.contains("=0;") || text.contains("=false;") ? false : nil
    }
}

/// Reads the rules of `libxlu_disk_l.l`.
enum LexerReader {
    static func rules(_ text: TreeText) throws(NotFound) -> [LexerRule] {
        let marks = text.code.indices.filter { text.code[$0] == "%%" }
        guard marks.count <= 2 else { throw NotFound(what: "pair of marks around the rules", lines: marks) }
        guard let lines = section(text) else { return [] }
        return lines.compactMap { index in
            let line = text.code[index]
            // Actions stand behind a blank; patterns at the start of a line.
            guard let first = line.first, first != " ", first != "\t",
                let blank = line.firstIndex(where: isBlank)
            else { return nil }
            return rule(line[..<blank], action: action(text.code, index, from: blank), index)
        }
    }

    /// The lines between the marks of the rules.
    static func section(_ text: TreeText) -> Range<Int>? {
        let marks = text.code.indices.filter { text.code[$0] == "%%" }
        guard let first = marks.first else { return nil }
        return first + 1..<(marks.count > 1 ? marks[1] : text.code.count)
    }

    /// How many rules there are, with those that belong to no word.
    static func count(_ text: TreeText) -> Int {
        guard let lines = section(text) else { return 0 }
        let starts = Set("[(<.")
        return lines.count { index in
            guard let first = text.code[index].first, first.isLowercase || starts.contains(first) else {
                return false
            }
            return text.code[index].contains(where: isBlank)
        }
    }

    /// How many rules the lexer that flex made has. flex adds one of its own.
    static func countMade(_ text: TreeText) -> Int {
        text.lines.count { $0.hasPrefix("YY_RULE_SETUP") } - 1
    }

    private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

    private static func action(_ lines: [Substring], _ index: Int, from blank: Substring.Index) -> String {
        var result = String(lines[index][blank...].trimmed)
        var depth = CText.depth(result, open: "{", close: "}")
        var line = index + 1
        // The next rule begins at the margin.
        while depth > 0, line < lines.count, line < index + 100 {
            result += " " + lines[line].trimmed
            depth += CText.depth(lines[line], open: "{", close: "}")
            line += 1
        }
        return result
    }

    private static func rule(_ pattern: Substring, action: String, _ line: Int) -> LexerRule? {
        if pattern.hasSuffix(":/.*") {
            let words = prefixes(String(pattern.dropLast(4)))
            return words.isEmpty ? nil : LexerRule(kind: .prefix, words: words, action: action, line: line)
        }
        // What only complains belongs to no word.
        if pattern.hasSuffix("=[^,]*,?") || pattern.hasSuffix("=.*") {
            let word = String(pattern.prefix { $0 != "=" })
            guard isWord(word), !action.contains("xlu__disk_err") else { return nil }
            return LexerRule(kind: .keyword, words: [word], action: action, line: line)
        }
        guard pattern.hasSuffix(",?"), isWord(pattern.dropLast(2).filter { $0 != "=" }) else { return nil }
        return LexerRule(kind: .flag, words: [String(pattern.dropLast(2))], action: action, line: line)
    }

    private static func isWord(_ text: String) -> Bool {
        !text.isEmpty
            && text.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) || $0 == "-" || $0 == "_" }
    }

    /// The words of `(raw|qcow2?|vhd)` or `tap2?`.
    private static func prefixes(_ pattern: String) -> [String] {
        let plain =
            pattern.first == "(" && pattern.last == ")" ? String(pattern.dropFirst().dropLast()) : pattern
        return plain.split(separator: "|").flatMap { word -> [String] in
            guard let mark = word.firstIndex(of: "?"), mark > word.startIndex else {
                return isWord(String(word)) ? [String(word)] : []
            }
            let before = word[..<word.index(before: mark)]
            let after = word[word.index(after: mark)...]
            let both = [String(before + after), String(word[..<mark] + after)]
            return both.allSatisfy(isWord) ? both : []
        }
    }
}
