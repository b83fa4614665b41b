/// Writes a text as HTML elements.
struct HTMLWriter {
    let writer: ProseWriter

    func write(_ blocks: [ProseDocument.Block], to sink: inout LineSink) {
        for block in blocks { write(block, isTight: false, to: &sink) }
    }

    private func write(_ block: ProseDocument.Block, isTight: Bool, to sink: inout LineSink) {
        switch block {
        case .paragraph, .code:
            sink.begin()
            write(line: block, isTight: isTight, to: &sink.bytes)
        case .quote(let blocks):
            sink.line("<blockquote>")
            write(blocks, to: &sink)
            sink.line("</blockquote>")
        case .list(let start, let isTight, let items):
            let name = start == nil ? "ul" : "ol"
            let attribute = start.map { $0 == 1 ? "" : " start=\"\($0)\"" } ?? ""
            sink.line("<\(name)\(attribute)>".utf8)
            for item in items { write(item: item, isTight: isTight, to: &sink) }
            sink.line("</\(name)>".utf8)
        }
    }

    /// A block that takes one line.
    private func write(line block: ProseDocument.Block, isTight: Bool, to bytes: inout [UInt8]) {
        switch block {
        case .paragraph(let inlines):
            if !isTight { bytes.append("<p>") }
            write(inlines, isLinked: false, to: &bytes)
            if !isTight { bytes.append("</p>") }
        case .code(let text):
            bytes.append("<pre><code>")
            for (index, line) in text.lines.enumerated() {
                // Line breaks are references, so that no prefix gets into the element.
                if index > 0 { bytes.append("&#10;") }
                Notation.html.escape(line, to: &bytes)
            }
            bytes.append("</code></pre>")
        case .list, .quote: break
        }
    }

    private func write(item blocks: [ProseDocument.Block], isTight: Bool, to sink: inout LineSink) {
        let isOneLine = blocks.count == 1 && blocks[0].isOneLine
        guard !isOneLine else {
            sink.line("<li>")
            write(line: blocks[0], isTight: isTight, to: &sink.bytes)
            sink.append("</li>")
            return
        }
        sink.line("<li>")
        for block in blocks { write(block, isTight: isTight, to: &sink) }
        sink.line("</li>")
    }

    func write(_ inlines: [ProseDocument.Inline], isLinked: Bool, to bytes: inout [UInt8]) {
        for inline in inlines {
            switch inline {
            case .text(let text): Notation.html.escape(text, to: &bytes)
            case .code(let text): write(code: text, isLinked: isLinked, to: &bytes)
            case .emphasis(let inner):
                bytes.append("<em>")
                write(inner, isLinked: isLinked, to: &bytes)
                bytes.append("</em>")
            case .strong(let inner):
                bytes.append("<strong>")
                write(inner, isLinked: isLinked, to: &bytes)
                bytes.append("</strong>")
            case .link(let url, let inner):
                open(anchor: url, to: &bytes)
                write(inner, isLinked: true, to: &bytes)
                bytes.append("</a>")
            case .softBreak: bytes.append(" ")
            case .hardBreak: bytes.append("<br>")
            }
        }
    }

    /// Links do not nest: inside of one, a code span leads nowhere else.
    func write(code text: String, isLinked: Bool, to bytes: inout [UInt8]) {
        let address = isLinked ? nil : writer.link(text)
        if let address { open(anchor: address, to: &bytes) }
        bytes.append("<code>")
        Notation.html.escape(text, to: &bytes)
        bytes.append("</code>")
        if address != nil { bytes.append("</a>") }
    }

    private func open(anchor address: String, to bytes: inout [UInt8]) {
        bytes.append("<a href=\"")
        Notation.html.escape(HTMLWriter.encoded(address), to: &bytes)
        bytes.append("\">")
    }

    /// The address with what no address may hold as the numbers of its bytes.
    private static func encoded(_ address: String) -> String {
        guard !address.utf8.allSatisfy(isPlain) else { return address }
        var result = ""
        for byte in address.utf8 {
            let scalar = Unicode.Scalar(byte)
            if isPlain(byte) {
                result.unicodeScalars.append(scalar)
            } else {
                result += "%" + StringLiteral.hex(scalar, digits: 2)
            }
        }
        return result
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), 0x30...0x39: true
        default: "-._~:/?#@!$&'()*+,;=%".utf8.contains(byte)
        }
    }
}

extension ProseDocument.Block {
    fileprivate var isOneLine: Bool {
        switch self {
        case .paragraph, .code: true
        case .list, .quote: false
        }
    }
}
