import BlkifSchema
import Diagnostics
import Explanation
import Prose
import Rendering
import TestSupport

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

    /// Its texts for a schema.
    ///
    /// - Parameter written: The texts of all schemas that are compared, so that each is written once.
    func texts(_ schema: BlkifSchema, _ written: ProseStore) throws -> [[UInt8]] {
        func outputs(_ plan: OutputPlan, _ isWanted: (String) -> Bool) -> [[UInt8]] {
            let outputs = plan.outputs(of: schema, texts: written)
            let wanted = outputs.list.map(\.path).filter(isWanted)
            return outputs.render(only: Set(wanted)).map(\.bytes)
        }
        switch self {
        case .reference:
            return try outputs(RealTemplates.plan()) {
                $0.hasPrefix("docs/reference/") && $0.hasSuffix(".md")
            }
        case .manual: return try outputs(RealTemplates.plan()) { $0.hasPrefix("docs/man/") }
        case .site: return try outputs(Surface.sitePlan.get()) { $0.hasSuffix(".html") }
        case .explain:
            let explainer = Explainer(schema)
            return explainer.names.flatMap { explainer.explanations(of: $0) }
                .map { Array($0.text(width: 1000).utf8) }
        }
    }

    private static let sitePlan = Result {
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            try RealTemplates.files(), folder: "Templates", manifest: "site.yaml", collector: collector)
        guard let plan else { throw RealTemplates.Broken(description: "site.yaml") }
        return plan
    }
}
