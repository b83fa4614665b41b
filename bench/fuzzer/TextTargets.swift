import BlkifSchema
import Diagnostics
import Prose
import Rendering

/// A text in every notation. It is wrong when it breaks out of one, as far as that can be told without a reader of it.
func proseTarget() -> Target? {
    { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        let document = ProseDocument.parse(text)
        for notation in Notation.allCases {
            for layout in [
                ProseLayout(), ProseLayout(prefix: " * ", column: 3, width: 30), .init(isTableCell: true),
            ] {
                let written = ProseWriter(notation: notation, layout: layout).bytes(document)
                check(written, notation)
                check(Array(notation.escape(text).utf8), notation)
            }
        }
    }
}

private func check(_ bytes: [UInt8], _ notation: Notation) {
    let text = String(decoding: bytes, as: UTF8.self)
    precondition(Array(text.utf8) == bytes, "\(notation) is no UTF-8")
    precondition(
        !bytes.contains { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 }, "\(notation) has a control character")
    switch notation {
    case .cComment:
        precondition(text.firstRange(of: "*/") == nil && text.firstRange(of: "/*") == nil)
        precondition(!text.hasSuffix("*"))
    case .json: precondition(isInsideOfString(bytes))
    case .html:
        let marks = ["<script", "<style", "<iframe", "<!--"]
        precondition(!marks.contains { text.lowercased().firstRange(of: $0) != nil })
    default: break
    }
}

/// Whether no quote ends the string that the bytes are in.
private func isInsideOfString(_ bytes: [UInt8]) -> Bool {
    var isEscaped = false
    for byte in bytes {
        if byte == UInt8(ascii: "\""), !isEscaped { return false }
        isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    return !isEscaped
}

/// A template whose first byte chooses the notation. It is wrong when a refused one has no error.
func templateTarget() -> Target? {
    var content = ProtocolContent()
    content.title = "A title"
    content.constants = ["A", "B"].map { name in
        var constant = Constant()
        constant.name = name
        constant.value = .string("v" + name)
        constant.unit = "bytes *and* `more`"
        return constant
    }
    let schema = BlkifSchema(validated: content)
    return { bytes in
        guard let first = bytes.first else { return }
        let notation = Notation.allCases[Int(first) % Notation.allCases.count]
        let manifest =
            "outputs:\n  - {template: page, output: out, escape: \(notation.name), width: 40}\n"
        let page = SourceFile(path: "page", text: String(decoding: bytes.dropFirst(), as: UTF8.self))
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            [SourceFile(path: "manifest.yaml", text: manifest), page], folder: "", collector: collector)
        precondition((plan == nil) == collector.hasErrors)
        check(collector.sorted, page)
        _ = plan?.render(schema)
    }
}
