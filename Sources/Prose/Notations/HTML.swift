extension Notation {
    /// HTML text and attribute values.
    package static let html = Notation(
        "html",
        prose: ProseStyle(
            escape: htmlText, blocks: { HTMLWriter(writer: $0).write($1, to: &$2) },
            code: { HTMLWriter(writer: $0).write(code: $1, isLinked: $2, to: &$3) }),
        escape: htmlText)

    /// Works on bytes: a combining mark makes another character of a special one, but not for a parser.
    private static let htmlText: Escape = { text, output in
        output.append(
            PlainText.clean(text),
            replacing: { byte in
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                case UInt8(ascii: "'"): "&#39;"
                default: nil
                }
            })
    }
}
