/// The tokens of preprocessed C.
enum CTokens {
    static func of(_ text: some StringProtocol) -> [String] {
        var result: [String] = []
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            var rest = Substring(line)
            while let first = rest.first {
                let token = token(rest, first)
                if !first.isWhitespace { result.append(String(token)) }
                rest = rest[token.endIndex...]
            }
        }
        return result
    }

    /// The tokens as one text, with no more space than they need: white space is no fact.
    static func joined(_ tokens: some Sequence<String>) -> String {
        var result = ""
        for token in tokens {
            let needsSpace =
                result.last.map(isWordCharacter) == true && token.first.map(isWordCharacter) == true
            result += (needsSpace ? " " : "") + token
        }
        return result
    }

    static func isWord(_ token: String) -> Bool {
        token.first.map { isWordCharacter($0) && !$0.isNumber } ?? false
    }

    private static func token(_ rest: Substring, _ first: Character) -> Substring {
        if isWordCharacter(first) { return rest.prefix(while: isWordCharacter) }
        guard first == "\"" || first == "'" else { return rest.prefix(1) }
        var end = rest.index(after: rest.startIndex)
        while end < rest.endIndex, rest[end] != first {
            if rest[end] == "\\" { rest.formIndex(after: &end) }
            if end < rest.endIndex { rest.formIndex(after: &end) }
        }
        return rest[..<(end < rest.endIndex ? rest.index(after: end) : end)]
    }

    private static func isWordCharacter(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "_"
    }
}
