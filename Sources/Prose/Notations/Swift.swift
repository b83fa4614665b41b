extension Notation {
    /// Swift: documentation comments and the inside of string literals.
    package static let swift = Notation(
        "swift", width: 100, leaders: ["///", "//"],
        identifiers: IdentifierRules(
            styles: [.type: .upperCamel, .member: .lowerCamel],
            integers: [
                "uint8": "UInt8", "uint16": "UInt16", "uint32": "UInt32", "uint64": "UInt64",
                "int8": "Int8", "int16": "Int16", "int32": "Int32", "int64": "Int64",
            ],
            reserved: [
                "associatedtype", "class", "default", "deinit", "enum", "extension", "func", "import", "init",
                "inout", "let", "operator", "protocol", "static", "struct", "subscript", "switch",
                "typealias", "var", "where", "while", "break", "case", "continue", "defer", "do", "else",
                "for", "guard", "if", "in", "repeat", "return", "throw", "as", "catch", "false", "is", "nil",
                "rethrows", "self", "super", "true", "try", "Type", "Self", "internal", "public", "private",
            ],
            quotes: ("`", "`"), separatesDigits: false),
        prose: .commonMark(escape: markdownText), escape: { StringLiteral.swift($0, to: &$1) })
}
