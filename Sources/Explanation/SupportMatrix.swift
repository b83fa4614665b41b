package import BlkifSchema
package import Diagnostics

/// Which implementation does what with each node.
package struct SupportMatrix: Sendable {
    private let schema: BlkifSchema
    private let nodes: [Node]

    /// - Parameter names: The nodes, with or without their side; all of them when there are none.
    package init(_ schema: BlkifSchema, names: [String]) {
        self.schema = schema
        let wanted = Set(names.flatMap { [$0, NodePath.pattern(of: $0) ?? $0] })
        nodes = schema.nodes.filter { node in
            !node.uses.isEmpty
                && (names.isEmpty || wanted.contains(node.name)
                    || wanted.contains(node.reference.description))
        }
    }

    /// Whether there is nothing to show.
    package var isEmpty: Bool { nodes.isEmpty }

    /// A paragraph for each node, a line for each action.
    package var text: String {
        nodes.map { node in
            let lines = Use.Action.allCases.compactMap { action -> String? in
                let users = schema.named(node.uses.filter { $0.action == action })
                guard !users.isEmpty else { return nil }
                return "  \(action.rawValue): \(users.map(SupportMatrix.text).joined(separator: ", "))\n"
            }
            return "\(node.reference)\n" + lines.joined()
        }.joined(separator: "\n")
    }

    private static func text(_ use: Explanation.Named<Use>) -> String {
        let evidence = use.statement.evidence
        let since = evidence.since.map { " since \($0)" } ?? ""
        let removed = evidence.removed.map { " before \($0)" } ?? ""
        return use.name + since + removed + (evidence.partial.isEmpty ? "" : " (in part)")
    }

    /// An object for each node.
    package var json: [JSONValue] {
        nodes.map { node in
            .object([
                ("node", .string(node.reference.description)),
                (
                    "uses",
                    .array(
                        node.uses.map { use in
                            .object([
                                ("implementation", .string(use.implementation)),
                                ("action", .string(use.action.rawValue)),
                                ("since", .optional(use.evidence.firstVersion)),
                                ("removed", .optional(use.evidence.removed)),
                                ("partial", .string(use.evidence.partial)),
                                ("revision", .optional(use.evidence.revision)),
                                ("path", .optional(use.evidence.path)),
                                ("line", use.evidence.line.map(JSONValue.integer) ?? .null),
                                ("quote", .optional(use.evidence.quote)),
                            ])
                        })
                ),
            ])
        }
    }
}
