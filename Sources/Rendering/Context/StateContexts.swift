import BlkifSchema

struct StateContext: ItemContext {
    let item: XenbusState

    var anchor: String { RenderIndex.anchor("state", item.name) }

    static let table = ContextTable<Self>.item(
        "state",
        [
            .text("value", "the number in the state node") { String($0.item.value) },
            .text("swiftName", "its identifier in Swift") {
                SwiftNames.identifier(StateContext.separated($0.item.name))
            },
        ])

    /// `XenbusStateInitWait` as `init-wait`.
    private static func separated(_ name: String) -> String {
        let short = name.hasPrefix("XenbusState") ? name.dropFirst("XenbusState".count) : name[...]
        return short.reduce(into: "") { result, letter in
            if letter.isUppercase, !result.isEmpty { result += "-" }
            result += letter.lowercased()
        }
    }
}

struct PhaseContext: ContextObject {
    let phase: Phase
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "phase",
        [
            .text("id", "its unique name") { $0.phase.id },
            .text("title", "the heading") { $0.phase.title },
            .prose("introduction", "the text before its steps") { $0.phase.introduction },
            .literal("diagram", "a picture of its steps, in two columns") { $0.index.diagram(of: $0.phase) },
            .list("steps", "what happens, in order") { context in
                context.phase.steps.map { StepContext(step: $0, index: context.index) }
            },
        ])
}

struct StepContext: ContextObject {
    let step: Phase.Step
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "step",
        [
            .text("id", "its unique name") { $0.step.id },
            .text("side", "toolstack, backend or frontend") { $0.step.actor.rawValue },
            .text("state", "the state of that side meanwhile") { $0.step.state },
            .text("waitsFor", "the state of the other side for which it waits") { $0.step.waitsFor },
            .proses("actions", "what it does") { $0.step.actions },
            .list("reads", "what it reads") { context in
                context.step.reads.map { StepTargetContext(target: $0, index: context.index) }
            },
            .list("publishes", "what it publishes") { context in
                context.step.publishes.map { StepTargetContext(target: $0, index: context.index) }
            },
            .text("next", "the state that it then enters") { $0.step.next },
        ])
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
