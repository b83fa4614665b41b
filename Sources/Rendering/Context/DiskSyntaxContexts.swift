import BlkifSchema

struct DiskSectionContext: ContextObject {
    @Recorded var section: DiskSection
    let index: RenderIndex

    private var parameters: [DiskParameterContext] {
        section.parameters.map { DiskParameterContext(item: $0, index: index) }
    }

    static let table = ContextTable<Self>(
        "disk section",
        [
            .text("capitals", "the heading in capital letters") { $0.section.title.uppercased() },
            .text("doubleRule", "as many equals signs as the heading has characters") {
                String(repeating: "=", count: $0.section.title.count)
            },
            .list("parameters", "its parameters") { $0.parameters },
            .list("documentedParameters", "those that the manuals have") { context in
                context.parameters.filter { $0.item.isDocumented && $0.item.lifetime.removed == nil }
            },
        ]
    ) { $0.$section }
}

struct DiskSyntaxContext: ContextObject {
    @Recorded var syntax: DiskSyntax

    static let table = ContextTable<Self>(
        "disk syntax",
        [
            .list("topics", "texts") { context in
                context.syntax.topics.filter { $0.lifetime.deprecated == nil }.map(TopicContext.init)
            },
            .list("deprecatedTopics", "texts about deprecated forms") { context in
                context.syntax.topics.filter { $0.lifetime.deprecated != nil }.map(TopicContext.init)
            },
        ]
    ) { $0.$syntax }
}
