/// Writes a text as the documentation comments of OCaml have it.
struct OCamlWriter {
    let writer: ProseWriter

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        sink.blocks(blocks) { write($0, to: &$1) }
    }

    private func write(_ block: ProseDocument.Block, to sink: inout LineSink) {
        switch block {
        case .paragraph(let inlines): writer.paragraph(inlines, to: &sink)
        case .code(let text):
            sink.line("{v")
            for line in text.lines {
                sink.begin()
                guard !line.isEmpty else { continue }
                sink.append("  ")
                verbatim(line, to: &sink.bytes)
            }
            sink.line("v}")
        case .quote(let blocks): write(blocks, to: &sink)
        case .list(let start, _, let items):
            sink.line(start == nil ? "{ul" : "{ol")
            for item in items {
                sink.within("{- ", further: "   ") { write(item, to: &$0) }
                // Before the brace they would mean something else.
                if let last = sink.bytes.last, "%\\".utf8.contains(last) { sink.append(" ") }
                sink.append("}")
            }
            sink.append("}")
        }
    }

    /// Only what ends the block has a meaning in it.
    private func verbatim(_ line: String, to output: inout [UInt8]) {
        OCamlComment.write(line.replacing("v}", with: "v }"), to: &output)
        while output.last == UInt8(ascii: " ") { output.removeLast() }
    }
}
