/// Writes a text in Perl's documentation format, whose blocks begin at the first column.
struct PODWriter {
    let writer: ProseWriter

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        sink.blocks(blocks) { write($0, to: &$1) }
    }

    private func write(_ block: ProseDocument.Block, to sink: inout LineSink) {
        switch block {
        case .paragraph(let inlines): writer.paragraph(inlines, to: &sink)
        // Indented text is verbatim: nothing in it is escaped.
        case .code(let text):
            for line in text.lines { sink.line((line.isEmpty ? "" : "    " + PlainText.clean(line)).utf8) }
        case .quote(let blocks):
            sink.line("=over 4")
            sink.begin()
            write(blocks, to: &sink)
            sink.begin()
            sink.line("=back")
        case .list(let start, _, let items):
            sink.line("=over 4")
            for (index, blocks) in items.enumerated() {
                sink.begin()
                sink.line("=item \(mark(start, index))".utf8)
                sink.begin()
                write(blocks, to: &sink)
            }
            sink.begin()
            sink.line("=back")
        }
    }

    /// Only a list that starts with 1 is one of numbers; in others the mark is text.
    private func mark(_ start: Int?, _ index: Int) -> String {
        guard let start else { return "*" }
        return start == 1 ? "\(index + 1)." : "Z<>\(start + index)."
    }
}
