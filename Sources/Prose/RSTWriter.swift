/// Writes the blocks of reStructuredText, which indentation and empty lines tell apart.
struct RSTWriter {
    let writer: ProseWriter

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        write(blocks, indent: 0, first: writer.layout.column, to: &sink)
    }

    /// - Parameters:
    ///   - indent: Columns that marks around take.
    ///   - first: Columns that the first line has already used.
    private func write(_ blocks: [ProseDocument.Block], indent: Int, first: Int, to sink: inout LineSink) {
        var last: ProseDocument.Block?
        for block in blocks {
            if last != nil { sink.begin() }
            if needsComment(block, after: last) {
                sink.line("..")
                sink.begin()
            }
            let used = last == nil ? first : writer.layout.prefix.count + indent
            write(block, indent: indent, first: used, to: &sink)
            last = block
        }
    }

    /// A quotation would belong to what stands before it, and a list to another.
    private func needsComment(_ block: ProseDocument.Block, after last: ProseDocument.Block?) -> Bool {
        switch (block, last) {
        case (.quote, .paragraph?): false
        case (.quote, _): true
        case (.list, .list?): true
        default: false
        }
    }

    private func write(_ block: ProseDocument.Block, indent: Int, first: Int, to sink: inout LineSink) {
        switch block {
        case .paragraph(let inlines): writer.paragraph(inlines, indent: indent, first: first, to: &sink)
        case .code(let text):
            sink.line("::")
            sink.begin()
            for line in text.lines {
                sink.begin()
                if !line.isEmpty { sink.bytes += "   \(PlainText.clean(line))".utf8 }
            }
        case .quote(let blocks):
            sink.within("   ", further: "   ") {
                write(blocks, indent: indent + 3, first: first + 3, to: &$0)
            }
        case .list(let start, let isTight, let items):
            let isPlain = isTight && items.allSatisfy { $0.count == 1 }
            for (index, item) in items.enumerated() {
                if index > 0, !isPlain { sink.begin() }
                let mark = start.map { "\($0 + index). " } ?? "- "
                let used = index == 0 ? first : writer.layout.prefix.count + indent
                sink.within(mark, further: String(repeating: " ", count: mark.count)) {
                    write(item, indent: indent + mark.count, first: used + mark.count, to: &$0)
                }
            }
        }
    }
}
