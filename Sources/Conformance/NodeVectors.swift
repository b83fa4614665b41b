import BlkifSchema
import Diagnostics
import XenstoreDump

/// Values of nodes, right and wrong ones, by the types and bounds of the schema.
struct NodeVectors {
    private struct Value {
        let text: String
        /// What is found; nil for a value that is right.
        var finding: FindingID?

        var json: JSONValue {
            .object([
                ("value", .string(text)), ("valid", .bool(finding == nil)),
                ("finding", .optional(finding?.description)),
            ])
        }
    }

    private let schema: BlkifSchema
    private let written: [NodeReference: [String]]

    init(_ schema: BlkifSchema) {
        self.schema = schema
        written = DeviceFacts.writtenTexts(schema)
    }

    var all: [JSONValue] {
        schema.nodes.filter { $0.nodeClass != .vendor }.compactMap { node in
            let values = values(of: node)
            guard !values.isEmpty else { return nil }
            var seen: Set<String> = []
            return .object([
                ("node", .string(node.reference.description)), ("type", .string(node.type.rawValue)),
                ("writer", .string(node.writer.rawValue)), ("unit", .optional(node.unit)),
                ("minimum", .optional(node.minimum?.description)),
                ("maximum", .optional(node.maximum?.description)),
                ("default", .optional(node.defaultText)), ("required", .bool(node.isRequired)),
                (
                    "rules",
                    .array(
                        schema.rules.filter { $0.subjects.contains(node.reference.description) }
                            .map { .string($0.id) })
                ),
                ("values", .array(values.filter { seen.insert($0.text).inserted }.map(\.json))),
            ])
        }
    }

    private func values(of node: Node) -> [Value] {
        let example = node.example.map { [Value(text: $0)] } ?? []
        switch node.type {
        case .string, .path, .directory: return example
        case .boolean: return right("0", "1") + wrong("bad-value", "", "2", "00", "true", "yes", " 1")
        case .integer:
            return example + right("0", "-1", "2147483647")
                + wrong("bad-value", "", "2147483648", "1.5", "0x1f")
        case .uint32, .bitmap:
            return example + numbers(node, greatest: UInt64(UInt32.max), beyond: "4294967296")
        case .uint64: return example + numbers(node, greatest: .max, beyond: "18446744073709551616")
        case .device:
            return example + right("8:1", "fd:1a", "103:5")
                + wrong("bad-value", "", ":", "8:", ":1", "8:1:0", "loop0", "8:0x1")
        case .enumeration: return words(node)
        }
    }

    private func right(_ texts: String...) -> [Value] { texts.map { Value(text: $0) } }

    private func wrong(_ finding: FindingID, _ texts: String...) -> [Value] {
        texts.map { Value(text: $0, finding: finding) }
    }

    private func numbers(_ node: Node, greatest: UInt64, beyond: String) -> [Value] {
        let bounds = (node.minimum?.integer, node.maximum?.integer)
        let isBound = bounds.0 ?? bounds.1 != nil
        var values = wrong("bad-value", "", "-1", "x", "0x10", "1 2", "1.5")
        // A number that is too large for the type is out of bounds where there are bounds, if it can be read at all.
        values.append(
            Value(text: beyond, finding: isBound && UInt64(beyond) != nil ? "out-of-bounds" : "bad-value"))
        // What else the number may be depends on other nodes.
        let isAlone =
            node.constraint == nil
            && ![node.minimum, node.maximum].contains { $0 != nil && $0?.integer == nil }
        guard isAlone else { return values }
        let least = bounds.0.flatMap { UInt64(exactly: $0) } ?? 0
        let most = bounds.1.flatMap { UInt64(exactly: $0) } ?? greatest
        values += right("\(least)", "\(most)")
        if least > 0 { values += wrong("out-of-bounds", "\(least - 1)") }
        if most < greatest { values += wrong("out-of-bounds", "\(most + 1)") }
        return values
    }

    private func words(_ node: Node) -> [Value] {
        let known = node.values.map(\.value) + (written[node.reference] ?? [])
        let values = known.map { Value(text: $0) }
        guard !node.isOpen, let longest = known.max(by: { $0.count < $1.count }) else { return values }
        return values + wrong("unlisted-value", longest + "x", longest.uppercased() + " ")
    }
}
