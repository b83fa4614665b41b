import BlkifSchema

/// Compares what values a node can have and what they mean.
struct NodeValueComparison {
    let old: Node
    let new: Node
    let schemas: ComparedSchemas
    private let subject: ChangeSubject
    private let audience: Audience

    init(old: Node, new: Node, schemas: ComparedSchemas) {
        self.old = old
        self.new = new
        self.schemas = schemas
        subject = NodeComparison.subject(new)
        audience = Audience(old, isPrivate: schemas.isPrivate(old: old))
    }

    func compare(into list: inout ChangeList) {
        list.compare(
            old.type, new.type, .type, of: subject, audience: audience, shown: { $0.rawValue },
            rule: typeRule)
        list.compare(
            renamedDefault, new.defaultValue, .defaultValue, of: subject, audience: audience,
            shown: { $0.map(NodeValueComparison.shown) }, rule: defaultRule)
        compareBounds(into: &list)
        list.compareUnit(old.unit, new.unit, of: subject, audience: audience)
        if old.type == .enumeration, new.type == .enumeration { compareValues(into: &list) }
        if old.type == .bitmap, new.type == .bitmap { compareBits(into: &list) }
    }

    // MARK: Type

    private func typeRule(_ before: NodeType, _ after: NodeType) -> BreakRule {
        let oldFits = fits(old, in: new)
        let newFits = fits(new, in: old)
        if oldFits && newFits { return NodeRules.typeRestated }
        if oldFits { return NodeRules.typeWidened }
        return newFits ? NodeRules.typeNarrowed : NodeRules.typeChanged
    }

    /// Whether every text of one node is a text that the other one's type allows too.
    private func fits(_ node: Node, in other: Node) -> Bool {
        if other.type == .string || (other.type == .enumeration && other.isOpen) {
            return node.type != .directory
        }
        return NodeValueComparison.wider[node.type, default: []].contains(other.type)
    }

    /// The types that allow all texts of a type, apart from strings, which allow everything.
    private static let wider: [NodeType: Set<NodeType>] = [
        .boolean: [.uint32, .uint64, .integer, .bitmap],
        .uint32: [.uint64, .bitmap],
        .bitmap: [.uint32, .uint64],
    ]

    // MARK: Default

    private var renamedDefault: DefaultValue? {
        guard case .node(let name) = old.defaultValue else { return old.defaultValue }
        return .node(schemas.renamed(NodeReference(side: old.side, name: name)).name)
    }

    private static func shown(_ value: DefaultValue) -> String {
        switch value {
        case .literal(let text): text
        case .node(let name): "the value of \(name)"
        case .constant(let name): name
        }
    }

    private func defaultRule(_ before: DefaultValue?, _ after: DefaultValue?) -> BreakRule {
        if before == nil || after == nil, !old.absence.isEmpty, old.absence == new.absence {
            return NodeRules.defaultStated
        }
        guard let before else { return NodeRules.defaultAdded }
        guard let after else { return NodeRules.defaultRemoved }
        let isSame = text(before, in: schemas.old) == text(after, in: schemas.new)
        return isSame ? NodeRules.defaultRestated : NodeRules.defaultChanged
    }

    /// The text that a default stands for.
    private func text(_ value: DefaultValue, in content: ProtocolContent) -> String {
        guard case .constant(let name) = value,
            let constant = content.constants.first(where: { $0.name == name })
        else { return NodeValueComparison.shown(value) }
        return switch constant.value {
        case .integer(let number, _): String(number)
        case .string(let text): text
        }
    }

    // MARK: Bounds

    private func compareBounds(into list: inout ChangeList) {
        for (what, path) in [(ChangedProperty.minimum, \Node.minimum), (.maximum, \Node.maximum)] {
            let before = old[keyPath: path]
            let after = new[keyPath: path]
            guard before.map(renamedText) != after?.description else { continue }
            list.add(
                .changed, subject, what, old: before?.description, new: after?.description,
                rule: BoundDirection(before, old.type, after, new.type, isMaximum: what == .maximum).rule,
                audience: audience)
        }
    }

    /// The expression of a bound of the old schema with the names of the new one.
    private func renamedText(_ bound: Bound) -> String {
        schemas.renaming.expression(bound.description, side: old.side)
    }

    // MARK: Values

    private func compareValues(into list: inout ChangeList) {
        let before = Set(old.values.map(\.value))
        let after = Set(new.values.map(\.value))
        for value in before.subtracting(after) {
            list.add(
                .changed, subject, .values, old: value, rule: NodeRules.valueRemoved, audience: audience)
        }
        for value in after.subtracting(before) {
            list.add(
                .changed, subject, .values, new: value,
                rule: old.isOpen ? NodeRules.valueAddedToOpen : NodeRules.valueAdded, audience: audience)
        }
        list.compare(
            old.isOpen, new.isOpen, .openness, of: subject, audience: audience,
            shown: { $0 ? "open" : "closed" }
        ) { _, isOpen in isOpen ? NodeRules.opened : NodeRules.closed }
    }

    /// The bits themselves are compared apart, so that only another set is a change here.
    private func compareBits(into list: inout ChangeList) {
        let before = schemas.old.bitsets.first { $0.id == old.bits }?.bits.map {
            "\(schemas.renamed(code: $0.name)) \($0.integer ?? 0)"
        }
        let after = schemas.new.bitsets.first { $0.id == new.bits }?.bits.map {
            "\($0.name) \($0.integer ?? 0)"
        }
        guard old.bits != new.bits, before != after else { return }
        list.compare(
            old.bits, new.bits, .bits, of: subject, audience: audience, rule: NodeRules.bitsChanged)
    }
}
