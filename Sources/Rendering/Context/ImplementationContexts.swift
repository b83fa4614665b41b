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
            .flag("printsMessages", "whether it prints messages about block devices") { context in
                !context.index.messages(of: context.implementation.id).isEmpty
            },
            .list("ownedNodes", "what it has to write and others read, where they do not agree") { context in
                OwnedNodeContext.of(context.implementation, context.index.pairs)
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

/// The rules of one actor.
struct RuleGroupContext: ContextObject {
    let actor: ProtocolRule.Actor
    let rules: [RuleContext]

    static let table = ContextTable<Self>(
        "group of rules",
        [
            .text("actor", "who is bound by them") { $0.actor.rawValue },
            .list("rules", "the rules") { $0.rules },
        ])

    static func all(in index: RenderIndex) -> [Self] {
        ProtocolRule.Actor.allCases.compactMap { actor in
            let rules = index.schema.rules.filter { $0.actor == actor }.map {
                RuleContext(item: $0, index: index)
            }
            return rules.isEmpty ? nil : Self(actor: actor, rules: rules)
        }
    }
}

extension RenderIndex {
    /// The rules about what has a name.
    func rules(about name: String) -> [RuleContext] {
        schema.rules.filter { $0.subjects.contains(name) }.map { RuleContext(item: $0, index: self) }
    }

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
