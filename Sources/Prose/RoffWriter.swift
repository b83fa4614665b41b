/// Writes a text for manual pages: lines of text and requests.
struct RoffWriter {
    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        for (index, block) in blocks.enumerated() { write(block, isFirst: index == 0, to: &sink) }
    }

    private func write(_ block: ProseDocument.Block, isFirst: Bool, to sink: inout LineSink) {
        let isSeparate =
            switch block {
            case .paragraph, .code, .quote: !isFirst;
            case .list: false
            }
        if isSeparate { sink.line(".PP") }
        switch block {
        case .paragraph(let inlines): RoffText(inlines).write(to: &sink)
        case .code(let text):
            sink.line(".RS 4")
            code(text, to: &sink)
            sink.line(".RE")
        case .quote(let blocks):
            sink.line(".RS 4")
            write(blocks, to: &sink)
            sink.line(".RE")
        case .list(let start, _, let items):
            for (index, blocks) in items.enumerated() {
                sink.line(".IP \(start.map { "\($0 + index)." } ?? "\\(bu") 4".utf8)
                write(item: blocks, to: &sink)
            }
        }
    }

    /// The first paragraph stands beside the mark; what follows is indented like it.
    private func write(item blocks: [ProseDocument.Block], to sink: inout LineSink) {
        var rest = blocks[...]
        if case .paragraph(let inlines)? = rest.first {
            RoffText(inlines).write(to: &sink)
            rest = rest.dropFirst()
        } else {
            sink.line("\\&")
        }
        guard !rest.isEmpty else { return }
        sink.line(".RS 4")
        for block in rest { write(block, isFirst: false, to: &sink) }
        sink.line(".RE")
    }

    private func code(_ text: String, to sink: inout LineSink) {
        sink.line(".nf")
        for line in text.lines {
            guard !line.isEmpty else {
                sink.line("\\&")
                continue
            }
            var bytes: [UInt8] = []
            Notation.roff.escape(line, to: &bytes)
            RoffLine.write(bytes, to: &sink)
        }
        sink.line(".fi")
    }
}
