/// A text of the schema as a tree: what CommonMark means, free of how it is written.
package struct ProseDocument: Sendable, Hashable {
    package indirect enum Block: Sendable, Hashable {
        case paragraph([Inline])
        /// The start number of an ordered list; nil for bullets.
        case list(start: Int?, isTight: Bool, items: [[Block]])
        /// Lines without tabs and without blanks at their end.
        case code(String)
        case quote([Block])
        /// What schemas may not use: a heading, raw HTML, a thematic break, or a list item without content.
        case refused(String)
    }

    package indirect enum Inline: Sendable, Hashable {
        case text(String)
        case code(String)
        case emphasis([Inline])
        case strong([Inline])
        case link(String, [Inline])
        case softBreak
        case hardBreak
        /// What schemas may not use: raw HTML, an image, or emphasis that not every notation can write.
        case refused(String)
    }

    package let blocks: [Block]

    package init(blocks: [Block]) {
        self.blocks = blocks
    }
}

extension ProseDocument {
    /// Every code span, in order.
    package var codeSpans: [String] {
        var spans: [String] = []
        visit { if case .code(let text) = $0 { spans.append(text) } }
        return spans
    }

    /// Every code block, in order.
    package var codeBlocks: [String] {
        var found: [String] = []
        visitBlocks { if case .code(let text) = $0 { found.append(text) } }
        return found
    }

    /// The address of every link, in order.
    package var links: [String] {
        var addresses: [String] = []
        visit { if case .link(let address, _) = $0 { addresses.append(address) } }
        return addresses
    }

    /// What the text has that schemas may not use.
    package var refusals: [String] {
        var found: [String] = []
        visitBlocks { if case .refused(let what) = $0 { found.append(what) } }
        visit { if case .refused(let what) = $0 { found.append(what) } }
        return found
    }

    /// The inlines of a text that is one paragraph, or nil.
    package var singleParagraph: [Inline]? {
        guard blocks.count == 1, case .paragraph(let inlines)? = blocks.first else { return nil }
        return inlines
    }

    private func visit(_ body: (Inline) -> Void) {
        func visit(_ inlines: [Inline]) {
            for inline in inlines {
                body(inline)
                switch inline {
                case .emphasis(let inner), .strong(let inner), .link(_, let inner): visit(inner)
                default: break
                }
            }
        }
        visitBlocks { if case .paragraph(let inlines) = $0 { visit(inlines) } }
    }

    private func visitBlocks(_ body: (Block) -> Void) {
        func visit(_ blocks: [Block]) {
            for block in blocks {
                body(block)
                switch block {
                case .list(_, _, let items): items.forEach(visit)
                case .quote(let blocks): visit(blocks)
                case .paragraph, .code, .refused: break
                }
            }
        }
        visit(blocks)
    }
}
