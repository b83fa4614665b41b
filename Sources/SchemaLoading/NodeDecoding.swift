import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of sections, nodes and notes.
extension MappingReader {
    func section() -> Section? {
        var side: Side?
        var section = nested("section") { reader -> Section? in
            side = reader.word("side", as: Side.self, required: true)
            var section = Section(
                id: reader.name("id"), side: side ?? .backend, title: reader.text("title"), origin: origin)
            section.isPrivate = reader.boolean("private", default: false)
            section.isDocumented = reader.boolean("documented", default: true)
            section.introduction = reader.prose("introduction")
            return section
        }
        let id = section?.id ?? ""
        let nodes = items("nodes", required: true, history: \Node.history) { reader in
            reader.node(side: side ?? .backend, section: id)
        }
        section?.nodes = nodes
        guard side != nil else {
            // Nodes of an unknown side would clash with those of the side that they are taken for.
            context.lose()
            return nil
        }
        return section
    }

    private func node(side: Side, section: String) -> Node {
        let writer = word("writer", as: Writer.self, required: true)
        var node = Node(
            name: name(), side: side, section: section, writer: writer ?? .toolstack, origin: origin)
        node.lifetime = lifetime()
        node.summary = prose("summary", required: true)
        node.description = prose("description")
        node.type = word("type", as: NodeType.self, required: true) ?? .string
        node.notation = optionalText("notation")
        node.defaultValue = defaultValue(isBoolean: node.type == .boolean)
        node.minimum = bound("minimum")
        node.maximum = bound("maximum")
        node.unit = optionalText("unit")
        node.values = nodeValues()
        node.isOpen = boolean("open", default: false)
        node.bits = optionalText("bits")
        node.notes = integers("notes")
        node.absence = prose("absence")
        node.byState = optionalText("by-state")
        node.enables = optionalText("enables")
        node.constraint = constraint()
        node.isRequired = boolean("required", default: false)
        node.isDocumented = boolean("documented", default: true)
        node.isMentioned = boolean("mentioned", default: false)
        node.nodeClass = word("class", as: NodeClass.self)
        node.uses = uses()
        node.contradictions = contradictions()
        node.example = optionalText("example")
        return node
    }

    private func nodeValues() -> [NodeValue] {
        parts("values") { reader in
            var value = NodeValue(
                value: reader.optionalText("value", required: false) ?? "",
                meaning: reader.prose("meaning", required: true))
            if !reader.has("value") { _ = reader.value("value", required: true) }
            value.label = reader.optionalText("label")
            value.since = reader.release("since")
            value.constant = reader.optionalText("constant")
            return value
        }
    }

    /// The default of a boolean is written `true` or `false` and stands as `1` or `0` in xenstore.
    private func defaultValue(isBoolean: Bool) -> DefaultValue? {
        guard let value = value("default") else { return nil }
        if isBoolean, case .scalar(let text, .plain) = value.value, let flag = Bool(text) {
            return .literal(flag ? "1" : "0")
        }
        if let text = value.text { return .literal(text) }
        guard value.entries != nil else {
            report("type-mismatch", "\"default\" must be a value, not \(value.kind)", at: value.location)
            return nil
        }
        return nested("default") { reader in
            if let node = reader.optionalText("node") {
                _ = reader.value("constant")
                return .node(node)
            }
            if let constant = reader.optionalText("constant") { return .constant(constant) }
            reader.report(
                "missing-key", "the default names neither a node nor a constant", at: reader.node.location,
                remedy: "add node: … or constant: …")
            return nil
        }
    }

    private func bound(_ key: String) -> Bound? {
        guard let text = optionalText(key), let place = value(key)?.location else { return nil }
        switch ExpressionParser.parse(text) {
        case .success(let bound): return bound
        case .failure(let problem):
            report(
                "bad-expression", problem.message,
                at: value(key)?.place(ofCharacter: problem.offset) ?? place,
                remedy: "expected integers, nodes, + - * / <<, MAX, MIN and ffs")
            return nil
        }
    }

    private func constraint() -> NodeConstraint? {
        nested("constraint") { reader in
            var found: NodeConstraint?
            for relation in NodeConstraint.Relation.allCases {
                guard let text = reader.optionalText(relation.rawValue),
                    let place = reader.value(relation.rawValue)?.location
                else { continue }
                guard let node = NodeReference(text) else {
                    report(
                        "bad-reference", "\"\(text)\" names no side", at: place,
                        remedy: "expected backend/NAME or frontend/NAME")
                    continue
                }
                if found != nil {
                    report(
                        "unexpected-key", "a constraint has one relation only", at: place,
                        remedy: "remove one of the two")
                }
                found = NodeConstraint(relation: relation, node: node)
            }
            return found
        }
    }

    func numberedNotes() -> [NumberedNote] {
        items("notes", required: true, history: \NumberedNote.history) { reader in
            let number = reader.integer("number", required: true)
            if number == nil { context.lose() }
            var note = NumberedNote(number: number ?? 0, origin: reader.origin)
            note.lifetime = reader.lifetime()
            note.text = reader.prose("text", required: true)
            return note
        }
    }
}
