import BlkifSchema
import Diagnostics

/// What a disk parameter takes fits its form, its field and the node that gets it.
enum TakenValues: Rule {
    static let ids: [FindingID] = [
        "type-mismatch", "unexpected-key", "out-of-range", "missing-values",
    ]

    static func check(_ context: RuleContext) {
        for parameter in context.allStates(context.content.diskParameters) {
            checkWord(parameter, context)
            checkKeys(parameter, context)
            if parameter.taken == .integer { checkBounds(parameter, context) }
        }
    }

    /// What is said is what the form, the values and the field leave open.
    private static func checkWord(_ parameter: DiskParameter, _ context: RuleContext) {
        let type = fieldType(of: parameter, context)
        let expected = parameter.expectedTaken(fieldType: type)
        let possible: [DiskParameter.Taken] =
            switch expected {
            case .text, .integer: LibxlField.integers[type ?? "string"] == nil ? [.text, .path] : [.integer]
            case let word?: [word]
            case nil: []
            }
        if expected == .text, let type, type != "string",
            FieldDefinitions.types(context.content.libxl).contains(type)
        {
            context.report(
                "missing-values", "\(parameter.name) sets a field of type \(type), and lists no values",
                at: context.raw.place(parameter.origin, "name"),
                remedy: "add values, each with a meaning and what it sets")
        }
        guard let taken = parameter.taken, !possible.contains(taken) else { return }
        let remedy =
            switch expected {
            case .text, .integer: "its field is of type \(type ?? "string")"
            case .enumeration: "it has values"
            case .flag, .flagPair: "it is a word alone"
            default: "a group of prefixes takes nothing"
            }
        context.report(
            "type-mismatch", "\"\(parameter.name)\" cannot take \(taken.rawValue)",
            at: context.raw.place(parameter.origin, "takes"),
            remedy: possible.isEmpty
                ? remedy
                : "\(remedy): expected \(possible.map(\.rawValue).joined(separator: " or "))")
    }

    private static func checkKeys(_ parameter: DiskParameter, _ context: RuleContext) {
        guard parameter.taken != .integer else { return }
        let keys: [(key: String, isThere: Bool)] = [
            ("minimum", parameter.minimum != nil), ("maximum", parameter.maximum != nil),
            ("base", parameter.base != 10), ("unit", parameter.unit != nil), ("lenient", parameter.isLenient),
        ]
        for (key, isThere) in keys where isThere {
            context.report(
                "unexpected-key", "only an integer has \"\(key)\"",
                at: context.raw.place(parameter.origin, .key(key)), remedy: "remove it, or add takes: integer"
            )
        }
    }

    private static func checkBounds(_ parameter: DiskParameter, _ context: RuleContext) {
        if ![8, 10, 16].contains(parameter.base) {
            context.report(
                "out-of-range", "no integer is written in base \(parameter.base)",
                at: context.raw.place(parameter.origin, "base"), remedy: "expected 8, 10 or 16")
        }
        if let low = parameter.minimum, let high = parameter.maximum, low > high {
            context.report(
                "out-of-range", "the minimum \(low) is above the maximum \(high)",
                at: context.raw.place(parameter.origin, "minimum"))
        }
        let type = fieldType(of: parameter, context)
        let node = context.content.node(withNumberOf: parameter)
        for (key, bound) in [("minimum", parameter.minimum), ("maximum", parameter.maximum)] {
            guard let bound else { continue }
            let place = context.raw.place(parameter.origin, .key(key))
            if let type, let range = LibxlField.integers[type], !range.contains(Int64(bound)) {
                context.report("out-of-range", "\(bound) does not fit \(type)", at: place)
            } else if let node, let range = node.range, !range.contains(Int128(bound)) {
                context.report(
                    "out-of-range",
                    "\(node.reference) is \(range.lowerBound) … \(range.upperBound), and gets this number",
                    at: place)
            }
        }
    }

    private static func fieldType(of parameter: DiskParameter, _ context: RuleContext) -> String? {
        let link = parameter.libxl
        return link?.type ?? context.content.libxl.fields.first { $0.name == link?.field }?.type
    }
}
