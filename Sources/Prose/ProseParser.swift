import CCmark

extension ProseDocument {
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
        return ProseDocument(blocks: ProseParser(depth: 0, isEmphasized: false).blocks(in: root))
    }
}

/// Turns libcmark's nodes at one depth into values.
private struct ProseParser {
    /// Deeper nesting is refused, so that no text can exhaust the stack.
    private static let maximumDepth = 16

    let depth: Int
    let isEmphasized: Bool

    private var deeper: ProseParser {
        ProseParser(depth: depth + 1, isEmphasized: isEmphasized)
    }

    private func children<Value>(of node: OpaquePointer, _ value: (OpaquePointer) -> Value) -> [Value] {
        var result: [Value] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(value(child))
            next = cmark_node_next(child)
        }
        return result
    }

    func blocks(in node: OpaquePointer) -> [ProseDocument.Block] {
        children(of: node, deeper.block)
    }

    private func block(_ node: OpaquePointer) -> ProseDocument.Block {
        guard depth <= ProseParser.maximumDepth else { return .refused("nesting this deep") }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            let inlines = inlines(in: node)
            return EmphasisRule.isBlank(inlines) ? .refused("an empty paragraph") : .paragraph(inlines)
        case CMARK_NODE_BLOCK_QUOTE:
            let blocks = blocks(in: node)
            return blocks.isEmpty ? .refused("an empty quotation") : .quote(blocks)
        case CMARK_NODE_CODE_BLOCK: return .code(ProseParser.code(literal(node)))
        case CMARK_NODE_LIST: return list(node)
        case CMARK_NODE_HEADING: return .refused("a heading")
        case CMARK_NODE_THEMATIC_BREAK: return .refused("a thematic break")
        default: return .refused("raw HTML")
        }
    }

    private func list(_ node: OpaquePointer) -> ProseDocument.Block {
        let items = children(of: node, deeper.blocks)
        guard items.allSatisfy({ !$0.isEmpty }) else { return .refused("an empty list item") }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        // A lone item of one block has nothing in it that could stand apart.
        let isTight = cmark_node_get_list_tight(node) == 1 || (items.count == 1 && items[0].count == 1)
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: isTight, items: items)
    }

    /// Tabs as spaces, control characters replaced, no blanks at the ends of lines, no empty lines at the end.
    private static func code(_ text: String) -> String {
        var lines = text.lines.map { line in
            guard line.utf8.contains(UInt8(ascii: "\t")) else { return PlainText.clean(line).trimmingBlanks }
            var expanded = ""
            var column = 0
            for scalar in line.unicodeScalars {
                let width = scalar == "\t" ? 8 - column % 8 : 1
                expanded += scalar == "\t" ? String(repeating: " ", count: width) : String(scalar)
                column += width
            }
            return PlainText.clean(expanded).trimmingBlanks
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.joined(separator: "\n")
    }

    private func inlines(in node: OpaquePointer) -> [ProseDocument.Inline] {
        EmphasisRule.applied(to: children(of: node, deeper.inline))
    }

    private func inline(_ node: OpaquePointer) -> ProseDocument.Inline {
        guard depth <= ProseParser.maximumDepth else { return .refused("nesting this deep") }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: return .text(literal(node))
        case CMARK_NODE_CODE: return .code(literal(node))
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG:
            guard !isEmphasized else { return .refused("emphasis inside emphasis") }
            let inner = ProseParser(depth: depth, isEmphasized: true).inlines(in: node)
            return cmark_node_get_type(node) == CMARK_NODE_EMPH ? .emphasis(inner) : .strong(inner)
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .hardBreak
        case CMARK_NODE_LINK:
            let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
            guard title.isEmpty else { return .refused("the title of a link") }
            let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            guard !url.isEmpty else { return .refused("a link without an address") }
            let inner = inlines(in: node)
            // At the start of a paragraph CommonMark would read a definition.
            let spans = ProseDocument(blocks: [.paragraph(inner)]).codeSpans
            guard !spans.contains(where: { $0.contains("]:") }) else {
                return .refused("\"]:\" in the code of a link")
            }
            return .link(url, inner)
        case CMARK_NODE_IMAGE: return .refused("an image")
        default: return .refused("raw HTML")
        }
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}

/// Emphasis stands around whole words: only then do its marks mean the same wherever it is written.
private enum EmphasisRule {
    static func applied(to inlines: [ProseDocument.Inline]) -> [ProseDocument.Inline] {
        guard inlines.contains(where: isEmphasis) else { return inlines }
        return inlines.enumerated().map { index, inline in
            switch inline {
            case .emphasis(let inner), .strong(let inner):
                let before = index > 0 ? inlines[index - 1] : nil
                let after = index + 1 < inlines.count ? inlines[index + 1] : nil
                let isWhole = isBoundary(before, at: \.last) && isBoundary(after, at: \.first)
                guard isWhole else { return .refused("emphasis inside a word") }
                return isPadded(inner) ? .refused("emphasis that begins or ends with a space") : inline
            default: return inline
            }
        }
    }

    private static func isEmphasis(_ inline: ProseDocument.Inline) -> Bool {
        switch inline {
        case .emphasis, .strong: true
        default: false
        }
    }

    private static func isBoundary(
        _ inline: ProseDocument.Inline?, at edge: KeyPath<String.UnicodeScalarView, Unicode.Scalar?>
    ) -> Bool {
        switch inline {
        case .text(let text)?:
            text.unicodeScalars[keyPath: edge].map { $0.properties.isWhitespace || isPunctuation($0) } ?? true
        case .emphasis?, .strong?: false
        default: true
        }
    }

    private static func isPadded(_ inlines: [ProseDocument.Inline]) -> Bool {
        var edges: [Unicode.Scalar?] = []
        if case .text(let first)? = inlines.first { edges.append(first.unicodeScalars.first) }
        if case .text(let last)? = inlines.last { edges.append(last.unicodeScalars.last) }
        return edges.contains { $0?.properties.isWhitespace == true }
    }

    static func isBlank(_ inlines: [ProseDocument.Inline]) -> Bool {
        inlines.allSatisfy { inline in
            switch inline {
            case .text(let text):
                text.utf8.allSatisfy { !(0x21...0x7e ~= $0) }
                    && PlainText.clean(text).utf8.allSatisfy { $0 == UInt8(ascii: " ") }
            case .softBreak, .hardBreak: true
            default: false
            }
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            true
        case .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol: scalar.isASCII
        default: false
        }
    }
}
