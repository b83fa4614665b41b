import TestSupport

extension RenderedView {
    /// A page of Markdown.
    typealias Page = (path: String, text: String, tree: MarkdownTree)

    /// The pages of Markdown in the order of their paths.
    var pages: [Page] { RenderedView.parsed[name] ?? [] }

    /// The pages of all views, parsed once for all tests.
    private static let parsed: [String: [Page]] = {
        let views = Views.names.compactMap { try? Views.view($0) }
        let pages = views.map { view in
            let files = view.outputs.filter { $0.key.hasSuffix(".md") }.sorted { $0.key < $1.key }
            return (view.name, files.map { ($0.key, $0.value, MarkdownTree($0.value)) })
        }
        return Dictionary(pages) { $1 }
    }()
}
