/// Writes a text as HTML elements.
struct HTMLWriter {
    let writer: ProseWriter

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        blocks.flatMap { lines($0, isTight: false) }
    }

    private func lines(_ block: ProseDocument.Block, isTight: Bool) -> [String] {
        switch block {
        case .paragraph(let inlines):
            let text = html(inlines, isLinked: false)
            return [isTight ? text : "<p>\(text)</p>"]
        case .code(let text):
            // Line breaks are references, so that no prefix gets into the element.
            let code = text.lines.map(Notation.html.escape).joined(separator: "&#10;")
            return ["<pre><code>\(code)</code></pre>"]
        case .quote(let blocks): return ["<blockquote>"] + lines(blocks) + ["</blockquote>"]
        case .list(let start, let isTight, let items):
            let name = start == nil ? "ul" : "ol"
            let attribute = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
            return ["<\(name)\(attribute)>"] + items.flatMap { item($0, isTight: isTight) } + ["</\(name)>"]
        case .refused: return []
        }
    }

    private func item(_ blocks: [ProseDocument.Block], isTight: Bool) -> [String] {
        let inner = blocks.flatMap { lines($0, isTight: isTight) }
        guard inner.count != 1 else { return ["<li>\(inner.joined())</li>"] }
        return ["<li>"] + inner + ["</li>"]
    }

    func html(_ inlines: [ProseDocument.Inline], isLinked: Bool) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): Notation.html.escape(text)
            case .code(let text): code(text, isLinked: isLinked)
            case .emphasis(let inner): "<em>\(html(inner, isLinked: isLinked))</em>"
            case .strong(let inner): "<strong>\(html(inner, isLinked: isLinked))</strong>"
            case .link(let url, let inner): anchor(url, html(inner, isLinked: true))
            case .softBreak: " "
            case .hardBreak: "<br>"
            case .refused: ""
            }
        }.joined()
    }

    /// Links do not nest: inside of one, a code span leads nowhere else.
    private func code(_ text: String, isLinked: Bool) -> String {
        let code = "<code>\(Notation.html.escape(text))</code>"
        guard !isLinked, let address = writer.link(text) else { return code }
        return anchor(address, code)
    }

    private func anchor(_ address: String, _ content: String) -> String {
        "<a href=\"\(Notation.html.escape(HTMLWriter.encoded(address)))\">\(content)</a>"
    }

    private static let plainInAddress = Set("-._~:/?#@!$&'()*+,;=%".utf8)

    /// The address with what no address may hold as the numbers of its bytes.
    private static func encoded(_ address: String) -> String {
        var result = ""
        for byte in address.utf8 {
            let scalar = Unicode.Scalar(byte)
            let isPlain = byte < 0x80 && (scalar.properties.isAlphabetic || (0x30...0x39).contains(byte))
            if isPlain || plainInAddress.contains(byte) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + StringLiteral.hex(scalar, digits: 2)
            }
        }
        return result
    }
}
