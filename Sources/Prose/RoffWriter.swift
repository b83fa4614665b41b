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
        [".nf"] + text.lines.flatMap { $0.isEmpty ? ["\\&"] : RoffLine.folded(Notation.roff.escape($0)) } + [
            ".fi"
        ]
    }
}
