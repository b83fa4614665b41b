import BlkifSchema

/// The public header: entries of nodes in its comments, macros and structures.
enum HeaderSurface: TreeSurface {
    static let name = SourceTree.Surface(name: "header")
    static let component = PatchComponent.header
    static let isDocument = true

    static func read(_ text: TreeText, in tree: XenTree) throws(NotFound) -> HeaderFacts {
        let facts = HeaderFacts(header: text.text)
        guard !facts.nodes.isEmpty else { throw NotFound(what: "entries of nodes") }
        return facts
    }

    static func cell(_ option: TreeOption, _ header: HeaderFacts) -> TreeRow.Cell {
        .joining(
            option.nodes.compactMap { reference in
                guard let node = option.checking.documented(reference) else { return nil }
                guard let found = option.checking.entry(of: node) else {
                    return .absent("no entry for \(node.reference)")
                }
                return .comparing(option.checking.differences(node, found.node), at: found.line)
            })
    }

    /// ``HeaderRule`` reports what is wrong with nodes, also those of no option.
    static func finding(of fault: TreeRow.Fault) -> FaultFinding? { nil }
}

extension TreeFacts {
    var header: HeaderFacts? { self[HeaderSurface.self] }
}
