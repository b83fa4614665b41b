/// Writes a text for manual pages: lines of text and requests.
struct RoffWriter {
    let writer: ProseWriter

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        blocks.enumerated().flatMap { index, block in lines(block, isFirst: index == 0) }
    }

    private func lines(_ block: ProseDocument.Block, isFirst: Bool) -> [String] {
        let gap = isFirst ? [] : [".PP"]
        switch block {
        case .paragraph(let inlines): return gap + RoffText(inlines).lines
        case .code(let text): return gap + [".RS 4"] + code(text) + [".RE"]
        case .quote(let blocks): return gap + [".RS 4"] + lines(blocks) + [".RE"]
        case .list(let start, _, let items):
            return items.enumerated().flatMap { index, blocks in
                [".IP " + (start.map { "\($0 + index)." } ?? "\\(bu") + " 4"] + item(blocks)
            }
        case .refused: return []
        }
    }

    /// The first paragraph stands beside the mark; what follows is indented like it.
    private func item(_ blocks: [ProseDocument.Block]) -> [String] {
        var rest = blocks[...]
        var first = ["\\&"]
        if case .paragraph(let inlines)? = rest.first {
            first = RoffText(inlines).lines
            rest = rest.dropFirst()
        }
        guard !rest.isEmpty else { return first }
        return first + [".RS 4"] + rest.flatMap { lines($0, isFirst: false) } + [".RE"]
    }

    private func code(_ text: String) -> [String] {
        [".nf"] + text.lines.map { $0.isEmpty ? "\\&" : Notation.roff.escape($0) } + [".fi"]
    }
}

/// The lines of a paragraph.
private struct RoffText {
    private(set) var lines = [""]

    init(_ inlines: [ProseDocument.Inline]) {
        append(inlines, font: "R")
        lines = lines.map(\.trimmingBlanks).filter { !$0.isEmpty }
    }

    /// - Parameter font: The font around, which each change of font returns to.
    private mutating func append(_ inlines: [ProseDocument.Inline], font: String) {
        for inline in inlines {
            switch inline {
            case .text(let text): append(text)
            case .code(let text): append([.text(text)], in: "B", around: font)
            case .emphasis(let inner): append(inner, in: "I", around: font)
            case .strong(let inner): append(inner, in: "B", around: font)
            case .link(let url, let inner):
                append(inner, font: font)
                if inner != [.text(url)] { append(" <\(url)>") }
            case .softBreak: lines.append("")
            case .hardBreak: lines += [".br", ""]
            case .refused: break
            }
        }
    }

    private mutating func append(_ inner: [ProseDocument.Inline], in font: String, around: String) {
        lines[lines.count - 1] += "\\f\(font)"
        append(inner, font: font)
        lines[lines.count - 1] += "\\f\(around)"
    }

    /// A line of text begins with no blank, which would break the line, and with no request.
    private mutating func append(_ text: String) {
        var escaped = Notation.roff.escapeInner(text)
        if lines.last?.isEmpty == true {
            escaped = Notation.roff.defuseStart(String(escaped.trimmingPrefix { $0 == " " }))
        }
        lines[lines.count - 1] += escaped
    }
}
