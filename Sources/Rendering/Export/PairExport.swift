import BlkifSchema
import Diagnostics

/// What implementations come to with each other, for programs.
enum PairExport {
    /// The nodes that nobody writes or reads.
    static func ownership(_ pairs: ImplementationPairs) -> JSONValue { json(pairs.gap) }

    /// An object for each toolstack with each implementation that reads what it writes.
    static func toolstacks(_ pairs: ImplementationPairs) -> JSONValue {
        .array(
            pairs.toolstacks.flatMap { toolstack in
                pairs.sides.map { reader in
                    .sorted([
                        "toolstack": .string(toolstack.id), "with": .string(reader.id),
                        "nodes": json(pairs.gap(of: toolstack, as: .toolstack, for: reader)),
                    ])
                }
            })
    }

    /// An object for each frontend with each backend.
    static func pairs(_ pairs: ImplementationPairs) -> JSONValue {
        .array(
            pairs.frontends.flatMap { frontend in
                pairs.backends.map { pair(frontend, $0, pairs) }
            })
    }

    private static func pair(
        _ frontend: Implementation, _ backend: Implementation, _ pairs: ImplementationPairs
    ) -> JSONValue {
        let units = pairs.unitNodes.map { node -> (String, JSONValue) in
            let unit = { pairs.unit(of: node, in: $0).map { JSONValue.string($0.rawValue) } ?? .null }
            return (
                node.reference.description,
                .sorted([
                    "frontend": unit(frontend), "backend": unit(backend),
                    "agree": pairs.agree(on: node, frontend, backend).map(JSONValue.bool) ?? .null,
                ])
            )
        }
        let limits = pairs.limitNodes.map { node -> (String, JSONValue) in
            let limit = pairs.limit(of: node, frontend, backend)
            return (
                node.reference.description,
                limit.map { .sorted(["number": .integer($0.number), "exact": .bool($0.isExact)]) } ?? .null
            )
        }
        return .sorted([
            "frontend": .string(frontend.id), "backend": .string(backend.id),
            "units": .sorted(Dictionary(units) { first, _ in first }),
            "limits": .sorted(Dictionary(limits) { first, _ in first }),
            "backendNodes": json(pairs.gap(of: backend, as: .backend, for: frontend)),
            "frontendNodes": json(pairs.gap(of: frontend, as: .frontend, for: backend)),
        ])
    }

    private static func json(_ gap: ImplementationPairs.Gap) -> JSONValue {
        func names(_ nodes: [NodeReference]) -> JSONValue { .array(nodes.map { .string($0.description) }) }
        return .sorted(["unwritten": names(gap.unwritten), "unread": names(gap.unread)])
    }
}
