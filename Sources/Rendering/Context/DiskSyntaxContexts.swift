import BlkifSchema

struct DiskSectionContext: ContextObject {
    let section: DiskSection
    let index: RenderIndex

    private var parameters: [DiskParameterContext] {
        section.parameters.map { DiskParameterContext(item: $0, index: index) }
    }

    static let table = ContextTable<Self>(
        "disk section",
        [
            .text("id", "its unique name") { $0.section.id },
            .text("title", "the heading") { $0.section.title },
            .text("capitals", "the heading in capital letters") { $0.section.title.uppercased() },
            .text("doubleRule", "as many equals signs as the heading has characters") {
                String(repeating: "=", count: $0.section.title.count)
            },
            .prose("introduction", "the text before its parameters") { $0.section.introduction },
            .list("parameters", "its parameters") { $0.parameters },
            .list("documentedParameters", "those that the manuals have") { context in
                context.parameters.filter { $0.item.isDocumented && $0.item.lifetime.removed == nil }
            },
        ])
}

struct DiskSyntaxContext: ContextObject {
    let syntax: DiskSyntax

    static let table = ContextTable<Self>(
        "disk syntax",
        [
            .verbatim("configuration", "the line of a domain configuration") { $0.syntax.configuration },
            .literal("form", "the grammar") { $0.syntax.form },
            .literal("oldForm", "the grammar of the old syntax") { $0.syntax.oldForm },
            .literal("emptyForm", "the grammar of an empty drive in the old syntax") { $0.syntax.emptyForm },
            .list("examples", "specifications that mean the same") {
                $0.syntax.examples.map(ExampleContext.init)
            },
            .list("topics", "texts") { context in
                context.syntax.topics.filter { $0.lifetime.deprecated == nil }.map(TopicContext.init)
            },
            .list("deprecatedTopics", "texts about deprecated forms") { context in
                context.syntax.topics.filter { $0.lifetime.deprecated != nil }.map(TopicContext.init)
            },
        ])
}

struct ExampleContext: ContextObject {
    let example: DiskSyntax.Example

    static let table = ContextTable<Self>(
        "example",
        [
            .text("title", "the heading") { $0.example.title },
            .verbatim("configuration", "a line of a domain configuration") {
                $0.example.configuration.isEmpty ? nil : $0.example.configuration
            },
            .list("specifications", "ways to write it") {
                $0.example.specifications.map(SpecificationContext.init)
            },
        ])
}

struct SpecificationContext: ContextObject {
    let specification: DiskSyntax.Specification

    static let table = ContextTable<Self>(
        "specification",
        [
            .verbatim("text", "the specification") { $0.specification.text },
            .flag("deprecated", "whether it uses a deprecated form") { $0.specification.isDeprecated },
        ])
}
