import BlkifSchema

/// An implementation with all that is said of it.
struct ImplementationContext: ContextObject {
    @Recorded var implementation: Implementation
    let uses: [StatementContext<Use>]
    let contradictions: [StatementContext<Contradiction>]
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "implementation",
        [
            .text("anchor", "the part of an address by which links find it") { context in
                RenderIndex.anchor("implementation", context.implementation.id)
            },
            .prose("sources", "a link to its sources") { context in
                let address = context.implementation.repository
                return "[\(address)](\(address))"
            },
            .list("uses", "what it reads and writes") { $0.uses },
            .list("contradictions", "where it differs from the schema") { $0.contradictions },
            .flag("isFrontend", "whether it can be the frontend of a pair") { context in
                context.index.pairs.frontends.contains { $0.id == context.implementation.id }
            },
            .flag("isBackend", "whether it can be the backend of a pair") { context in
                context.index.pairs.backends.contains { $0.id == context.implementation.id }
            },
            .list("ownership", "what it does not write and others read, and the reverse") { context in
                OwnershipContext.of(context.implementation, context.index.pairs)
            },
        ]
    ) { $0.$implementation }

    static func all(in index: RenderIndex) -> [Self] {
        let uses = Dictionary(grouping: index.uses, by: \.statement.implementation)
        let contradictions = Dictionary(grouping: index.contradictions, by: \.statement.implementation)
        return index.schema.implementations.map { implementation in
            Self(
                implementation: implementation, uses: uses[implementation.id] ?? [],
                contradictions: contradictions[implementation.id] ?? [], index: index)
        }
    }
}

struct RuleContext: ItemContext {
    @Recorded var item: ProtocolRule
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("rule", item.id) }

    static let table = ContextTable<Self>.item(
        "rule",
        [
            .list("evidence", "what shows it in implementations") { context in
                StatementContext.all(context.item.evidence, about: context.item.id, context.index)
            }
        ]
    ) { $0.$item }
}

extension RenderIndex {
    /// Who uses what, in the order of the schema.
    var uses: [StatementContext<Use>] {
        schema.nodes.flatMap { StatementContext.all($0.uses, about: $0.reference.description, self) }
            + schema.diskParameters.flatMap { StatementContext.all($0.uses, about: $0.name, self) }
    }

    /// Where implementations differ, in the order of the schema.
    var contradictions: [StatementContext<Contradiction>] {
        schema.nodes.flatMap {
            StatementContext.all($0.contradictions, about: $0.reference.description, self)
        }
            + schema.diskParameters.flatMap {
                StatementContext.all($0.contradictions, about: $0.name, self)
            }
    }
}

/// Which nodes the implementations of one role use.
struct SupportTableContext: ContextObject {
    /// A node with what each implementation does with it.
    struct Row: ContextObject {
        let node: Node
        let cells: [SupportCellContext]

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
            .texts("columns", "what people call the implementations") { $0.columns.map(\.title) },
            .list("rows", "the nodes that any of them uses") { $0.rows },
        ])

    static func all(in index: RenderIndex) -> [Self] {
        let users = Set(index.schema.nodes.flatMap { $0.uses.map(\.implementation) })
        return Implementation.Function.allCases.compactMap { role in
            let columns = index.schema.implementations.filter { $0.role == role && users.contains($0.id) }
            let rows = index.schema.nodes.compactMap { node -> Row? in
                let cells = columns.map { SupportCellContext($0, node) }
                return cells.contains { !$0.uses.isEmpty } ? Row(node: node, cells: cells) : nil
            }
            return rows.isEmpty ? nil : Self(role: role, columns: columns, rows: rows)
        }
    }
}

/// What an implementation does with a node.
struct SupportCellContext: ContextObject {
    let implementation: Implementation
    let uses: [Use]
    let differs: Bool

    init(_ implementation: Implementation, _ node: Node) {
        self.implementation = implementation
        let all = node.uses.filter { $0.implementation == implementation.id }
        let current = all.filter(\.isCurrent)
        uses = current.isEmpty ? all : current
        differs = node.contradictions.contains { $0.implementation == implementation.id }
    }

    /// What all uses have in common; nil where they differ.
    private func common(_ version: KeyPath<Use, String?>) -> String? {
        let versions = Set(uses.map { $0[keyPath: version] })
        return versions.count == 1 ? versions.first.flatMap(\.self) : nil
    }

    static let table = ContextTable<Self>(
        "support cell",
        [
            .text("implementation", "what people call it") { $0.implementation.title },
            .text("actions", "what it does; absent when nothing is known") { context in
                let actions = Use.Action.allCases.filter { action in
                    context.uses.contains { $0.action == action }
                }
                return actions.isEmpty ? nil : actions.map(\.rawValue).joined(separator: ", ")
            },
            .text("since", "the first version that does, where it is one for all") { context in
                context.common(\.evidence.since)
            },
            .text("removed", "the first version that does no more, where it is one for all") { context in
                context.common(\.evidence.removed)
            },
            .flag("partial", "whether that holds in some cases only, or with a difference") { context in
                context.differs || context.uses.contains { !$0.evidence.partial.isEmpty }
            },
        ])
}
