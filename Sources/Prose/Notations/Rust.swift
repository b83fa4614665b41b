extension Notation {
    /// Rust: documentation comments and the inside of string literals, which have the escapes of Swift.
    package static let rust = Notation(
        "rust", width: 100, leaders: ["///", "//!", "//"], hangsBelowMarks: true,
        identifiers: IdentifierRules(
            styles: [
                .type: .upperCamel, .constant: .upperSnake, .member: .lowerSnake, .option: .upperCamel,
            ],
            integers: [
                "uint8": "u8", "uint16": "u16", "uint32": "u32", "uint64": "u64",
                "int8": "i8", "int16": "i16", "int32": "i32", "int64": "i64",
            ],
            reserved: [
                "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate",
                "do", "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl",
                "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref",
                "return", "self", "Self", "static", "struct", "super", "trait", "true", "try", "type",
                "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
            ]),
        prose: .commonMark(escape: markdownText), escape: { StringLiteral.swift($0, to: &$1) })
}
