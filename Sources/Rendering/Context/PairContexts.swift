import BlkifSchema

/// A table with a row for each frontend and a column for each backend.
struct PairTableContext: ContextObject {
    struct Row: ContextObject {
        let frontend: String
        let cells: [String]

        static let table = ContextTable<Self>(
            "pair row",
            [
                .text("frontend", "what people call the frontend") { $0.frontend },
                .texts("cells", "what it comes to with each backend, in the order of the columns") {
                    $0.cells
                },
            ])
    }

    let node: String
    let columns: [String]
    let rows: [Row]
    /// What each pair comes to that is not in the table.
    let others: String?

    static let table = ContextTable<Self>(
        "pair table",
        [
            .text("node", "the node, with its side") { $0.node },
            .texts("columns", "what people call the backends") { $0.columns },
            .list("rows", "the frontends") { $0.rows },
            .text("others", "what each pair comes to that is not in the table; absent if all are") {
                $0.others
            },
        ])

    /// A table without the implementations whose cells are all the ordinary one.
    private init(
        _ node: Node, _ pairs: ImplementationPairs, title: (Implementation) -> String = \.title,
        ordinary: String? = nil, _ cell: (Implementation, Implementation) -> String
    ) {
        self.node = node.reference.description
        let cells = pairs.frontends.map { frontend in pairs.backends.map { cell(frontend, $0) } }
        let listed = cells.indices.filter { row in cells[row].contains { $0 != ordinary } }
        let shown = pairs.backends.indices.filter { column in cells.contains { $0[column] != ordinary } }
        columns = shown.map { title(pairs.backends[$0]) }
        rows = listed.map { row in
            Row(frontend: title(pairs.frontends[row]), cells: shown.map { cells[row][$0] })
        }
        others = listed.count < cells.count || shown.count < pairs.backends.count ? ordinary : nil
    }

    /// How the two sides count, of each node that they count differently.
    static func units(_ pairs: ImplementationPairs) -> [Self] {
        pairs.unitNodes.map { node in
            func title(_ implementation: Implementation) -> String {
                let unit = pairs.unit(of: node, in: implementation)?.rawValue ?? "unknown"
                return "\(implementation.title) (\(unit))"
            }
            return Self(node, pairs, title: title) { frontend, backend in
                pairs.agree(on: node, frontend, backend).map { $0 ? "alike" : "alike at 512 only" }
                    ?? "unknown"
            }
        }
    }

    /// The numbers with which the two sides end, of each node that limits them.
    static func limits(_ pairs: ImplementationPairs) -> [Self] {
        pairs.limitNodes.map { node in
            // A limit cannot be below what an absent node stands for.
            let least = node.defaultNumber ?? 0
            return Self(node, pairs, ordinary: "\(least)") { frontend, backend in
                pairs.limit(of: node, frontend, backend).map {
                    ($0.isExact || $0.number <= least ? "" : "up to ") + "\($0.number)"
                } ?? "unknown"
            }
        }
    }
}

/// The nodes that one implementation has to write, as another sees them.
struct OwnershipContext: ContextObject {
    let writer: String
    let reader: String
    let gap: ImplementationPairs.Gap

    static let table = ContextTable<Self>(
        "ownership",
        [
            .text("writer", "what people call the one that has to write") { $0.writer },
            .text("reader", "what people call the other") { $0.reader },
            .verbatim("unwritten", "what the other reads, and is not written") { $0.list(\.unwritten) },
            .verbatim("unread", "what is written, and the other does not read") { $0.list(\.unread) },
            .texts("unwrittenNodes", "what is not written, each by itself") { $0.names(\.unwritten) },
            .texts("unreadNodes", "what is not read, each by itself") { $0.names(\.unread) },
        ])

    private func names(_ nodes: KeyPath<ImplementationPairs.Gap, [NodeReference]>) -> [String] {
        gap[keyPath: nodes].map(\.description)
    }

    private func list(_ nodes: KeyPath<ImplementationPairs.Gap, [NodeReference]>) -> String? {
        let names = names(nodes)
        return names.isEmpty ? nil : names.joined(separator: ", ")
    }

    /// All pairs of which one writes what the other does not read, or the reverse, by the one that has to write.
    static func all(_ pairs: ImplementationPairs) -> [Self] {
        let writers = pairs.sides + pairs.toolstacks.filter { !pairs.sides.contains($0) }
        return writers.flatMap { of($0, pairs) }
    }

    /// Those of one that has to write.
    static func of(_ writer: Implementation, _ pairs: ImplementationPairs) -> [Self] {
        func gaps(_ kind: Writer, _ writers: [Implementation], _ readers: [Implementation]) -> [Self] {
            writers.contains(writer) ? readers.map { Self(writer, as: kind, for: $0, pairs) } : []
        }
        let all =
            gaps(.backend, pairs.backends, pairs.frontends) + gaps(.frontend, pairs.frontends, pairs.backends)
            + gaps(.toolstack, pairs.toolstacks, pairs.sides)
        return all.filter { !$0.gap.unwritten.isEmpty || !$0.gap.unread.isEmpty }
    }

    private init(
        _ writer: Implementation, as kind: Writer, for reader: Implementation, _ pairs: ImplementationPairs
    ) {
        self.writer = writer.title
        self.reader = reader.title
        gap = pairs.gap(of: writer, as: kind, for: reader)
    }

    /// What all implementations leave open.
    init(_ pairs: ImplementationPairs) {
        writer = ""
        reader = ""
        gap = pairs.gap
    }
}
