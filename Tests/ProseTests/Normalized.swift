@testable import Prose

extension ProseDocument {
    /// The document as it is in any notation of lines: where lines break and how blanks repeat is no part of it.
    var normalized: ProseDocument {
        ProseDocument(blocks: blocks.map(ProseDocument.normalized))
    }

    private static func normalized(_ block: Block) -> Block {
        switch block {
        case .paragraph(let inlines): .paragraph(trimmed(normalized(inlines)))
        case .quote(let blocks): .quote(blocks.map(normalized))
        case .list(let start, let isTight, let items):
            .list(start: start, isTight: isTight, items: items.map { $0.map(normalized) })
        case .code(let text):
            .code(
                text.lines.map { $0.visible.trimmingBlanks }.joined(separator: "\n"))
        }
    }

    private static func normalized(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for inline in inlines {
            switch inline {
            case .text(let text): append(text.visible, to: &result)
            case .softBreak: append(" ", to: &result)
            case .code(let text): result.append(.code(text.visible))
            case .emphasis(let inner): result.append(.emphasis(normalized(inner)))
            case .strong(let inner): result.append(.strong(normalized(inner)))
            case .link(let url, let inner): result.append(.link(url, normalized(inner)))
            case .hardBreak: result.append(inline)
            }
        }
        return result
    }

    private static func append(_ text: String, to result: inout [Inline]) {
        var whole = text
        if case .text(let before)? = result.last {
            whole = before + text
            result.removeLast()
        }
        result.append(.text(joiningSpaces(whole)))
    }

    /// One space for many.
    private static func joiningSpaces(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars where scalar != " " || scalars.last != " " {
            scalars.append(scalar)
        }
        return String(scalars)
    }

    /// Without blanks at the ends of lines.
    private static func trimmed(_ inlines: [Inline]) -> [Inline] {
        var result: [Inline] = []
        for (index, inline) in inlines.enumerated() {
            guard case .text(var text) = inline else {
                result.append(inline)
                continue
            }
            let startsLine = index == 0 || inlines[index - 1] == .hardBreak
            let endsLine = index == inlines.count - 1 || inlines[index + 1] == .hardBreak
            if startsLine { text = String(text.unicodeScalars.drop { $0 == " " }) }
            if endsLine { text = text.trimmingBlanks }
            if !text.isEmpty { result.append(.text(text)) }
        }
        while result.last == .hardBreak { result.removeLast() }
        return result
    }
}
