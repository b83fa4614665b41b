/// Writes a text as HTML elements.
struct HTMLWriter {
    let writer: ProseWriter

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        blocks.flatMap(lines)
    }

    private func lines(_ block: ProseDocument.Block) -> [String] {
        switch block {
        case .paragraph(let inlines): return ["<p>\(html(inlines))</p>"]
        case .code(let text): return ["<pre><code>\(codeText(text))</code></pre>"]
        case .quote(let blocks): return ["<blockquote>"] + lines(blocks) + ["</blockquote>"]
        case .list(let start, let isTight, let items):
            let name = start == nil ? "ul" : "ol"
            let attribute = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
            return ["<\(name)\(attribute)>"] + items.flatMap { item($0, isTight: isTight) } + ["</\(name)>"]
        case .refused: return []
        }
    }

    private func item(_ blocks: [ProseDocument.Block], isTight: Bool) -> [String] {
        if isTight, blocks.count == 1, case .paragraph(let inlines)? = blocks.first {
            return ["<li>\(html(inlines))</li>"]
        }
        return ["<li>"] + lines(blocks) + ["</li>"]
    }

    /// Code keeps its line breaks, as references so that no prefix gets into the element.
    private func codeText(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
            Notation.html.escape(String($0))
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "&#10;")
    }

    private func html(_ inlines: [ProseDocument.Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): Notation.html.escape(text)
            case .code(let text):
                {
                    let code = "<code>\(Notation.html.escape(text))</code>"
                    return writer.link(text).map { "<a href=\"\(Notation.html.escape($0))\">\(code)</a>" }
                        ?? code
                }()
            case .emphasis(let inner): "<em>\(html(inner))</em>"
            case .strong(let inner): "<strong>\(html(inner))</strong>"
            case .link(let url, let inner): "<a href=\"\(Notation.html.escape(url))\">\(html(inner))</a>"
            case .softBreak: " "
            case .hardBreak: "<br>"
            case .refused: ""
            }
        }.joined()
    }
}
