import BlkifSchema

/// libxl's code that attaches a disk and so writes its nodes.
enum WriterSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "writer")

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> WriterFacts {
        let facts = try WriterReader.facts(text)
        guard !facts.writes.isEmpty else {
            throw NotFound(what: "function device_disk_add that writes nodes")
        }
        return facts
    }

    static func cell(_ option: TreeOption, _ writer: WriterFacts) -> TreeRow.Cell {
        var cells = option.nodes.map { node -> TreeRow.Cell in
            let found = writer.writes.first { $0.side == node.side && $0.node == node.name }
            return .found(at: found?.lines.lowerBound, else: "\(node) is not written")
        }
        guard !cells.isEmpty else { return .notApplicable }
        if let overlay = option.overlay {
            let test = writer.tests.first { $0.have == overlay.have }
            cells.append(.found(at: test?.line, else: "\(overlay.have)_MAGIC is not tested"))
        } else if let field = option.parameter.libxl?.field, lacksDefault(field, option.facts, writer) {
            cells.append(.absent("\(field) gets no default before it is asked for"))
        }
        return .joining(cells)
    }

    /// Whether libxl asks for a `libxl_defbool` that has no default.
    private static func lacksDefault(_ field: String, _ facts: TreeFacts, _ writer: WriterFacts) -> Bool {
        guard facts.idl?.fields.contains(where: { $0.name == field && $0.type == "libxl_defbool" }) == true,
            writer.defaults[field] == nil, facts.parser?.defaults[field] == nil,
            let text = facts.text(WriterSurface.self), let lines = writer.attach
        else { return false }
        return text.code[lines].contains { $0.contains("libxl_defbool_val(disk->\(field))") }
    }
}

/// libxl's code for all kinds of devices, which writes the links between the two sides.
enum DeviceSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "device")
}

extension TreeFacts {
    var writer: WriterFacts? { self[WriterSurface.self] }
}
