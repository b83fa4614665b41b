extension Notation {
    /// Go: documentation comments, which have no escapes, and the inside of string literals.
    package static let go = Notation(
        "go", width: 100, leaders: ["//"], hangsBelowMarks: true,
        identifiers: IdentifierRules(
            styles: [.type: .upperCamel, .member: .upperCamel, .variable: .lowerCamel, .module: .lowerSnake],
            integers: [
                "uint8": "uint8", "uint16": "uint16", "uint32": "uint32", "uint64": "uint64",
                "int8": "int8", "int16": "int16", "int32": "int32", "int64": "int64",
            ],
            reserved: [
                "break", "case", "chan", "const", "continue", "default", "defer", "else", "fallthrough",
                "for", "func", "go", "goto", "if", "import", "interface", "map", "package", "range",
                "return", "select", "struct", "switch", "type", "var",
                "any", "bool", "byte", "error", "false", "int", "iota", "len", "nil", "rune", "string",
                "true", "uint",
            ],
            beforeDigit: "N", initialisms: ["abi", "cpu", "id", "io", "uuid"]),
        prose: ProseStyle(escape: goComment, blocks: { GoWriter(writer: $0).write($1, to: &$2) }),
        escape: { StringLiteral.fourDigits($0, to: &$1) })

    /// Quotes of two signs as gofmt writes them, and a space where a definition of a link would begin.
    private static let goComment: Escape = { text, output in
        var rest = Array(PlainText.clean(text).utf8)[...]
        while let byte = rest.popFirst() {
            let replacement: StaticString? =
                switch (byte, rest.first) {
                case (UInt8(ascii: "`"), byte): "“"
                case (UInt8(ascii: "'"), byte): "”"
                case (UInt8(ascii: "]"), UInt8(ascii: ":")): "] :"
                default: nil
                }
            guard let replacement else {
                output.append(byte)
                continue
            }
            output.append(replacement)
            rest.removeFirst()
        }
    }
}
