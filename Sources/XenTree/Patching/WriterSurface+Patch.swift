import BlkifSchema

/// Writes the lines that write an option's nodes, and the default of its field, into libxl.
extension WriterSurface {
    static func edits(
        _ option: TreeOption, _ writer: WriterFacts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        for node in option.nodes {
            let isWritten = writer.writes.contains { $0.side == node.side && $0.node == node.name }
            let isTested =
                option.overlay.map { overlay in writer.tests.contains { $0.have == overlay.have } } ?? true
            guard !isWritten || !isTested else { continue }
            let writes = option.writes.filter { $0.node == node }
            guard let place = place(of: node, option, writer, text) else {
                throw option.missingAnchor(text, "place for the write of \(node)")
            }
            guard let lines = WriterCode(option, text).lines(node, writes, indentation: place.indentation)
            else { throw option.missingAnchor(text, "words for when and with what \(node) is written") }
            edits.insert(lines, before: place.line)
        }
        if let fallback = try fallback(option, writer, text) {
            edits.insert([fallback.text], before: fallback.line)
        }
        return edits
    }

    /// After the statement that writes the node before, or before that of the node after.
    private static func place(
        of node: NodeReference, _ option: TreeOption, _ writer: WriterFacts, _ text: TreeText
    ) -> (line: Int, indentation: String)? {
        guard let attach = writer.attach else { return nil }
        let order = option.tree.all.writtenNodes.filter { $0.side == node.side }
        let code = CText(text.code[attach])
        let depths = code.depths
        let same = writer.writes.filter { $0.side == node.side }
        // The calls that are made for every disk are the least deep.
        guard let depth = same.map({ depths[$0.lines.lowerBound - attach.lowerBound] }).min() else {
            return nil
        }
        func block(_ node: NodeReference, _ last: Bool) -> Range<Int>? {
            let found = same.filter { $0.node == node.name }
            guard let write = last ? found.last : found.first else { return nil }
            let line = (last ? write.lines.upperBound - 1 : write.lines.lowerBound) - attach.lowerBound
            return code.block(around: line, depth: depth)
        }
        let base = same.first { depths[$0.lines.lowerBound - attach.lowerBound] == depth }
        let indentation =
            base.map { String(text.lines[$0.lines.lowerBound].prefix { $0 == " " || $0 == "\t" }) } ?? ""
        if let before = Neighbours.find(node, in: order, { block($0, true) }).before {
            return (attach.lowerBound + before.upperBound, indentation)
        }
        return Neighbours.find(node, in: order, { block($0, false) }).after.map {
            (attach.lowerBound + $0.lowerBound, indentation)
        }
    }

    /// The default of a `libxl_defbool`, which libxl must not ask for without one.
    private static func fallback(
        _ option: TreeOption, _ writer: WriterFacts, _ text: TreeText
    ) throws(PatchProblem) -> (line: Int, text: String)? {
        guard let field = option.field, field.type == "libxl_defbool",
            let fallback = option.parameter.libxl?.unsetMeans,
            writer.defaults[field.name] == nil, option.facts.parser?.defaults[field.name] == nil
        else { return nil }
        let value =
            switch fallback {
            case .constant(let value): "\(value)"
            case .field(let name): "!!disk->\(name)"
            }
        let line = "    libxl_defbool_setdefault(&disk->\(field.name), \(value));"
        guard let lines = writer.setDefault else {
            throw option.missingAnchor(text, "function that sets defaults")
        }
        let resolve = text.code[lines].firstIndex { $0.contains("libxl__resolve_domid") }
        // The backend's domain is known only when its name is resolved.
        if fallback == .field("backend_domid"), let resolve,
            let check = text.code[resolve..<lines.upperBound].firstIndex(where: { $0.contains("if (rc") })
        {
            return (check + 1, line)
        }
        let end = resolve ?? lines.upperBound
        let order = option.tree.all.libxl.fields.map(\.name)
        let neighbours = Neighbours.find(field.name, in: order) { name in
            writer.defaults[name].flatMap { $0 < end && text.lines[$0].hasPrefix("    libxl") ? $0 : nil }
        }
        if let before = neighbours.before { return (before + 1, line) }
        // Before names were resolved, the first statement chose the backend.
        let first = text.code[lines].firstIndex { $0.contains("libxl__device_disk_set_backend(") }
        guard let place = neighbours.after ?? resolve ?? first else {
            throw option.missingAnchor(text, "place for the default of \(field.name)")
        }
        return (place, line)
    }
}

extension ProtocolContent {
    /// The nodes that libxl writes, in its order; those that the order does not name come last.
    var writtenNodes: [NodeReference] {
        var seen: Set<NodeReference> = []
        return (libxl.attach + diskParameters.flatMap(\.writes)).map(\.node).filter {
            seen.insert($0).inserted
        }
    }
}
