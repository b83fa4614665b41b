extension Notation {
    /// Plain text.
    package static let text = Notation("text", width: 76, prose: .plain(escape: plainText), escape: plainText)

    static let plainText: Escape = { $1 += PlainText.ascii(PlainText.clean($0)).utf8 }
}
