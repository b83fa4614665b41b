extension Notation {
    /// The inside of a JSON string.
    package static let json = Notation(
        "json", prose: .plain(escape: plainText).quoted(by: jsonString),
        escape: { $1 += StringLiteral.json($0).utf8 })

    /// Puts lines of text into a string of JSON.
    static let jsonString: Change = { output, start in
        let text = String(decoding: output[start...], as: UTF8.self)
        output.replaceSubrange(start..., with: StringLiteral.json(text).utf8)
    }
}
