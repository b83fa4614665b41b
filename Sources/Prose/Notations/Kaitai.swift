extension Notation {
    /// Descriptions of formats for Kaitai Struct: the inside of a quoted text of YAML, which has all of JSON's.
    package static let kaitai = Notation(
        "kaitai",
        identifiers: IdentifierRules(
            styles: [.member: .lowerSnake],
            integers: [
                "uint8": "u1", "uint16": "u2", "uint32": "u4", "uint64": "u8",
                "int8": "s1", "int16": "s2", "int32": "s4", "int64": "s8",
            ],
            reserved: ["true", "false", "and", "or", "not"],
            beforeDigit: "n"),
        prose: .plain(escape: plainText).quoted(by: jsonString), escape: { $1 += StringLiteral.json($0).utf8 }
    )
}
