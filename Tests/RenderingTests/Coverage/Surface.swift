import BlkifSchema
import Explanation
import Prose
import Rendering
import TestSupport
import Testing

/// What readers see of the schema.
enum Surface: String, CaseIterable {
    /// `docs/reference/*.md`
    case reference
    /// The website.
    case site
    /// The manual pages of `Templates/man`; another template may show more.
    case manual
    /// What `blkif explain` says of all names.
    case explain

    /// Its pages for a schema, by name, each made when it is asked for.
    struct Pages {
        let names: [String]
        let page: (String) throws -> [UInt8]
    }

    /// Its pages for a schema.
    ///
    /// - Parameter written: The texts of all schemas that are compared, so that each is written once.
    func pages(_ schema: BlkifSchema, _ written: ProseStore) throws -> Pages {
        func outputs(_ plan: OutputPlan, _ isWanted: (String, ManifestEntry.Source) -> Bool) -> Pages {
            let outputs = plan.outputs(of: schema, texts: written)
            let wanted = outputs.list.filter { isWanted($0.path, $0.entry.source) }
            return Pages(names: wanted.map(\.path)) { path in
                try #require(outputs.render(only: [path]).first).bytes
            }
        }
        switch self {
        case .reference:
            return try outputs(RealTemplates.plan()) { path, _ in
                path.hasPrefix("docs/reference/") && path.hasSuffix(".md")
            }
        case .manual:
            return try outputs(RealTemplates.plan()) { _, source in
                guard case .template(let name) = source else { return false }
                return name.hasPrefix("man/")
            }
        case .site: return try outputs(RealTemplates.sitePlan()) { path, _ in path.hasSuffix(".html") }
        case .explain:
            let explainer = Explainer(schema)
            return Pages(names: explainer.names) { name in
                explainer.explanations(of: name).flatMap { Array($0.text(width: 1000).utf8) }
            }
        }
    }
}
