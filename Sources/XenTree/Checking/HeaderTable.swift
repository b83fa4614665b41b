import BlkifSchema

/// Says of every node, note, macro and structure where a tree has it.
struct HeaderTable {
    private let facts: TreeFacts
    private let checking: NodeChecking
    private let items: TreeItems

    init(_ facts: TreeFacts, _ checking: NodeChecking) {
        self.facts = facts
        self.checking = checking
        items = TreeItems(facts.tree.all)
    }

    /// The rows of what the release has and of what the tree has beyond it.
    ///
    /// - Parameter carried: The nodes of options that the tree has.
    func rows(_ carried: Set<NodeReference>) -> [TreeRow] {
        let schema = facts.tree.schema
        let released = Set(TreeItems(schema).items)
        return TreeItem.Kind.allCases.filter { $0 != .options }.flatMap { kind in
            items.items.filter { $0.kind == kind }.compactMap { item in
                let item = known(item)
                var isExpected = released.contains(item)
                if case .node(let reference) = item { isExpected = isExpected || carried.contains(reference) }
                let row = row(item)
                return isExpected
                    || row.cells.values.contains { $0.state == .present || $0.state == .differs }
                    ? row : nil
            }
        }
    }

    /// A thing under the name that it has in the tree's release.
    private func known(_ item: TreeItem) -> TreeItem {
        let release = facts.tree.release
        return switch item {
        case .node(let reference): checking.node(reference).map { .node($0.reference) } ?? item
        case .structure(let name):
            facts.tree.all.structures.first { $0.name == name }.map { .structure($0.known(in: release).name) }
                ?? item
        case .option, .note, .operation, .constant: item
        }
    }

    private func row(_ item: TreeItem) -> TreeRow {
        var cells: [SourceTree.Surface: TreeRow.Cell] = [:]
        if let header = facts.header, let text = facts.text(HeaderSurface.self) {
            var cell = cell(item, header)
            cell.path = text.path
            cells[HeaderSurface.name] = cell
        }
        if case .node(let reference) = item, let writer = facts.writer,
            let text = facts.text(WriterSurface.self)
        {
            var cell = cell(reference, writer)
            cell.path = text.path
            cells[WriterSurface.name] = cell
        }
        return TreeRow(item: item, isExpected: true, hasOverlay: false, cells: cells)
    }

    // MARK: Places

    /// How the header has something.
    func cell(_ item: TreeItem, _ header: HeaderFacts) -> TreeRow.Cell {
        switch item {
        case .option: return .notApplicable
        case .node(let reference): return node(reference)
        case .note(let note):
            let number = checking.numbers[note]
            let place = header.noteTexts.first { $0.number == number }
            return .found(at: place?.lines.lowerBound, else: "no note \(number ?? note)")
        case .operation(let name):
            return macro(name, facts.tree.all.operations.first { $0.name == name }.map { $0.value }, header)
        case .constant(let name):
            return macro(name, items.constants.first { $0.name == name }?.integer, header)
        case .structure(let name): return structure(name, header)
        }
    }

    private func node(_ reference: NodeReference) -> TreeRow.Cell {
        guard let node = checking.documented(reference) else { return .notApplicable }
        guard let entry = checking.entry(of: node) else { return .absent("no entry for \(reference)") }
        return .comparing(checking.differences(node, entry.node), at: entry.line)
    }

    private func macro(_ name: String, _ number: Int?, _ header: HeaderFacts) -> TreeRow.Cell {
        guard let index = header.macros.firstIndex(where: { $0.name == name }) else {
            return .absent("no macro \(name)")
        }
        let line = header.macroLines[index]
        guard let number, let value = header.macros[index].number, value != number else {
            return .present(at: line)
        }
        return .different("\(name) is \(value), where the schema has \(number)", at: line)
    }

    private func structure(_ name: String, _ header: HeaderFacts) -> TreeRow.Cell {
        guard let index = header.structures.firstIndex(where: { $0.name == name }),
            let structure = items.structure(name, facts.tree)
        else { return .absent("no struct \(name)") }
        let names = Set(facts.tree.all.structures.map(\.name))
        let ours = structure.fields.map {
            (names.contains($0.type) ? "struct " : "") + "\($0.type) \($0.name)"
        }
        let theirs = header.structures[index].fields.map { "\($0.type) \($0.name)" }
        let line = header.structureLines[index].lowerBound
        guard ours != theirs else { return .present(at: line) }
        let different = ours.first { !theirs.contains($0) } ?? theirs.first { !ours.contains($0) } ?? ""
        return .different(
            "struct \(name) has other fields than the schema" + (different.isEmpty ? "" : ": \(different)"),
            at: line)
    }

    /// How libxl's code has the line that writes a node.
    private func cell(_ reference: NodeReference, _ writer: WriterFacts) -> TreeRow.Cell {
        let found = writer.writes.first { $0.side == reference.side && $0.node == reference.name }
        if let found { return .present(at: found.lines.lowerBound) }
        let isExpected = WriteRule.unwritten(facts, writer).contains(reference)
        return isExpected ? .absent("\(reference) is not written") : .notApplicable
    }
}

extension TreeItems {
    /// A structure as the release of a tree has it, or would have it.
    func structure(_ name: String, _ tree: XenTree) -> Structure? {
        tree.schema.structures.first { $0.name == name }
            ?? all.structures.first { $0.name == name }?.known(in: tree.release)
    }
}
