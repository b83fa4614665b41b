import CCmark

/// What a page of Markdown means to libcmark, with all text erased: two pages with the same shape differ in
/// nothing but their words.
struct MarkdownTree: Sendable {
    /// A node per line, indented by its depth.
    let shape: [String]
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

    /// How often each kind of node occurs.
    func count(of kind: String) -> Int {
        shape.count { $0.drop { $0 == " " }.prefix { $0 != " " } == kind }
    }

    /// The first place where two shapes part, for messages; nil when they are equal.
    static func difference(_ first: MarkdownTree, _ second: MarkdownTree) -> String? {
        guard first.shape != second.shape else { return nil }
        let length = min(first.shape.count, second.shape.count)
        let place = (0..<length).first { first.shape[$0] != second.shape[$0] } ?? length
        func around(_ shape: [String]) -> String {
            shape[max(0, place - 6)..<min(shape.count, place + 4)].joined(separator: "\n")
        }
        return "at node \(place):\n\(around(first.shape))\n--- and\n\(around(second.shape))"
    }
}

/// Walks the tree of libcmark.
private struct Reader {
    var shape: [String] = []
    var codeSpans: [String] = []
    var links: [String] = []
    var headings: [String] = []
    var html: [String] = []

    mutating func read(_ node: OpaquePointer, depth: Int) {
        let indentation = String(repeating: " ", count: depth)
        switch cmark_node_get_type(node) {
        // Where a paragraph is wrapped depends on its words, and an escaped character is a node of its own.
        case CMARK_NODE_TEXT, CMARK_NODE_SOFTBREAK:
            if shape.last != indentation + "text" { shape.append(indentation + "text") }
            return
        case CMARK_NODE_CODE: codeSpans.append(literal(node))
        case CMARK_NODE_LINK: links.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        case CMARK_NODE_HEADING: headings.append(plainText(node))
        case CMARK_NODE_HTML_BLOCK, CMARK_NODE_HTML_INLINE: html.append(literal(node))
        default: break
        }
        shape.append(indentation + name(node))
        var next = cmark_node_first_child(node)
        while let child = next {
            read(child, depth: depth + 1)
            next = cmark_node_next(child)
        }
    }

    private func name(_ node: OpaquePointer) -> String {
        let type = String(cString: cmark_node_get_type_string(node))
        switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: return "\(type) \(cmark_node_get_heading_level(node))"
        case CMARK_NODE_LIST:
            return "\(type) \(cmark_node_get_list_type(node).rawValue) \(cmark_node_get_list_tight(node))"
        default: return type
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
