/// Writes a text for manual pages: lines of text and requests.
struct RoffWriter {
    let writer: ProseWriter

    func lines(_ blocks: [ProseDocument.Block]) -> [String] {
        blocks.enumerated().flatMap { index, block in lines(block, isFirst: index == 0) }
    }

    private func lines(_ block: ProseDocument.Block, isFirst: Bool) -> [String] {
        switch block {
        case .paragraph(let inlines): return (isFirst ? [] : [".PP"]) + text(inlines)
        case .code(let code):
            let lines = code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return [".PP", ".RS 4", ".nf"] + lines.dropLast(lines.last?.isEmpty == true ? 1 : 0).map(literal)
                + [".fi", ".RE"]
        case .quote(let blocks): return [".RS 4"] + lines(blocks) + [".RE"]
        case .list(let start, _, let items):
            return items.enumerated().flatMap { index, item in
                [".IP " + (start.map { "\($0 + index)." } ?? "\\(bu") + " 4"] + lines(item)
            }
        case .refused: return []
        }
    }

    private func literal(_ line: String) -> String {
        line.isEmpty ? "\\&" : Notation.roff.escape(line)
    }

    private func text(_ inlines: [ProseDocument.Inline]) -> [String] {
        var lines = [""]
        append(inlines, to: &lines)
        return lines.filter { !$0.isEmpty }.map { line in
            line.hasPrefix(".") && !line.hasPrefix(".br") || line.hasPrefix("'") ? "\\&" + line : line
        }
    }

    private func append(_ inlines: [ProseDocument.Inline], to lines: inout [String]) {
        for inline in inlines {
            switch inline {
            case .text(let text): lines[lines.count - 1] += escape(text)
            case .code(let text): lines[lines.count - 1] += "\\fB\(escape(text))\\fR"
            case .emphasis(let inner): append(inner, in: "I", to: &lines)
            case .strong(let inner): append(inner, in: "B", to: &lines)
            case .link(let url, let inner):
                append(inner, to: &lines)
                if inner != [.text(url)] { lines[lines.count - 1] += " <\(escape(url))>" }
            case .softBreak: lines.append("")
            case .hardBreak: lines += [".br", ""]
            case .refused: break
            }
        }
    }

    private func append(_ inner: [ProseDocument.Inline], in font: String, to lines: inout [String]) {
        lines[lines.count - 1] += "\\f\(font)"
        append(inner, to: &lines)
        lines[lines.count - 1] += "\\fR"
    }

    /// Text within a line: only the start of a line needs more.
    private func escape(_ text: String) -> String {
        String(Notation.roff.escape("x" + text).dropFirst())
    }
}
