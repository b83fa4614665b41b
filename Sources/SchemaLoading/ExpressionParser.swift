import BlkifSchema
import Diagnostics

/// Reads the expressions of bounds: integers, names of nodes, `+ - * / <<`, `MAX`, `MIN` and `ffs`.
struct ExpressionParser {
    struct Problem: Error {
        let message: String
        /// Characters before the place that is wrong.
        let offset: Int
    }

    private let characters: [Character]
    private var position = 0
    private var nodes: [(name: String, offset: Int)] = []
    private var depth = 0

    private init(_ text: String) {
        characters = Array(text)
    }

    static func parse(_ text: String) -> Result<Bound, Problem> {
        var parser = ExpressionParser(text)
        do throws(Problem) {
            try parser.whole()
        } catch {
            return .failure(error)
        }
        return .success(Bound(description: text, nodes: parser.nodes.map(\.name)))
    }

    /// The names of nodes in an expression that can be parsed, with the characters before each.
    static func nodes(in text: String) -> [(name: String, offset: Int)] {
        var parser = ExpressionParser(text)
        try? parser.whole()
        return parser.nodes
    }

    private mutating func whole() throws(Problem) {
        try sum()
        skipSpaces()
        guard position == characters.count else {
            throw Problem(message: "unexpected \"\(characters[position])\"", offset: position)
        }
    }

    private mutating func sum() throws(Problem) {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Limits.expressionDepth.value else {
            throw Problem(message: "nested too deeply", offset: position)
        }
        try operand()
        while let sign = binaryOperator() {
            position += sign
            try operand()
        }
    }

    /// The length of the operator that stands here.
    private mutating func binaryOperator() -> Int? {
        skipSpaces()
        guard position < characters.count else { return nil }
        if "+-*/".contains(characters[position]) { return 1 }
        return characters[position...].starts(with: "<<") ? 2 : nil
    }

    private mutating func operand() throws(Problem) {
        skipSpaces()
        let start = position
        guard start < characters.count else {
            throw Problem(message: "a value is missing", offset: max(0, start - 1))
        }
        if characters[start] == "(" {
            position += 1
            try sum()
            return try expect(")")
        }
        if characters[start] == "-", start + 1 < characters.count, characters[start + 1].isNumber {
            position += 1
        }
        let word = word()
        if word.first?.isNumber == true {
            guard FieldReader.integer(word) != nil || UInt64(word) != nil else {
                let isLarge = FieldReader.isInteger(word)
                throw Problem(
                    message: "\"\(word)\" is \(isLarge ? "above 2^64 - 1" : "not an integer")", offset: start)
            }
        } else if let arguments = ["MAX": 2, "MIN": 2, "ffs": 1][word] {
            try expect("(")
            try sum()
            for _ in 1..<arguments {
                try expect(",")
                try sum()
            }
            try expect(")")
        } else if !word.isEmpty {
            nodes.append((word, start))
        } else {
            throw Problem(message: "unexpected \"\(characters[start])\"", offset: start)
        }
    }

    /// Letters, digits and `_`, and hyphens between them.
    private mutating func word() -> String {
        let start = position
        while position < characters.count {
            let character = characters[position]
            let isInner = position > start && position + 1 < characters.count
            let isJoined = isInner && character == "-" && isPart(characters[position + 1])
            guard isPart(character) || isJoined else { break }
            position += 1
        }
        return String(characters[start..<position])
    }

    private func isPart(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber || character == "_")
    }

    private mutating func expect(_ character: Character) throws(Problem) {
        skipSpaces()
        guard position < characters.count, characters[position] == character else {
            throw Problem(
                message: "\"\(character)\" is missing", offset: max(0, min(position, characters.count - 1)))
        }
        position += 1
    }

    private mutating func skipSpaces() {
        while position < characters.count, characters[position] == " " { position += 1 }
    }
}
