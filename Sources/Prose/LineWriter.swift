/// Writes the notations that are made of wrapped lines: Markdown, plain text, comments, POD.
struct LineWriter {
    let writer: ProseWriter

    private var notation: Notation { writer.notation }

    /// Whether the marks of CommonMark stay.
    private var isMarkdown: Bool { notation == .markdown || notation == .swift }

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        lines(blocks, indent: 0, first: writer.layout.column, isTight: false)
    }

    /// - Parameters:
    ///   - indent: Columns that list markers around take.
    ///   - first: Columns that the first line has already used.
    private func lines(
        _ blocks: [ProseDocument.Block], indent: Int, first: Int, isTight: Bool
    ) -> [String] {
        var result: [String] = []
        var previous: ProseDocument.Block?
        for block in blocks {
            if let previous {
                if !isTight || !isList(block) { result.append("") }
                if case .list = previous, case .list = block, isMarkdown { result += ["<!-- -->", ""] }
            }
            let used = result.isEmpty ? first : writer.layout.prefix.count + indent
            result += lines(block, indent: indent, first: used)
            previous = block
        }
        return result
    }

    private func isList(_ block: ProseDocument.Block) -> Bool {
        if case .list = block { true } else { false }
    }

    private func lines(_ block: ProseDocument.Block, indent: Int, first: Int) -> [String] {
        switch block {
        case .paragraph(let inlines):
            return wrap(InlineWriter(writer: writer).words(inlines), indent: indent, first: first)
        case .code(let text): return code(text)
        case .quote(let blocks):
            let mark = isMarkdown ? "> " : "  "
            return lines(blocks, indent: indent + 2, first: first + 2, isTight: false)
                .map { ($0.isEmpty && isMarkdown ? ">" : $0.isEmpty ? "" : mark + $0) }
        case .list(let start, let isTight, let items):
            return items.enumerated().flatMap { index, item in
                self.item(
                    item, marker: start.map { "\($0 + index). " } ?? "- ", indent, first, isTight, index)
            }
        case .refused: return []
        }
    }

    private func item(
        _ blocks: [ProseDocument.Block], marker: String, _ indent: Int, _ first: Int, _ isTight: Bool,
        _ index: Int
    ) -> [String] {
        let used = index == 0 ? first : writer.layout.prefix.count + indent
        let inner = lines(blocks, indent: indent + marker.count, first: used + marker.count, isTight: isTight)
        let hanging = String(repeating: " ", count: marker.count)
        let marked = inner.enumerated().map { line, text in
            line == 0 ? marker + text : text.isEmpty ? "" : hanging + text
        }
        let lines = marked.isEmpty ? [String(marker.dropLast())] : marked
        return index > 0 && !isTight ? [""] + lines : lines
    }

    private func code(_ text: String) -> [String] {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard isMarkdown else {
            return lines.map { $0.isEmpty ? "" : "    " + notation.escape($0) }
        }
        var fence = "```"
        while lines.contains(where: { $0.contains(fence) }) { fence += "`" }
        return [fence + "text"] + lines + [fence]
    }

    /// Fills lines with words; a word that would begin a block in Markdown never begins a line.
    private func wrap(_ words: [InlineWriter.Word], indent: Int, first: Int) -> [String] {
        guard let width = writer.layout.width else { return unwrapped(words) }
        var lines: [String] = []
        var line = ""
        var used = first
        for word in words {
            if word.startsLine {
                lines.append(line)
                line = ""
                used = writer.layout.prefix.count + indent
            }
            let isBreakable = !isMarkdown || MarkdownEscape.defuseStart(word.text) == word.text
            if line.isEmpty {
                line = word.text
                used += word.text.count
            } else if used + 1 + word.text.count > width, isBreakable {
                lines.append(line)
                line = word.text
                used = writer.layout.prefix.count + indent + word.text.count
            } else {
                line += " " + word.text
                used += 1 + word.text.count
            }
        }
        return lines + [line]
    }

    private func unwrapped(_ words: [InlineWriter.Word]) -> [String] {
        var lines: [String] = []
        var line = ""
        for word in words {
            if word.startsLine {
                lines.append(line)
                line = ""
            }
            line += line.isEmpty ? word.text : " " + word.text
        }
        return lines + [line]
    }
}
