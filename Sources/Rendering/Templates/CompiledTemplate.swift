import Mustache
import Prose

/// How a prose value is laid out at one place of a template.
struct TemplateLayout: Sendable, Hashable {
    var prose: ProseLayout
    var isTableCell: Bool
}

/// A template that has been checked against the context and is ready to be rendered.
struct CompiledTemplate: Sendable {
    let template: MustacheTemplate
    let layouts: [TemplateLayout]
}
