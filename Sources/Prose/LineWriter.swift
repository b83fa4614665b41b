/// Writes the notations whose blocks are told apart by marks and indentation: Markdown, plain text, comments.
struct LineWriter {
    let writer: ProseWriter

    /// Where blocks stand: columns that marks around them take, and those their first line has used.
    private struct Place {
        var indent: Int
        var first: Int
        var isTight: Bool
    }

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        write(blocks, Place(indent: 0, first: writer.layout.column, isTight: false), to: &sink)
    }

    private func write(_ blocks: [ProseDocument.Block], _ place: Place, to sink: inout LineSink) {
        // Two lists of one kind in a row take different marks, or they would be one list.
        var isAlternate = false
        for (index, block) in blocks.enumerated() {
            if index > 0, !place.isTight { sink.begin() }
            isAlternate = index > 0 && block.isList(like: blocks[index - 1]) && !isAlternate
            var place = place
            if index > 0 { place.first = writer.layout.prefix.count + place.indent }
            write(block, place, isAlternate: isAlternate && writer.style.isCommonMark, to: &sink)
        }
    }

    private func write(
        _ block: ProseDocument.Block, _ place: Place, isAlternate: Bool, to sink: inout LineSink
    ) {
        switch block {
        case .paragraph(let inlines):
            writer.paragraph(inlines, indent: place.indent, first: place.first, to: &sink)
        case .code(let text): code(text, to: &sink)
        case .quote(let blocks):
            let inner = Place(indent: place.indent + 2, first: place.first + 2, isTight: false)
            let mark = writer.style.isCommonMark ? "> " : "  "
            sink.within(mark, further: mark) { write(blocks, inner, to: &$0) }
        case .list(let start, let isTight, let items):
            for (index, item) in items.enumerated() {
                if index > 0, !isTight { sink.begin() }
                let used = index > 0 ? writer.layout.prefix.count + place.indent : place.first
                let marker = marker(start, index, isAlternate: isAlternate)
                let inner = Place(
                    indent: place.indent + marker.utf8.count, first: used + marker.utf8.count,
                    isTight: isTight)
                let hanging = String(repeating: " ", count: marker.utf8.count)
                sink.within(marker, further: hanging) { write(item, inner, to: &$0) }
            }
        }
    }

    private func marker(_ start: Int?, _ index: Int, isAlternate: Bool) -> String {
        guard let start else { return isAlternate ? "* " : "- " }
        // CommonMark reads nine digits, and from the first item only.
        return "\(min(start + index, 999_999_999))\(isAlternate ? ")" : ".") "
    }

    private func code(_ text: String, to sink: inout LineSink) {
        guard writer.style.isCommonMark else {
            for line in text.lines {
                sink.begin()
                guard !line.isEmpty else { continue }
                sink.append("    ")
                writer.style.escape(line, &sink.bytes)
                while sink.bytes.last == UInt8(ascii: " ") { sink.bytes.removeLast() }
            }
            return
        }
        let fence = repeatElement(UInt8(ascii: "`"), count: max(3, MarkdownEscape.longestRun(of: text) + 1))
        sink.line(fence)
        sink.append("text")
        for line in text.lines { sink.line(PlainText.clean(line).utf8) }
        sink.line(fence)
    }
}

extension ProseDocument.Block {
    /// Whether both are lists, and both ordered or both not.
    fileprivate func isList(like other: ProseDocument.Block) -> Bool {
        guard case .list(let start, _, _) = self, case .list(let otherStart, _, _) = other else {
            return false
        }
        return (start == nil) == (otherStart == nil)
    }
}

extension String {
    /// The lines of a block of code, none for an empty one.
    var lines: [String] {
        isEmpty
            ? []
            : utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
                .map { String(Substring($0)) }
    }

    var trimmingBlanks: String {
        var bytes = utf8[...]
        while bytes.last == UInt8(ascii: " ") { bytes.removeLast() }
        return String(Substring(bytes))
    }
}
