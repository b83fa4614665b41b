import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reading of the values that the files write in a form of their own.
extension FieldReader {
    mutating func reference(_ value: inout NodeReference) {
        var text = ""
        self.text(&text)
        guard isRead else { return }
        guard let node = NodeReference(text) else {
            isRead = false
            return report(
                "bad-reference", "\"\(text)\" names no side", at: node.location,
                remedy: "expected backend/NAME or frontend/NAME")
        }
        value = node
    }

    mutating func bound(_ value: inout Bound) {
        var text = ""
        self.text(&text)
        guard isRead else { return }
        switch ExpressionParser.parse(text) {
        case .success(let bound): value = bound
        case .failure(let problem):
            isRead = false
            report(
                "bad-expression", problem.message, at: node.place(ofCharacter: problem.offset),
                remedy: "expected integers, nodes, + - * / <<, MAX, MIN and ffs")
        }
    }

    mutating func constraint(_ value: inout NodeConstraint) {
        guard var reader = inner(node) else { return isRead = false }
        var found: NodeConstraint?
        for relation in NodeConstraint.Relation.allCases {
            var node: NodeReference?
            reader.field(relation.key, &node, .reference(.node), "")
            guard let node, let place = reader.value(of: relation.key)?.location else { continue }
            if found != nil {
                report(
                    "unexpected-key", "a constraint has one relation only", at: place,
                    remedy: "remove one of the two")
            }
            found = NodeConstraint(relation: relation, node: node)
        }
        reader.finish()
        if let found { value = found } else { isRead = false }
    }

    /// The default of a boolean is written `true` or `false` and stands as `1` or `0` in xenstore.
    mutating func defaultValue(_ value: inout DefaultValue) {
        let isBoolean = mapping["type"]?.text == NodeType.boolean.rawValue
        if isBoolean, case .scalar(let text, .plain) = node.value, let flag = Bool(text) {
            return value = .literal(flag ? "1" : "0")
        }
        if let text = node.text { return value = .literal(text) }
        isRead = false
        guard node.entries != nil else {
            return report("type-mismatch", "\"default\" must be a value, not \(node.kind)", at: node.location)
        }
        guard var reader = inner(node) else { return }
        var sibling: String?
        var constant: String?
        reader.field("node", &sibling, .reference(.sibling), "")
        reader.field("constant", &constant, .reference(.macro), "")
        if let found = sibling.map(DefaultValue.node) ?? constant.map(DefaultValue.constant) {
            value = found
            isRead = true
        } else {
            reader.report(
                "missing-key", "the default names neither a node nor a constant", at: node.location,
                remedy: "add node: … or constant: …")
        }
        reader.finish()
    }

    mutating func mandatory(_ value: inout DiskParameter.Mandatory) {
        switch node.value {
        case .scalar("true", .plain): value = .yes
        case .scalar("false", .plain): value = .no
        case .scalar(let text, _) where !text.isEmpty: value = .sometimes(text)
        default:
            report(
                "type-mismatch", "\"mandatory\" must be true, false or a text that says when",
                at: node.location)
        }
    }

    mutating func condition(_ value: inout NodeWrite.Condition) {
        switch node.value {
        case .scalar("always", _): value = .always
        case .scalar("set", _): value = .set
        case .scalar("true", _): value = .holds(true)
        case .scalar("false", _): value = .holds(false)
        case .mapping(let entries) where !entries.isEmpty: value = .fields(entries.compactMap(fieldCondition))
        default:
            report(
                "unknown-word", "\"when\" has no such value", at: node.location,
                remedy: "expected always, set, true, false or a mapping of libxl fields to values")
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

    mutating func constantValue(_ value: inout Constant.Value) {
        let isPlain = if case .scalar(_, .plain) = node.value { true } else { false }
        let isNumber = kind != .constant
        if let text = node.text, isPlain || isNumber, let number = FieldReader.integer(text) {
            value = .integer(number, isHexadecimal: text.hasPrefix("0x"))
        } else if isNumber || isPlain && node.text.map(FieldReader.isInteger) ?? false {
            var number = 0
            self.number(&number)
        } else if let text = node.text {
            value = .string(text)
        } else {
            report("type-mismatch", "\"value\" must be a number or a text", at: node.location)
        }
    }

    mutating func codes(_ value: inout StructureField.Codes) {
        var text = ""
        self.text(&text)
        if isRead { value = StructureField.Codes(text) }
    }

    mutating func sizes(_ value: inout [String: Int]) {
        guard let entries = node.entries else {
            return report("type-mismatch", "\"sizes\" must be a mapping, not \(node.kind)", at: node.location)
        }
        for entry in entries {
            guard let abi = entry.key.text else { continue }
            guard let size = entry.value.text.flatMap(FieldReader.integer) else {
                report("type-mismatch", "a size must be an integer", at: entry.value.location)
                continue
            }
            mention(abi, .abi, at: entry.key.location)
            value[abi] = size
        }
    }
}

extension NodeConstraint.Relation {
    /// The key of a constraint.
    fileprivate var key: StaticString {
        switch self {
        case .atMost: "at-most"
        case .atLeast: "at-least"
        case .equals: "equals"
        case .multipleOf: "multiple-of"
        }
    }
}
