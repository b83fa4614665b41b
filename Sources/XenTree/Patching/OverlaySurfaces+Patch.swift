import BlkifSchema

/// Writes the member that an option in spare bits needs in the parse context.
extension ParseContextSurface {
    static func edits(
        _ option: TreeOption, _ members: [String: Int], _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard option.overlay != nil else { return edits }
        let member = OverlayNames.member(option.parameter)
        guard members[member] == nil else { return edits }
        guard let line = members["access_set"], text.code[line].trimmed.hasPrefix("int "),
            text.code[line] == text.lines[line], text.lines[line].hasSuffix(";")
        else { throw option.missingAnchor(text, "line that declares access_set") }
        let declaration = text.lines[line]
        let start = declaration.prefix { $0 == " " || $0 == "\t" } + "int "
        var names = declaration.trimmed.dropFirst("int ".count).dropLast().split(separator: ",").map {
            String($0.trimmed)
        }
        names.insert(member, at: names.firstIndex { member < $0 } ?? names.count)
        edits.replace(line, with: start + names.joined(separator: ", ") + ";")
        return edits
    }
}

/// Writes the step that puts an option into spare bits.
extension ParserSurface {
    static func edits(
        _ option: TreeOption, _ parser: ParserFacts, _ text: TreeText
    ) throws(PatchProblem) -> LineEdits {
        var edits = LineEdits()
        guard let overlay = option.overlay, !parser.overlays.contains(where: { $0.have == overlay.have })
        else { return edits }
        guard let lines = parser.parse, let place = place(option, parser, lines, text) else {
            throw option.missingAnchor(text, "step that settles the format")
        }
        let word = "disk->\(overlay.word)"
        edits.insert(
            [
                "    if (\(word) && dpc.\(OverlayNames.member(option.parameter))) {",
                "        \(word) &= \(overlay.have)_MASK;", "        \(word) |= \(overlay.have)_MAGIC;",
                "    }",
            ], before: place)
        return edits
    }

    /// After the steps of options that come first, before those of the others, or after the format is settled.
    private static func place(
        _ option: TreeOption, _ parser: ParserFacts, _ lines: Range<Int>, _ text: TreeText
    ) -> Int? {
        let order = option.tree.all.diskParameters.compactMap { $0.libxl?.overlay?.have }
        let neighbours = Neighbours.find(option.overlay?.have ?? "", in: order) { have in
            parser.overlays.first { $0.have == have }.map(\.line)
        }
        let code = CText(text.code[lines])
        func statement(_ line: Int) -> Range<Int>? { code.block(around: line - lines.lowerBound, depth: 1) }
        if let before = neighbours.before, let block = statement(before) {
            return lines.lowerBound + block.upperBound
        }
        if let after = neighbours.after, let block = statement(after) {
            return lines.lowerBound + block.lowerBound
        }
        guard let format = code.lines.firstIndex(where: { $0.contains("LIBXL_DISK_FORMAT_UNKNOWN") }),
            let block = code.block(around: format, depth: 1)
        else { return nil }
        return lines.lowerBound + block.upperBound
    }
}

extension CText {
    /// How deep in braces each line begins; one more than there are lines.
    var depths: [Int] {
        var depth = 0
        return [0]
            + lines.map { line in
                depth += CText.depth(line, open: "{", close: "}")
                return depth
            }
    }

    /// The lines of the whole statement at a depth in braces in which a line stands.
    func block(around line: Int, depth: Int) -> Range<Int>? {
        let depths = depths
        guard lines.indices.contains(line) else { return nil }
        var start = line
        while start > 0, depths[start] > depth || !endsStatement(start - 1, depths, depth) { start -= 1 }
        var end = line
        while end < lines.count, depths[end + 1] != depth || !endsStatement(end, depths, depth) { end += 1 }
        return end < lines.count && depths[start] == depth ? start..<end + 1 : nil
    }

    /// Whether a statement at a depth has its end at the end of a line, or none is open there.
    private func endsStatement(_ line: Int, _ depths: [Int], _ depth: Int) -> Bool {
        let text = lines[line].trimmed
        guard depths[line + 1] == depth else { return false }
        return text.isEmpty || [";", "}", "{", ":"].contains(where: text.hasSuffix) || text.hasPrefix("#")
    }
}
