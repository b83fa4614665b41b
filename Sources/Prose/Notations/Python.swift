extension Notation {
    /// Python: the inside of string literals, and so of documentation, whose prose is reStructuredText.
    package static let python = Notation(
        "python", width: 100, leaders: ["#:", "#"], hangsBelowMarks: true,
        identifiers: IdentifierRules(
            styles: [
                .type: .upperCamel, .constant: .upperSnake, .member: .lowerSnake, .option: .upperSnake,
            ],
            integers: [
                "uint8": "ctypes.c_uint8", "uint16": "ctypes.c_uint16", "uint32": "ctypes.c_uint32",
                "uint64": "ctypes.c_uint64", "int8": "ctypes.c_int8", "int16": "ctypes.c_int16",
                "int32": "ctypes.c_int32", "int64": "ctypes.c_int64",
            ],
            reserved: [
                "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
                "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
                "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try",
                "while", "with", "yield", "match", "case", "type",
            ],
            beforeDigit: "N"),
        prose: rst.prose.quoted(by: pythonString), escape: { StringLiteral.fourDigits($0, to: &$1) })

    /// Puts lines of text into a string literal of several lines.
    private static let pythonString: Change = { output, start in
        let text = String(decoding: output[start...], as: UTF8.self)
        output.removeLast(output.count - start)
        output.append(text, replacing: StringLiteral.quoted)
    }
}
