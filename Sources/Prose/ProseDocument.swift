import CCmark

/// A text of the schema as a tree: what CommonMark means, free of how it is written.
package struct ProseDocument: Sendable, Hashable {
    package indirect enum Block: Sendable, Hashable {
        case paragraph([Inline])
        /// The start number of an ordered list; nil for bullets.
        case list(start: Int?, isTight: Bool, items: [[Block]])
        case code(String)
        case quote([Block])
        /// What schemas may not use: a heading, raw HTML or a thematic break.
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
        /// What schemas may not use: raw HTML or an image.
        case refused(String)
    }

    package let blocks: [Block]

    package init(blocks: [Block]) {
        self.blocks = blocks
    }

    /// Parses CommonMark with libcmark.
    package static func parse(_ text: String) -> ProseDocument {
        var text = text
        let root = text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let root else { return ProseDocument(blocks: []) }
        defer { cmark_node_free(root) }
        return ProseDocument(blocks: blocks(in: root, depth: 0))
    }

    /// Deeper nesting is refused, so that no text can exhaust the stack.
    private static let maximumDepth = 16

    private static func blocks(in node: OpaquePointer, depth: Int) -> [Block] {
        var result: [Block] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(block(child, depth: depth + 1))
            next = cmark_node_next(child)
        }
        return result
    }

    private static func block(_ node: OpaquePointer, depth: Int) -> Block {
        guard depth <= maximumDepth else { return .refused("nesting this deep") }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH: return .paragraph(inlines(in: node, depth: depth))
        case CMARK_NODE_BLOCK_QUOTE: return .quote(blocks(in: node, depth: depth))
        case CMARK_NODE_CODE_BLOCK: return .code(literal(node))
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            var items: [[Block]] = []
            var next = cmark_node_first_child(node)
            while let item = next {
                items.append(blocks(in: item, depth: depth + 1))
                next = cmark_node_next(item)
            }
            return .list(
                start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                isTight: cmark_node_get_list_tight(node) == 1, items: items)
        case CMARK_NODE_HEADING: return .refused("a heading")
        case CMARK_NODE_THEMATIC_BREAK: return .refused("a thematic break")
        default: return .refused("raw HTML")
        }
    }

    private static func inlines(in node: OpaquePointer, depth: Int) -> [Inline] {
        var result: [Inline] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(inline(child, depth: depth + 1))
            next = cmark_node_next(child)
        }
        return result
    }

    private static func inline(_ node: OpaquePointer, depth: Int) -> Inline {
        guard depth <= maximumDepth else { return .refused("nesting this deep") }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: return .text(literal(node))
        case CMARK_NODE_CODE: return .code(literal(node))
        case CMARK_NODE_EMPH: return .emphasis(inlines(in: node, depth: depth))
        case CMARK_NODE_STRONG: return .strong(inlines(in: node, depth: depth))
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .hardBreak
        case CMARK_NODE_LINK:
            let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            return .link(url, inlines(in: node, depth: depth))
        case CMARK_NODE_IMAGE: return .refused("an image")
        default: return .refused("raw HTML")
        }
    }

    private static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}

extension ProseDocument {
    /// Every code span, in order.
    package var codeSpans: [String] {
        var spans: [String] = []
        visit { if case .code(let text) = $0 { spans.append(text) } }
        return spans
    }

    /// What the text has that schemas may not use.
    package var refusals: [String] {
        var found: [String] = []
        func visitBlocks(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .refused(let what): found.append(what)
                case .list(_, _, let items): items.forEach(visitBlocks)
                case .quote(let blocks): visitBlocks(blocks)
                case .paragraph, .code: break
                }
            }
        }
        visitBlocks(blocks)
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
        func visit(_ blocks: [Block]) {
            for block in blocks {
                switch block {
                case .paragraph(let inlines): visit(inlines)
                case .list(_, _, let items): items.forEach { visit($0) }
                case .quote(let blocks): visit(blocks)
                case .code, .refused: break
                }
            }
        }
        visit(blocks)
    }
}
