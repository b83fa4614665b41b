/// A text of the schema as a tree: what CommonMark means, free of how it is written.
package struct ProseDocument: Sendable, Hashable {
    package indirect enum Block: Sendable, Hashable {
        case paragraph([Inline])
        /// The start number of an ordered list; nil for bullets.
        case list(start: Int?, isTight: Bool, items: [[Block]])
        /// Lines, at least one, without tabs and without blanks at their end.
        case code(String)
        case quote([Block])
    }

    package indirect enum Inline: Sendable, Hashable {
        case text(String)
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case link(String, [Inline])
        case softBreak
        case hardBreak
    }

    package let blocks: [Block]
    /// Every code span, in order.
    package private(set) var codeSpans: [String] = []
    /// Every code block, in order.
    package private(set) var codeBlocks: [String] = []
    /// The address of every link, in order.
    package private(set) var links: [String] = []
    /// What the text has that schemas may not use, such as a heading, raw HTML, or emphasis that not every notation can
    /// write. Nothing of it is in ``blocks``.
    package let refusals: [String]

    package init(blocks: [Block], refusals: [String] = []) {
        self.blocks = blocks
        self.refusals = refusals
        gather(from: blocks)
    }
}

extension ProseDocument {
    /// What readers see of it, with the addresses of links: words that belong together, and lines.
    package var visibleText: String {
        var result = ""
        ProseDocument.append(blocks, to: &result)
        return result
    }

    private static func append(_ blocks: [Block], to text: inout String) {
        for block in blocks {
            text += "\n"
            switch block {
            case .paragraph(let inlines): append(inlines, to: &text)
            case .list(_, _, let items): for item in items { append(item, to: &text) }
            case .code(let lines): text += lines
            case .quote(let blocks): append(blocks, to: &text)
            }
        }
    }

    private static func append(_ inlines: [Inline], to text: inout String) {
        for inline in inlines {
            switch inline {
            case .text(let part): text += part
            case .code(let part): text += " \(part) "
            case .softBreak, .hardBreak: text += "\n"
            case .emphasis(let inner), .strong(let inner): append(inner, to: &text)
            case .link(let address, let inner):
                text += " \(address) "
                append(inner, to: &text)
            }
        }
    }

    /// The inlines of a text that is one paragraph, or nil.
    package var singleParagraph: [Inline]? {
        guard blocks.count == 1, case .paragraph(let inlines)? = blocks.first else { return nil }
        return inlines
    }

    package static func == (left: ProseDocument, right: ProseDocument) -> Bool { left.blocks == right.blocks }

    package func hash(into hasher: inout Hasher) { hasher.combine(blocks) }

    private mutating func gather(from blocks: [Block]) {
        for block in blocks {
            switch block {
            case .paragraph(let inlines): gather(from: inlines)
            case .list(_, _, let items): for item in items { gather(from: item) }
            case .code(let text): codeBlocks.append(text)
            case .quote(let blocks): gather(from: blocks)
            }
        }
    }

    private mutating func gather(from inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text, .softBreak, .hardBreak: break
            case .code(let text): codeSpans.append(text)
            case .emphasis(let inner), .strong(let inner): gather(from: inner)
            case .link(let address, let inner):
                links.append(address)
                gather(from: inner)
            }
        }
    }
}
