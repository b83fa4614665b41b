import BlkifSchema

/// What a side has to do so that a hostile peer does no harm, and what it must not rely on.
struct SecurityChecklistContext: ContextObject {
    let actor: ProtocolRule.Actor
    let duties: [RuleContext]
    let checks: [RuleContext]
    let values: [NodeContext]

    static let table = ContextTable<Self>(
        "security checklist",
        [
            .text("side", "whose checklist it is") { $0.actor.rawValue },
            .list("duties", "the rules that it has to keep") { $0.duties },
            .list("checks", "the rules of others that it has to expect to be broken") { $0.checks },
            .list("values", "the nodes that it reads and a peer can write") { $0.values },
        ])

    /// A checklist for each side that has a hostile peer.
    static func all(in index: RenderIndex) -> [Self] {
        let rules = index.schema.rules.filter { !$0.protects.isEmpty }.map {
            RuleContext(item: $0, index: index)
        }
        let pairs = index.pairs
        // Each side can change everything in its own directory.
        let sides: [(ProtocolRule.Actor, [Implementation], [Side])] = [
            (.backend, pairs.backends, [.frontend]), (.frontend, pairs.frontends, [.backend]),
            (.toolstack, pairs.toolstacks, Side.allCases),
        ]
        return sides.map { actor, readers, peers in
            let ids = Set(readers.map(\.id))
            return Self(
                actor: actor, duties: rules.filter { $0.item.actor == actor },
                checks: rules.filter { rule in
                    rule.item.actor != actor && rule.item.protects.contains { $0.rawValue == actor.rawValue }
                },
                values: index.schema.nodes.filter { node in
                    peers.contains(node.side)
                        && node.uses.contains { $0.action.isReading && ids.contains($0.implementation) }
                }
                .map { NodeContext(item: $0, index: index) })
        }
    }
}

/// A published advisory with the rules whose breach it tells.
struct AdvisoryContext: ContextObject {
    @Recorded var advisory: Advisory
    let rules: [RuleContext]

    init(_ advisory: Advisory, _ index: RenderIndex) {
        _advisory = Recorded(wrappedValue: advisory)
        rules = index.schema.rules.filter { $0.advisories.contains(advisory.id) }.map {
            RuleContext(item: $0, index: index)
        }
    }

    static let table = ContextTable<Self>(
        "advisory",
        [
            .text("anchor", "the part of an address by which links find it") {
                RenderIndex.anchor("advisory", $0.advisory.id)
            },
            .prose("link", "a link to it") { "[\($0.advisory.id)](\($0.advisory.address))" },
            .list("rules", "the rules whose breach it tells") { $0.rules },
        ]
    ) { $0.$advisory }
}
