import CCmark

/// What the CommonMark parser makes of a page, as nested lists in parentheses.
enum MarkdownTree {
    static func parse(_ text: String) -> String {
        let root = text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.withMemoryRebound(to: CChar.self) { characters in
                cmark_parse_document(characters.baseAddress, characters.count, CMARK_OPT_DEFAULT)
            }
        }
        guard let root = root ?? nil else { return "" }
        defer { cmark_node_free(root) }
        return children(root)
    }

    /// The tree of blocks, from the outermost in, around one text.
    static func expected(_ names: [String], _ text: String) -> String {
        names.reversed().reduce("\"\(text.visible.joined)\"") { inner, name in "(\(name) \(inner))" }
    }

    private static func children(_ node: OpaquePointer) -> String {
        var result: [String] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            result.append(describe(child))
            next = cmark_node_next(child)
        }
        return result.joined(separator: " ")
    }

    private static func describe(_ node: OpaquePointer) -> String {
        let name = cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
        let literal = cmark_node_get_literal(node).map { String(cString: $0) }
        if name == "text" { return "\"\((literal ?? "").joined)\"" }
        return "(\(name) \(literal ?? children(node)))"
    }
}
