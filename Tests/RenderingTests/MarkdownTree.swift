import CCmark

/// What a page of Markdown means to libcmark, with all text erased: two pages with the same shape differ in
/// nothing but their words.
struct MarkdownTree: Sendable {
    /// A node without its text.
    struct Node: Sendable, Hashable, CustomStringConvertible {
        let depth: Int
        let type: UInt32
        /// The level of a heading; of a list, its kind and whether it is tight.
        var detail: Int32 = 0

        var description: String {
            let name = cmark_node_new(cmark_node_type(rawValue: type)).map { node in
                defer { cmark_node_free(node) }
                return String(cString: cmark_node_get_type_string(node))
            }
            return String(repeating: " ", count: depth) + (name ?? "") + " \(detail)"
        }
    }

    /// The nodes in their order.
    let shape: [Node]
    /// The code spans.
    let codeSpans: [String]
    /// The addresses of the links.
    let links: [String]
    /// The texts of the headings.
    let headings: [String]
    /// Raw HTML, blocks and inlines.
    let html: [String]

    init(_ text: String) {
        var reader = Reader()
        var text = text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                guard
                    let root = cmark_parse_document(
                        characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
                else { return }
                reader.read(root, depth: 0)
                cmark_node_free(root)
            }
        }
        shape = reader.shape
        codeSpans = reader.codeSpans
        links = reader.links
        headings = reader.headings
        html = reader.html
    }

    /// The levels of the headings.
    var headingLevels: [Int] {
        shape.filter { $0.type == CMARK_NODE_HEADING.rawValue }.map { Int($0.detail) }
    }

    /// The first place where two shapes part, for messages; nil when they are equal.
    static func difference(_ first: MarkdownTree, _ second: MarkdownTree) -> String? {
        guard first.shape != second.shape else { return nil }
        let length = min(first.shape.count, second.shape.count)
        let place = (0..<length).first { first.shape[$0] != second.shape[$0] } ?? length
        func around(_ shape: [Node]) -> String {
            shape[max(0, place - 6)..<min(shape.count, place + 4)].map(\.description).joined(separator: "\n")
        }
        return "at node \(place):\n\(around(first.shape))\n--- and\n\(around(second.shape))"
    }
}

/// Walks the tree of libcmark.
private struct Reader {
    var shape: [MarkdownTree.Node] = []
    var codeSpans: [String] = []
    var links: [String] = []
    var headings: [String] = []
    var html: [String] = []

    mutating func read(_ node: OpaquePointer, depth: Int) {
        let type = cmark_node_get_type(node)
        var detail: Int32 = 0
        switch type {
        // Where a paragraph is wrapped depends on its words, and an escaped character is a node of its own.
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK:
            let text = MarkdownTree.Node(depth: depth, type: CMARK_NODE_TEXT.rawValue)
            if shape.last != text { shape.append(text) }
            return
        case CMARK_NODE_CODE: codeSpans.append(literal(node))
        case CMARK_NODE_LINK: links.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        case CMARK_NODE_HEADING:
            headings.append(plainText(node))
            detail = cmark_node_get_heading_level(node)
        case CMARK_NODE_LIST:
            detail = Int32(cmark_node_get_list_type(node).rawValue) * 2 + cmark_node_get_list_tight(node)
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: html.append(literal(node))
        default: break
        }
        shape.append(.init(depth: depth, type: type.rawValue, detail: detail))
        var next = cmark_node_first_child(node)
        while let child = next {
            read(child, depth: depth + 1)
            next = cmark_node_next(child)
        }
    }

    private func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    private func plainText(_ node: OpaquePointer) -> String {
        var result = literal(node)
        var next = cmark_node_first_child(node)
        while let child = next {
            result += plainText(child)
            next = cmark_node_next(child)
        }
        return result
    }
}

/// The tables of a page, which libcmark takes for paragraphs: how many cells each row has.
enum MarkdownTables {
    static func cells(_ text: String) -> [Int] {
        text.split(separator: "\n").filter { $0.hasPrefix("|") }.map { row in
            var count = 0
            var isEscaped = false
            for character in row {
                if character == "|", !isEscaped { count += 1 }
                isEscaped = character == "\\" && !isEscaped
            }
            return count - 1
        }
    }

    /// Whether every row has as many cells as the rule below the heading of its table.
    static func areRectangular(_ text: String) -> Bool {
        var width: Int?
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            guard line.hasPrefix("|") else {
                width = nil
                continue
            }
            let cells = cells(String(line)).first
            if let width, width != cells { return false }
            width = cells
        }
        return true
    }
}
