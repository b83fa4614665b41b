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
    /// The manual pages.
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
        func outputs(_ plan: OutputPlan, _ isWanted: (String) -> Bool) -> Pages {
            let outputs = plan.outputs(of: schema, texts: written)
            return Pages(names: outputs.list.map(\.path).filter(isWanted)) { path in
                try #require(outputs.render(only: [path]).first).bytes
            }
        }
        switch self {
        case .reference:
            return try outputs(RealTemplates.plan()) {
                $0.hasPrefix("docs/reference/") && $0.hasSuffix(".md")
            }
        case .manual: return try outputs(RealTemplates.plan()) { $0.hasPrefix("docs/man/") }
        case .site: return try outputs(RealTemplates.sitePlan()) { $0.hasSuffix(".html") }
        case .explain:
            let explainer = Explainer(schema)
            return Pages(names: explainer.names) { name in
                explainer.explanations(of: name).flatMap { Array($0.text(width: 1000).utf8) }
            }
        }
    }
}
