import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of the disk specification.
extension MappingReader {
    func diskSection() -> DiskSection? {
        var section = nested("disk-section") { reader -> DiskSection? in
            var section = DiskSection(id: reader.name("id"), title: reader.text("title"), origin: origin)
            section.introduction = reader.prose("introduction")
            return section
        }
        let id = section?.id ?? ""
        let parameters = items("parameters", required: true, history: \DiskParameter.history) { reader in
            reader.diskParameter(section: id)
        }
        section?.parameters = parameters
        return section
    }

    private func diskParameter(section: String) -> DiskParameter {
        let kind = word("kind", as: DiskParameter.Kind.self, required: true)
        var parameter = DiskParameter(
            name: name(), kind: kind ?? .keyword, section: section, origin: origin)
        parameter.lifetime = lifetime()
        parameter.summary = prose("summary", required: true)
        parameter.description = prose("description")
        parameter.placeholder = optionalText("placeholder")
        parameter.heading = optionalText("heading")
        parameter.values = diskValues()
        parameter.isOpen = boolean("open", default: false)
        parameter.emptySets = optionalText("empty-sets")
        parameter.isExact = boolean("exact", default: false)
        parameter.isChecked = boolean("checked", default: false)
        parameter.supported = optionalProse("supported")
        parameter.deprecatedValues = optionalProse("deprecated-values")
        parameter.mandatory = mandatory()
        parameter.defaultText = optionalProse("default")
        parameter.specialSyntax = prose("special-syntax")
        parameter.example = optionalText("example")
        parameter.aliasOf = optionalText("alias-of")
        parameter.negation = negation()
        parameter.isDocumented = boolean("documented", default: true)
        parameter.libxl = libxlLink()
        parameter.writes = writes("writes")
        parameter.uses = uses()
        parameter.contradictions = contradictions()
        return parameter
    }

    private func diskValues() -> [DiskParameter.Value] {
        parts("values") { reader in
            var value = DiskParameter.Value(
                name: reader.text("value"), meaning: reader.prose("meaning", required: true))
            value.sets = reader.optionalText("sets")
            value.since = reader.release("since")
            value.isDocumented = reader.boolean("documented", default: true)
            return value
        }
    }

    private func mandatory() -> DiskParameter.Mandatory {
        guard let value = value("mandatory") else { return .unstated }
        switch value.value {
        case .scalar("true", .plain): return .yes
        case .scalar("false", .plain): return .no
        case .scalar(let text, _) where !text.isEmpty: return .sometimes(text)
        default:
            report(
                "type-mismatch", "\"mandatory\" must be true, false or a text that says when",
                at: value.location)
            return .unstated
        }
    }

    private func negation() -> DiskParameter.Negation? {
        nested("negation") { reader in
            var negation = DiskParameter.Negation(name: reader.name())
            negation.since = reader.release("since")
            negation.isDocumented = reader.boolean("documented", default: true)
            negation.summary = reader.prose("summary")
            return negation
        }
    }

    private func libxlLink() -> LibxlLink? {
        nested("libxl") { reader in
            var link = LibxlLink(field: reader.name("field"))
            link.type = reader.optionalText("type")
            link.have = reader.optionalText("have")
            link.fallback = reader.optionalText("fallback")
            link.since = reader.release("since")
            link.defaultText = reader.optionalProse("default")
            link.overlay = reader.overlay()
            return link
        }
    }

    private func overlay() -> Overlay? {
        nested("overlay") { reader in
            var overlay = Overlay(
                word: reader.text("word"), magic: UInt32(reader.integer("magic", in: 0...Int(UInt32.max))),
                mask: UInt32(reader.integer("mask", in: 0...Int(UInt32.max))),
                have: reader.text("have"))
            overlay.flag = reader.optionalText("flag")
            overlay.isAssigned = reader.boolean("assigned", default: false)
            overlay.writes = reader.writes("writes")
            return overlay
        }
    }

    /// - Parameter isComplete: Whether each says what is written and when, not only where.
    func writes(_ key: String, isComplete: Bool = true) -> [NodeWrite] {
        parts(key) { reader in
            let text = reader.text("node")
            let node = NodeReference(text)
            if node == nil, let place = reader.value("node")?.location {
                report(
                    "bad-reference", "\"\(text)\" names no side", at: place,
                    remedy: "expected backend/NAME or frontend/NAME")
            }
            let value = reader.optionalText("value", required: isComplete)
            let condition = reader.condition(required: isComplete)
            let since = reader.release("since")
            let removed = reader.release("removed")
            guard let node else { return nil }
            var write = NodeWrite(node: node, value: value, condition: condition)
            write.since = since
            write.removed = removed
            return write
        }
    }

    private func condition(required: Bool) -> NodeWrite.Condition {
        guard let value = value("when", required: required) else { return .unstated }
        switch value.value {
        case .scalar("always", _): return .always
        case .scalar("set", _): return .set
        case .scalar("true", _): return .holds(true)
        case .scalar("false", _): return .holds(false)
        case .mapping(let entries) where !entries.isEmpty:
            return .fields(entries.compactMap(fieldCondition))
        default:
            report(
                "unknown-word", "\"when\" has no such value", at: value.location,
                remedy: "expected always, set, true, false or a mapping of libxl fields to values")
            return .unstated
        }
    }

    private func fieldCondition(_ entry: LocatedNode.Entry) -> NodeWrite.FieldCondition? {
        guard let field = entry.key.text else { return nil }
        let values = entry.value.elements ?? [entry.value]
        for value in values where value.text == nil {
            report("type-mismatch", "a field has no such value as \(value.kind)", at: value.location)
        }
        return NodeWrite.FieldCondition(field: field, values: values.compactMap(\.text))
    }

    func diskSyntax() -> DiskSyntax? {
        nested("disk-syntax") { reader in
            var syntax = DiskSyntax()
            syntax.configuration = reader.text("configuration")
            syntax.form = reader.prose("form", required: true)
            syntax.oldForm = reader.prose("old-form")
            syntax.emptyForm = reader.prose("empty-form")
            syntax.examples = reader.parts("examples") { reader in
                let specifications = reader.parts("specifications", required: true) { reader in
                    DiskSyntax.Specification(
                        text: reader.text("text"), isDeprecated: reader.boolean("deprecated", default: false))
                }
                return DiskSyntax.Example(
                    title: reader.text("title"), specifications: specifications,
                    configuration: reader.text("configuration", required: false))
            }
            syntax.topics = reader.topics()
            return syntax
        }
    }
}
