extension Notation {
    /// The inside of a C comment.
    package static let cComment = Notation(
        "c-comment", width: 79, leaders: ["*", "//"],
        prose: .plain(escape: cCommentText).changed(by: keepApart),
        escape: cCommentText)

    /// Keeps pairs that mean something from being formed, also with what stands before and after the text.
    private static let cCommentText: Escape = { text, output in
        let text = PlainText.ascii(PlainText.clean(text))
        guard text.utf8.contains(where: { $0 == 0x2a || $0 == 0x3f || $0 == 0x5c }) else {
            output += text.utf8
            return
        }
        var previous: UInt8?
        for byte in text.utf8 {
            let isSplit =
                previous.map { isCommentPair($0, byte) }
                ?? (byte == UInt8(ascii: "*") || byte == UInt8(ascii: "?"))
            if isSplit { output.append(UInt8(ascii: " ")) }
            output.append(byte)
            previous = byte
        }
        if previous == UInt8(ascii: "\\") || previous == UInt8(ascii: "*") {
            output.append(UInt8(ascii: " "))
        }
    }

    /// Keeps a text from forming such a pair with what stands before and after it.
    private static let keepApart: Change = { output, start in
        guard start < output.count else { return }
        if start > 0, isCommentPair(output[start - 1], output[start]) {
            output.insert(UInt8(ascii: " "), at: start)
        }
        if output.last == UInt8(ascii: "\\") || output.last == UInt8(ascii: "*") {
            output.append(UInt8(ascii: " "))
        }
    }

    /// Pairs that end or begin a comment, begin a trigraph, or do so across a line that a backslash joins.
    private static func isCommentPair(_ left: UInt8, _ right: UInt8) -> Bool {
        switch (left, right) {
        case (UInt8(ascii: "*"), UInt8(ascii: "/")), (UInt8(ascii: "/"), UInt8(ascii: "*")),
            (UInt8(ascii: "?"), UInt8(ascii: "?")), (UInt8(ascii: "*"), UInt8(ascii: "\\")),
            (UInt8(ascii: "/"), UInt8(ascii: "\\")):
            true
        default: false
        }
    }
}
