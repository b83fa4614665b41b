/// Writes a text as the documentation comments of Go have it, in which lists do not nest and hold only paragraphs.
///
/// The lines are as gofmt would write them.
struct GoWriter {
    let writer: ProseWriter

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        let parts = blocks.flatMap(parts)
        for (index, part) in parts.enumerated() {
            if index > 0, !part.follows(parts[index - 1]) { sink.begin() }
            write(part, isLast: index + 1 == parts.count, to: &sink)
        }
    }

    /// What stands between empty lines, or follows another item of its list.
    private struct Part {
        enum Content {
            case paragraph([ProseDocument.Inline])
            case item(mark: String, [[ProseDocument.Inline]], isTight: Bool)
            case code(String)
        }

        let content: Content

        func follows(_ other: Part) -> Bool {
            guard case .item(_, _, true) = content, case .item(_, _, true) = other.content else {
                return false
            }
            return true
        }
    }

    private func parts(_ block: ProseDocument.Block) -> [Part] {
        switch block {
        case .paragraph(let inlines): [Part(content: .paragraph(inlines))]
        case .code(let text): [Part(content: .code(text))]
        case .quote(let blocks): blocks.flatMap(parts)
        case .list(let start, let isTight, let items): list(start, isTight, items)
        }
    }

    /// An item for each item, and what an item cannot hold after it.
    private func list(_ start: Int?, _ isTight: Bool, _ items: [[ProseDocument.Block]]) -> [Part] {
        let isPlain = isTight && items.allSatisfy { $0.count == 1 }
        return items.enumerated().flatMap { index, blocks -> [Part] in
            var paragraphs: [[ProseDocument.Inline]] = []
            var rest = blocks[...]
            while case .paragraph(let inlines)? = rest.first {
                paragraphs.append(inlines)
                rest = rest.dropFirst()
            }
            let mark = start.map { " \($0 + index). " } ?? "  - "
            let item = Part(content: .item(mark: mark, paragraphs, isTight: isPlain))
            return (paragraphs.isEmpty ? [] : [item]) + rest.flatMap(parts)
        }
    }

    private func write(_ part: Part, isLast: Bool, to sink: inout LineSink) {
        switch part.content {
        case .paragraph(let inlines): writer.paragraph(inlines, to: &sink)
        case .item(let mark, let paragraphs, _):
            sink.within(mark, further: "    ") { sink in
                for (index, inlines) in paragraphs.enumerated() {
                    if index > 0 { sink.begin() }
                    writer.paragraph(inlines, indent: 4, to: &sink)
                }
            }
        case .code(let text):
            for line in text.lines {
                sink.begin()
                guard !line.isEmpty else { continue }
                // Code is what begins with a tab in place of the blank after the slashes.
                if sink.bytes.last == UInt8(ascii: " ") { sink.bytes.removeLast() }
                sink.append("\t")
                writer.style.escape(line, &sink.bytes)
            }
        }
    }
}
