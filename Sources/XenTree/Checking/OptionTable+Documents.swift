import BlkifSchema

/// Where the documents have an option.
extension OptionTable {
    func header(_ subject: Subject) -> Cell {
        var seen: Set<NodeReference> = []
        let cells = subject.writes.filter { seen.insert($0.node).inserted }.compactMap { write -> Cell? in
            guard let node = nodes.documented(write.node) else { return nil }
            guard let found = nodes.entry(of: node) else {
                return Cell(state: .missing, detail: "no entry for \(node.reference)")
            }
            let differences = nodes.differences(node, found.node)
            return Cell(
                state: differences.isEmpty ? .present : .differs, line: found.line,
                detail: differences.joined(separator: "; "))
        }
        return joined(cells)
    }

    func manual(_ parameter: DiskParameter, _ entries: [ManualEntry]) -> Cell {
        guard parameter.isDocumented else { return Cell(state: .notApplicable) }
        var words = [parameter.name]
        if let negation = parameter.negation, negation.isDocumented { words.append(negation.name) }
        return joined(
            words.map { word in
                guard let entry = entries.first(where: { $0.names.contains(word) }) else {
                    return Cell(state: .missing, detail: "no entry for \(word)")
                }
                let differences = ManualChecking.differences(parameter, entry)
                return Cell(
                    state: differences.isEmpty ? .present : .differs, line: entry.lines.lowerBound,
                    detail: differences.joined(separator: "; "))
            })
    }

    func vbdManual(_ subject: Subject) -> Cell {
        let since = facts.tree.all.sourceTree.entries.first { $0.surface == .vbdManual }?.since
        let parameter = facts.tree.all.diskParameters.first { $0.name == subject.parameter.name }
        guard let since, let first = parameter?.lifetime.since, first >= since,
            subject.writes.contains(where: { nodes.documented($0.node) != nil })
        else { return Cell(state: .notApplicable) }
        return cell(at: facts.vbdReference, else: "no reference to the header")
    }
}
