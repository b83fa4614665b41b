import BlkifSchema

/// Which nodes the implementations of one role use.
struct SupportTableContext: ContextObject {
    /// An implementation as the head of a column.
    struct Column: ContextObject {
        let implementation: Implementation

        static let table = ContextTable<Self>(
            "support column",
            [
                .text("id", "the id of the implementation") { $0.implementation.id },
                .text("name", "what people call it") { $0.implementation.title },
            ])
    }

    /// A node with what each implementation does with it.
    struct Row: ContextObject {
        let node: Node
        let cells: [UserContext]

        static let table = ContextTable<Self>(
            "support row",
            [
                .text("node", "the node, with its side") { $0.node.reference.description },
                .list("cells", "what each implementation does, in the order of the columns") { $0.cells },
            ])
    }

    let role: Implementation.Function
    let columns: [Implementation]
    let rows: [Row]

    static let table = ContextTable<Self>(
        "support table",
        [
            .text("role", "the role of its implementations") { $0.role.rawValue },
            .list("columns", "the implementations") { $0.columns.map(Column.init) },
            .list("rows", "the nodes that any of them has to do with") { $0.rows },
        ])

    static func all(in index: RenderIndex) -> [Self] {
        let nodes = index.schema.nodes.map { NodeContext(item: $0, index: index) }
        let known = Set(
            nodes.flatMap {
                $0.item.uses.map(\.implementation) + $0.item.contradictions.map(\.implementation)
            })
        return Implementation.Function.allCases.compactMap { role in
            let columns = index.schema.implementations.filter { $0.role == role && known.contains($0.id) }
            let rows = nodes.compactMap { node -> Row? in
                let cells = columns.map { node.user($0) }
                return cells.contains { $0.mark != nil } ? Row(node: node.item, cells: cells) : nil
            }
            return rows.isEmpty ? nil : Self(role: role, columns: columns, rows: rows)
        }
    }
}
