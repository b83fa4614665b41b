/// What preprocessed C declares, without its order and its layout in lines.
struct CDeclarations {
    /// A member of a structure or union, or a name that a `typedef` introduces.
    struct Member: Hashable {
        /// `uint8_t`, `struct blkif_request_segment`, or `union` when it is declared in place.
        var type: String
        var name: String
        var isPointer: Bool
        /// The number of elements of an array, as it is written.
        var dimensions: [String]
        /// The members of a type that is declared in place.
        var members: [Member]

        /// Whether it, or its elements, is a number.
        var isInteger: Bool {
            !isPointer && !type.hasPrefix("struct") && !type.hasPrefix("union")
        }
    }

    /// The members of each structure and union by its name, such as `struct blkif_request`.
    private(set) var aggregates: [String: [Member]] = [:]
    private(set) var typedefs: [Member] = []
    /// All other declarations, such as functions.
    private(set) var others: [String] = []

    init(_ text: some StringProtocol) {
        var rest = CTokens.of(text)[...]
        while !rest.isEmpty { add(CDeclarations.statement(&rest)) }
    }

    /// The declarations by what they declare, in one form of writing.
    var texts: [String: String] {
        var result = aggregates.mapValues { $0.map(CDeclarations.text).joined(separator: "; ") }
        for typedef in typedefs { result["typedef \(typedef.name)"] = CDeclarations.text(typedef) }
        for other in others { result[other] = "present" }
        return result
    }

    private static func text(_ member: Member) -> String {
        let inPlace = member.members.isEmpty ? "" : " { \(member.members.map(text).joined(separator: "; ")) }"
        return member.type + inPlace + (member.isPointer ? " *" : " ") + member.name
            + member.dimensions.map { "[\($0)]" }.joined()
    }

    /// Takes the tokens up to the semicolon or the end of a function's body.
    private static func statement(_ rest: inout ArraySlice<String>) -> [String] {
        var taken: [String] = []
        var depth = 0
        var isFunction = false
        while let token = rest.popFirst() {
            if token == ";", depth == 0 { break }
            if token == "{", depth == 0 { isFunction = taken.last == ")" }
            if token == "{" || token == "(" { depth += 1 }
            if token == "}" || token == ")" { depth -= 1 }
            taken.append(token)
            if token == "}", depth == 0, isFunction { break }
        }
        return taken
    }

    private mutating func add(_ tokens: [String]) {
        if tokens.first == "typedef" {
            typedefs += CDeclarations.members(tokens.dropFirst())
        } else if tokens.count > 3, ["struct", "union"].contains(tokens[0]), tokens[2] == "{",
            tokens.last == "}"
        {
            aggregates["\(tokens[0]) \(tokens[1])"] = CDeclarations.body(tokens.dropFirst(3).dropLast())
        } else if !tokens.isEmpty {
            others.append(CTokens.joined(tokens))
        }
    }

    private static func body(_ tokens: ArraySlice<String>) -> [Member] {
        var rest = tokens
        var result: [Member] = []
        while !rest.isEmpty { result += members(statement(&rest)[...]) }
        return result
    }

    /// The members that a declaration such as `uint8_t a, *b[2]` declares.
    private static func members(_ tokens: ArraySlice<String>) -> [Member] {
        var rest = tokens
        var words: [String] = []
        var inPlace: [Member] = []
        while let word = rest.first {
            if word == "{" {
                inPlace = body(block(&rest))
            } else if CTokens.isWord(word),
                words.isEmpty || rest.dropFirst().first.map(startsDeclarator) == true
            {
                words.append(word)
                rest.removeFirst()
            } else {
                break
            }
        }
        let type = words.joined(separator: " ")
        let declarators = rest.split(separator: ",")
        guard !declarators.isEmpty else {
            return [Member(type: type, name: "", isPointer: false, dimensions: [], members: inPlace)]
        }
        return declarators.map { declarator in
            let named = declarator.drop { $0 == "*" }
            return Member(
                type: type, name: named.first ?? "", isPointer: named.count < declarator.count,
                dimensions: named.dropFirst().split { $0 == "[" || $0 == "]" }.map(CTokens.joined),
                members: inPlace)
        }
    }

    /// Whether a word before this token is part of the type, since the name is still to come.
    private static func startsDeclarator(_ token: String) -> Bool {
        CTokens.isWord(token) || token == "*" || token == "{"
    }

    /// Takes the tokens in braces.
    private static func block(_ rest: inout ArraySlice<String>) -> ArraySlice<String> {
        var depth = 0
        for (index, token) in zip(rest.indices, rest) {
            depth += token == "{" ? 1 : token == "}" ? -1 : 0
            guard depth == 0 else { continue }
            defer { rest = rest[(index + 1)...] }
            return rest[rest.startIndex..<index].dropFirst()
        }
        defer { rest = [] }
        return rest.dropFirst()
    }
}
