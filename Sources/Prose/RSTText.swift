/// The words of a paragraph of reStructuredText, in which marks do not nest and stand apart from letters.
struct RSTText {
    private(set) var words = ProseWords()
    /// Whether a mark has ended, after which a letter must not come.
    private var endsMark = false

    init(_ inlines: [ProseDocument.Inline]) {
        for inline in inlines { append(inline) }
        words.end()
        words.guardLines(from: RSTEscape.marks, breaking: false)
    }

    private mutating func append(_ inline: ProseDocument.Inline) {
        switch inline {
        case .text(let text): append(text)
        case .code(let text): append(marked: { RSTEscape.code(text, to: &$0) })
        case .emphasis(let inner): append(inner, between: "*")
        case .strong(let inner): append(inner, between: "**")
        case .link(let url, let inner): append(link: url, RSTText.plain(inner))
        case .softBreak: finish()
        case .hardBreak:
            words.breakLine()
            endsMark = false
        }
    }

    private mutating func finish() {
        words.finish()
        endsMark = false
    }

    private mutating func append(_ text: String) {
        guard let first = text.utf8.first else { return }
        if endsMark, !" .,;:!?)]".utf8.contains(first) { separate() }
        endsMark = false
        words.append(splitting: { RSTEscape.inner(text, to: &$0) })
    }

    private mutating func append(_ inner: [ProseDocument.Inline], between mark: StaticString) {
        let text = RSTEscape.trimmed(RSTText.plain(inner))
        guard !text.isEmpty else { return }
        beginMark()
        words.append(mark)
        words.append(splitting: { RSTEscape.inner(text, to: &$0) })
        words.append(mark)
        endsMark = true
    }

    private mutating func append(link url: String, _ text: String) {
        if text == url { return append(text) }
        beginMark()
        let text = RSTEscape.trimmed(text)
        let label = text.isEmpty ? url : text
        words.append("`")
        words.append(splitting: { output in
            for byte in RSTText.escaped(label) {
                if byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") {
                    output.append(UInt8(ascii: "\\"))
                }
                output.append(byte)
            }
        })
        words.finish()
        words.append(whole: { $0 += "<\(RSTEscape.address(url))>`__".utf8 })
        endsMark = true
    }

    private mutating func append(marked write: (inout [UInt8]) -> Void) {
        var bytes: [UInt8] = []
        write(&bytes)
        guard !bytes.isEmpty else { return }
        beginMark()
        words.append(whole: { $0 += bytes })
        endsMark = true
    }

    /// A mark begins a word or what is in parentheses, or a backslash and a blank, which mean nothing, stand before it.
    private mutating func beginMark() {
        let isOpen = words.isAtWordStart || words.bytes.last == UInt8(ascii: "(")
        if endsMark || !isOpen { separate() }
    }

    private mutating func separate() { words.append(whole: { $0.append("\\ ") }) }

    private static func escaped(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        RSTEscape.inner(text, to: &bytes)
        return bytes
    }

    /// The text without marks.
    private static func plain(_ inlines: [ProseDocument.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text), .code(let text): PlainText.clean(text)
            case .emphasis(let inner), .strong(let inner): plain(inner)
            case .link(let url, let inner): inner == [.text(url)] ? url : "\(plain(inner)) <\(url)>"
            case .softBreak, .hardBreak: " "
            }
        }
        .joined()
    }
}
