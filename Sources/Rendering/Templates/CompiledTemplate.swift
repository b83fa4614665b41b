import Mustache
import Prose

/// How a prose value is laid out at one place of a template.
struct TemplateLayout: Sendable, Hashable {
    var prose: ProseLayout
    var isTableCell: Bool
}

/// A template that has been checked against the context and is ready to be rendered.
struct CompiledTemplate: Sendable {
    /// The parts, one after the other: the library needs the square of a template's length to parse it.
    private let parts: [MustacheTemplate]
    let layouts: [TemplateLayout]

    init(parts: [MustacheTemplate], layouts: [TemplateLayout]) {
        self.parts = parts
        self.layouts = layouts
    }

    /// The text for an object.
    func render(_ object: Any) -> String {
        parts.map { $0.render(object) }.joined()
    }
}
