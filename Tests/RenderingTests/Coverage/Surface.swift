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

    /// The texts of all surfaces for a schema.
    ///
    /// - Parameter texts: The texts of all schemas that are compared, so that each is written once.
    static func texts(_ schema: BlkifSchema, _ texts: ProseStore) throws -> [Surface: [[UInt8]]] {
        func text(_ plan: OutputPlan, _ isWanted: (String) -> Bool) -> [[UInt8]] {
            let outputs = plan.outputs(of: schema, texts: texts)
            let wanted = outputs.list.map(\.path).filter(isWanted)
            return outputs.render(only: Set(wanted)).map(\.bytes)
        }
        let documents = try RealTemplates.plan()
        let explainer = Explainer(schema)
        let explanations = explainer.names.flatMap { explainer.explanations(of: $0) }
        return [
            .reference: text(documents) { $0.hasPrefix("docs/reference/") && $0.hasSuffix(".md") },
            .manual: text(documents) { $0.hasPrefix("docs/man/") },
            .site: text(try sitePlan.get()) { $0.hasSuffix(".html") },
            .explain: explanations.map { Array($0.text(width: 1000).utf8) },
        ]
    }

    private static let sitePlan = Result {
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            try RealTemplates.files(), folder: "Templates", manifest: "site.yaml", collector: collector)
        guard let plan else { throw RealTemplates.Broken(description: "site.yaml") }
        return plan
    }
}
