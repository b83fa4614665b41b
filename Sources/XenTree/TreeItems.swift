import BlkifSchema

/// What of the schema a tree can have: its names, and what each thing needs beside it.
struct TreeItems {
    let all: BlkifSchema
    private let nodes: [NodeReference: Node]

    init(_ all: BlkifSchema) {
        self.all = all
        nodes = Dictionary(all.nodes.map { ($0.reference, $0) }) { first, _ in first }
    }

    /// The macros of the header that are no operations, group by group, with the titles of the groups that have one.
    var constantGroups: [(title: String?, constants: [Constant])] {
        [(nil, all.statuses), (nil, all.constants.filter { $0.header == nil })]
            + all.bitsets.map { ($0.title, $0.bits) }
    }

    /// The macros of the header that are no operations.
    var constants: [Constant] { constantGroups.flatMap(\.constants) }

    /// Everything, in the order in which it is written: what others need comes first.
    var items: [TreeItem] {
        constants.map { .constant($0.name) } + all.structures.map { .structure($0.name) }
            + all.operations.map { .operation($0.name) } + all.notes.map { .note($0.number) }
            + all.nodes.map { .node($0.reference) }
            + all.diskParameters.filter(\.isNamed).map { .option($0.name) }
    }

    // MARK: Names

    /// What a name stands for: one thing, or the two nodes of that name.
    func items(named name: String) -> [TreeItem] {
        if let option = all.diskParameters.first(where: { $0.isNamed && $0.keywords.contains(name) }) {
            return [.option(option.name)]
        }
        let found = items.filter { $0.name == name || otherNames(of: $0).contains(name) }
        return found.isEmpty ? all.nodes.filter { $0.name == name }.map { .node($0.reference) } : found
    }

    private func otherNames(of item: TreeItem) -> [String] {
        switch item {
        case .note(let number): return ["note/\(number)"]
        case .structure(let name):
            let typedef = all.structures.first { $0.name == name }?.typedef
            return ["struct \(name)"] + (typedef.map { [$0] } ?? [])
        case .option, .node, .operation, .constant: return []
        }
    }

    /// All names, for suggestions.
    var names: [String] {
        all.diskParameters.filter(\.isNamed).flatMap(\.keywords) + items.map(\.name) + all.nodes.map(\.name)
    }

    /// The summary of a thing, and the first release that has it.
    func about(_ item: TreeItem) -> (summary: String, description: String, since: Release?) {
        func about(_ found: (some SchemaItem)?) -> (String, String, Release?) {
            (found?.summary ?? "", found?.description ?? "", found?.lifetime.since)
        }
        return switch item {
        case .option(let name): about(all.diskParameters.first { $0.name == name })
        case .node(let reference): about(nodes[reference])
        case .note(let number): about(all.notes.first { $0.number == number })
        case .operation(let name): about(all.operations.first { $0.name == name })
        case .constant(let name): about(constants.first { $0.name == name })
        case .structure(let name): about(all.structures.first { $0.name == name })
        }
    }

    // MARK: What needs what

    /// Some things with all that they need, in the order in which they are written.
    func closure(_ wanted: [TreeItem]) -> [TreeItem] {
        var found = Set(wanted)
        var rest = wanted
        while let item = rest.popLast() {
            rest += needs(of: item).filter { found.insert($0).inserted }
        }
        return items.filter(found.contains)
    }

    /// What a thing refers to, or belongs to.
    private func needs(of item: TreeItem) -> [TreeItem] {
        switch item {
        case .option(let name):
            let parameter = all.diskParameters.first { $0.name == name }
            return (parameter?.allWrites ?? []).filter { $0.removed == nil }.flatMap { documented($0.node) }
        case .node(let reference): return nodes[reference].map(needs) ?? []
        case .note, .constant: return []
        case .operation(let name):
            let request = all.operations.first { $0.name == name }?.request
            return (request.map { [.structure($0)] } ?? []) + enablers(of: name)
        case .structure(let name):
            return (all.structures.first { $0.name == name }?.fields ?? []).flatMap(needs)
        }
    }

    private func needs(of node: Node) -> [TreeItem] {
        var names = node.minimum?.nodes ?? []
        names += node.maximum?.nodes ?? []
        var macros: [String] = []
        switch node.defaultValue {
        case .node(let name): names.append(name)
        case .constant(let name): macros.append(name)
        case .literal, nil: break
        }
        let bits = node.bits.flatMap { id in all.bitsets.first { $0.id == id }?.bits } ?? []
        macros += bits.map(\.name) + (node.enables.map { [$0] } ?? [])
        return node.notes.map { .note($0) } + macros.flatMap(macro) + names.flatMap { side($0, of: node) }
            + counterparts(of: node)
    }

    /// The nodes with which a node is negotiated: that of the same name on the other side, and those of a constraint.
    private func counterparts(of node: Node) -> [TreeItem] {
        all.content.counterparts(of: node).flatMap { documented($0.reference) }
    }

    private func needs(of field: StructureField) -> [TreeItem] {
        var result: [TreeItem] = field.count.map(macro) ?? []
        if all.structures.contains(where: { $0.name == field.type }) { result.append(.structure(field.type)) }
        if case .bits(let id) = field.codes {
            result += (all.bitsets.first { $0.id == id }?.bits ?? []).map { .constant($0.name) }
        }
        return result
    }

    private func enablers(of name: String) -> [TreeItem] {
        all.nodes.filter { $0.enables == name }.flatMap { documented($0.reference) }
    }

    private func macro(_ name: String) -> [TreeItem] {
        if all.operations.contains(where: { $0.name == name }) { return [.operation(name)] }
        return constants.contains { $0.name == name } ? [.constant(name)] : []
    }

    /// A name that bounds a node stands for one on its own side, or else on the other.
    private func side(_ name: String, of node: Node) -> [TreeItem] {
        let own = documented(NodeReference(side: node.side, name: name))
        return own.isEmpty ? documented(NodeReference(side: node.side.opposite, name: name)) : own
    }

    /// A node, if the header has an entry for it.
    private func documented(_ reference: NodeReference) -> [TreeItem] {
        guard let node = nodes[reference], node.isDocumented, node.lifetime.removed == nil,
            all.sections.first(where: { $0.id == node.section })?.isDocumented == true
        else { return [] }
        return [.node(reference)]
    }
}

extension DiskParameter {
    /// What it has libxl write, in either form.
    fileprivate var allWrites: [NodeWrite] { writes + (libxl?.overlay?.writes ?? []) }
}
