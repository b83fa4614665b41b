import BlkifSchema
import Diagnostics
import Explanation
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
    static func texts(_ schema: BlkifSchema) throws -> [Surface: String] {
        let files = try RealTemplates.plan().render(schema)
        func text(_ isWanted: (String) -> Bool) -> String {
            files.filter { isWanted($0.path) }.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
        }
        let explainer = Explainer(schema)
        let explanations = explainer.names.flatMap { explainer.explanations(of: $0) }
        return [
            .reference: text { $0.hasPrefix("docs/reference/") && $0.hasSuffix(".md") },
            .manual: text { $0.hasPrefix("docs/man/") },
            .site: try sitePlan.get().render(schema).filter { $0.path.hasSuffix(".html") }
                .map { String(decoding: $0.bytes, as: UTF8.self) }.joined(),
            .explain: explanations.map { $0.text(width: 1000) }.joined(),
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
