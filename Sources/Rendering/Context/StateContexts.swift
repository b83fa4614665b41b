import BlkifSchema

struct StateContext: ItemContext {
    @Recorded var item: XenbusState
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("state", item.name) }

    static let table = ContextTable<Self>.item(
        "state",
        [
            .text("shortName", "its name without what all states begin with") {
                shortName($0.item.name)
            },
            .list("rules", "the rules about it") { $0.index.rules(about: $0.item.name) },
        ]
    ) { $0.$item }

    static func shortName(_ name: String) -> String { name.dropping(prefix: "XenbusState") }
}

struct PhaseContext: ContextObject {
    @Recorded var phase: Phase
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "phase",
        [
            .literal("diagram", "a picture of its steps, in two columns") { $0.index.diagram(of: $0.phase) },
            .list(
                "pictures",
                "the two sides as lanes, with their states and what they publish, for each release"
            ) {
                context in
                context.index.views.pictures { view in
                    view.phases.first { $0.id == context.phase.id }
                        .map { ConnectionPicture.picture(view, $0) }
                }
            },
            .list("steps", "what happens, in order") { context in
                context.phase.steps.map { StepContext(step: $0, index: context.index) }
            },
        ]
    ) { $0.$phase }
}

struct StepContext: ContextObject {
    @Recorded var step: Phase.Step
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "step",
        [
            .text("awaitedSide", "the side that it waits for") { $0.step.awaitedSide.rawValue },
            .list("reads", "what it reads") { context in
                context.step.reads.map { StepTargetContext(target: $0, index: context.index) }
            },
            .list("publishes", "what it publishes") { context in
                context.step.publishes.map { StepTargetContext(target: $0, index: context.index) }
            },
        ]
    ) { $0.$step }
}

/// What a step reads or publishes: the nodes of a section, or a single node.
struct StepTargetContext: ContextObject {
    let target: String
    let index: RenderIndex

    private var section: Section? { index.section(target) }

    static let table = ContextTable<Self>(
        "target",
        [
            .text("id", "the id of the section; absent for a single node") { $0.section?.id },
            .text("side", "backend or frontend, of the section") { $0.section?.side.rawValue },
            .text("title", "the heading of the section") { $0.section?.title },
            .text("node", "the node with its side; absent for a section") { context in
                context.section == nil ? context.target : nil
            },
        ])
}
