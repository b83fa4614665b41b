package import BlkifSchema
import Diagnostics

/// What a check of a tree gives, as its last stage: where each option is, and what is wrong.
package struct TreeCheck: Sendable {
    /// The release as which the tree was judged.
    package let release: Release
    /// The places that are in the tree.
    package let surfaces: [(surface: SourceTree.Surface, path: String)]
    /// The options in the order of the documents.
    package let options: [OptionRow]
    /// What is wrong, in the order of places.
    package let findings: [TreeFinding]

    /// Compares a tree with the schema and its files with each other.
    package init(_ tree: XenTree) {
        let facts = TreeFacts(tree)
        let rows = OptionTable(facts).rows()
        release = tree.release
        surfaces = Surfaces.all.compactMap { surface in
            tree.texts[surface.name].map { (surface.name, $0.path) }
        }
        options = rows
        let rules: [(TreeFacts, [OptionRow]) -> [TreeFinding]] = [
            OptionRule.findings, KeywordRule.findings, HeaderRule.findings, WriteRule.findings,
            LibxlRule.findings,
            ReferenceRule.findings,
        ]
        findings =
            ((tree.findings + facts.findings).map { TreeFinding($0) } + rules.flatMap { $0(facts, rows) })
            .sorted()
    }
}
