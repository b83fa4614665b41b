/// Writes the notations whose blocks are told apart by marks and indentation: Markdown, plain text, comments.
struct LineWriter {
    let writer: ProseWriter

    /// Where blocks stand: columns that marks around them take, and those their first line has used.
    private struct Place {
        var indent: Int
        var first: Int
        var isTight: Bool
    }

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        lines(blocks, Place(indent: 0, first: writer.layout.column, isTight: false))
    }

    private func lines(_ blocks: [ProseDocument.Block], _ place: Place) -> [String] {
        var result: [String] = []
        // Two lists of one kind in a row take different marks, or they would be one list.
        var isAlternate = false
        for (index, block) in blocks.enumerated() {
            if index > 0, !place.isTight { result.append("") }
            isAlternate = index > 0 && block.isList(like: blocks[index - 1]) && !isAlternate
            var place = place
            if index > 0 { place.first = writer.layout.prefix.count + place.indent }
            result += lines(block, place, isAlternate: isAlternate && writer.isMarkdown)
        }
        return result
    }

    private func lines(_ block: ProseDocument.Block, _ place: Place, isAlternate: Bool) -> [String] {
        switch block {
        case .paragraph(let inlines):
            return writer.paragraph(inlines, indent: place.indent, first: place.first)
        case .code(let text): return code(text)
        case .quote(let blocks):
            let inner = Place(indent: place.indent + 2, first: place.first + 2, isTight: false)
            let mark = writer.isMarkdown ? ">" : " "
            return lines(blocks, inner).map { line in
                line.isEmpty ? mark.trimmingBlanks : mark + " " + line
            }
        case .list(let start, let isTight, let items):
            var result: [String] = []
            for (index, item) in items.enumerated() {
                if index > 0, !isTight { result.append("") }
                let used = index > 0 ? writer.layout.prefix.count + place.indent : place.first
                let marker = marker(start, index, isAlternate: isAlternate)
                result += self.item(
                    item, marker, Place(indent: place.indent, first: used, isTight: isTight))
            }
            return result
        case .refused: return []
        }
    }

    private func marker(_ start: Int?, _ index: Int, isAlternate: Bool) -> String {
        guard let start else { return isAlternate ? "* " : "- " }
        // CommonMark reads nine digits, and from the first item only.
        return "\(min(start + index, 999_999_999))\(isAlternate ? ")" : ".") "
    }

    private func item(_ blocks: [ProseDocument.Block], _ marker: String, _ place: Place) -> [String] {
        var inner = place
        inner.indent += marker.count
        inner.first += marker.count
        let hanging = String(repeating: " ", count: marker.count)
        return lines(blocks, inner).enumerated().map { index, line in
            index == 0 ? (marker + line).trimmingBlanks : line.isEmpty ? "" : hanging + line
        }
    }

    private func code(_ text: String) -> [String] {
        guard writer.isMarkdown else {
            return text.lines.map { line in
                line.isEmpty ? "" : "    " + writer.notation.escapeInner(line).trimmingBlanks
            }
        }
        var fence = "```"
        while text.contains(fence) { fence += "`" }
        return [fence + "text"] + text.lines.map(PlainText.clean) + [fence]
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
