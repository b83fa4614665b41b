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
        var parser = ProseParser()
        let blocks = parser.blocks(in: root).compactMap(\.self)
        return ProseDocument(blocks: blocks, refusals: parser.refusals)
    }
}

/// Turns libcmark's nodes into values: nil where a text has what schemas may not use.
private struct ProseParser {
    /// Deeper nesting is refused, so that no text can exhaust the stack.
    private static let maximumDepth = 16

    private var depth = 0
    private var isEmphasized = false
    private(set) var refusals: [String] = []

    private mutating func refuse<Value>(_ what: String) -> Value? {
        refusals.append(what)
        return nil
    }

    private mutating func children<Value>(
        of node: OpaquePointer, _ value: (inout ProseParser, OpaquePointer) -> Value?
    ) -> [Value?] {
        depth += 1
        defer { depth -= 1 }
        var result: [Value?] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(
                depth <= ProseParser.maximumDepth ? value(&self, child) : refuse("nesting this deep"))
            next = cmark_node_next(child)
        }
        return result
    }

    mutating func blocks(in node: OpaquePointer) -> [ProseDocument.Block?] {
        children(of: node) { $0.block($1) }
    }

    private mutating func block(_ node: OpaquePointer) -> ProseDocument.Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            let inlines = inlines(in: node)
            guard !EmphasisRule.isBlank(inlines) else { return refuse("an empty paragraph") }
            let shown = inlines.compactMap(\.self)
            return EmphasisRule.isBlank(shown) ? nil : .paragraph(shown)
        case CMARK_NODE_BLOCK_QUOTE:
            let blocks = blocks(in: node)
            guard !blocks.isEmpty else { return refuse("an empty quotation") }
            let shown = blocks.compactMap(\.self)
            return shown.isEmpty ? nil : .quote(shown)
        case CMARK_NODE_CODE_BLOCK:
            let code = ProseParser.code(literal(node))
            return code.isEmpty ? refuse("an empty block of code") : .code(code)
        case CMARK_NODE_LIST: return list(node)
        case CMARK_NODE_HEADING: return refuse("a heading")
        case CMARK_NODE_THEMATIC_BREAK: return refuse("a thematic break")
        default: return refuse("raw HTML")
        }
    }

    private mutating func list(_ node: OpaquePointer) -> ProseDocument.Block? {
        let items = children(of: node) { $0.blocks(in: $1) }.compactMap(\.self)
        guard items.allSatisfy({ !$0.isEmpty }) else { return refuse("an empty list item") }
        let shown = items.map { $0.compactMap(\.self) }.filter { !$0.isEmpty }
        guard !shown.isEmpty else { return nil }
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        // A lone item of one block has nothing in it that could stand apart.
        let isTight = cmark_node_get_list_tight(node) == 1 || (shown.count == 1 && shown[0].count == 1)
        return .list(
            start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, isTight: isTight, items: shown)
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

    private mutating func inlines(in node: OpaquePointer) -> [ProseDocument.Inline?] {
        let inlines = children(of: node) { $0.inline($1) }
        return EmphasisRule.applied(to: inlines) { refuse($0) }
    }

    private mutating func inline(_ node: OpaquePointer) -> ProseDocument.Inline? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT: return .text(literal(node))
        case CMARK_NODE_CODE: return .code(literal(node))
        case CMARK_NODE_EMPH, CMARK_NODE_STRONG: return emphasis(node)
        case CMARK_NODE_SOFTBREAK: return .softBreak
        case CMARK_NODE_LINEBREAK: return .hardBreak
        case CMARK_NODE_LINK: return link(node)
        case CMARK_NODE_IMAGE: return refuse("an image")
        default: return refuse("raw HTML")
        }
    }

    private mutating func emphasis(_ node: OpaquePointer) -> ProseDocument.Inline? {
        guard !isEmphasized else { return refuse("emphasis inside emphasis") }
        isEmphasized = true
        defer { isEmphasized = false }
        let inner = inlines(in: node).compactMap(\.self)
        return cmark_node_get_type(node) == CMARK_NODE_EMPH ? .emphasis(inner) : .strong(inner)
    }

    private mutating func link(_ node: OpaquePointer) -> ProseDocument.Inline? {
        let title = cmark_node_get_title(node).map { String(cString: $0) } ?? ""
        guard title.isEmpty else { return refuse("the title of a link") }
        let url = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
        guard !url.isEmpty else { return refuse("a link without an address") }
        let inner = inlines(in: node).compactMap(\.self)
        // At the start of a paragraph CommonMark would read a definition.
        let spans = ProseDocument(blocks: [.paragraph(inner)]).codeSpans
        guard !spans.contains(where: { $0.contains("]:") }) else {
            return refuse("\"]:\" in the code of a link")
        }
        return .link(url, inner)
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}

/// Emphasis stands around whole words: only then do its marks mean the same wherever it is written.
private enum EmphasisRule {
    /// - Parameter refuse: Called with what is wrong with an emphasis, which is left out.
    static func applied(
        to inlines: [ProseDocument.Inline?], _ refuse: (String) -> ProseDocument.Inline?
    ) -> [ProseDocument.Inline?] {
        inlines.enumerated().map { index, inline in
            switch inline {
            case .emphasis(let inner)?, .strong(let inner)?:
                let before = index > 0 ? inlines[index - 1] : nil
                let after = index + 1 < inlines.count ? inlines[index + 1] : nil
                let isWhole = isBoundary(before, at: \.last) && isBoundary(after, at: \.first)
                guard isWhole else { return refuse("emphasis inside a word") }
                return isPadded(inner) ? refuse("emphasis that begins or ends with a space") : inline
            default: return inline
            }
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

    static func isBlank(_ inlines: [ProseDocument.Inline?]) -> Bool {
        inlines.allSatisfy { inline in
            switch inline {
            case .text(let text)?:
                text.utf8.allSatisfy { !(0x21...0x7e ~= $0) }
                    && PlainText.clean(text).utf8.allSatisfy { $0 == UInt8(ascii: " ") }
            case .softBreak?, .hardBreak?: true
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
