/// Writes a text in Perl's documentation format, whose blocks begin at the first column.
struct PODWriter {
    let writer: ProseWriter

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        Array(blocks.map(lines).filter { !$0.isEmpty }.joined(separator: [""]))
    }

    private func lines(_ block: ProseDocument.Block) -> [String] {
        switch block {
        case .paragraph(let inlines): return writer.paragraph(inlines).filter { !$0.isEmpty }
        // Indented text is verbatim: nothing in it is escaped.
        case .code(let text): return text.lines.map { $0.isEmpty ? "" : "    " + PlainText.clean($0) }
        case .quote(let blocks): return ["=over 4", ""] + lines(blocks) + ["", "=back"]
        case .list(let start, _, let items):
            let inner = items.enumerated().flatMap { index, blocks in
                ["", "=item " + mark(start, index), ""] + lines(blocks)
            }
            return ["=over 4"] + inner + ["", "=back"]
        case .refused: return []
        }
    }

    /// Only a list that starts with 1 is one of numbers; in others the mark is text.
    private func mark(_ start: Int?, _ index: Int) -> String {
        guard let start else { return "*" }
        return start == 1 ? "\(index + 1)." : "Z<>\(start + index)."
    }
}
