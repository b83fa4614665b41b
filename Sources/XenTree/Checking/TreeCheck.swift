package import BlkifSchema
import Diagnostics

/// What a check of a tree gives, as its last stage: where each option is, and what is wrong.
package struct TreeCheck: Sendable {
    /// The release as which the tree was judged.
    package let release: Release
    /// The places that are in the tree.
    package let surfaces: [(surface: SourceTree.Surface, path: String)]
    /// What the tree has or ought to have, kind by kind, in the order of the documents.
    package let rows: [TreeRow]
    /// What is wrong, in the order of places.
    package let findings: [TreeFinding]

    /// Compares a tree with the schema and its files with each other.
    package init(_ tree: XenTree) {
        let facts = TreeFacts(tree)
        let options = OptionTable(facts).rows()
        let carried = TreeCheck.carriedNodes(facts, options)
        let rows = options + HeaderTable(facts, NodeChecking(facts)).rows(carried)
        release = tree.release
        surfaces = Surfaces.all.compactMap { surface in
            tree.texts[surface.name].map { (surface.name, $0.path) }
        }
        self.rows = rows
        let rules: [(TreeFacts, [TreeRow]) -> [TreeFinding]] = [
            OptionRule.findings, KeywordRule.findings, HeaderRule.findings, WriteRule.findings,
            LibxlRule.findings,
            ReferenceRule.findings,
        ]
        findings =
            ((tree.findings + facts.findings).map { TreeFinding($0) } + rules.flatMap { $0(facts, rows) })
            .sorted()
    }
    /// The options.
    package var options: [TreeRow] { rows.filter { $0.item.kind == .options } }

    /// The nodes of options that the tree has, also beyond its release.
    private static func carriedNodes(_ facts: TreeFacts, _ options: [TreeRow]) -> Set<NodeReference> {
        let names = Set(options.filter(\.isExpected).map(\.name))
        let writes = facts.tree.all.diskParameters.filter { names.contains($0.name) }.flatMap(\.writes)
        return Set(writes.filter { $0.isWritten(in: facts.tree.release) }.map(\.node))
    }
}

extension NodeWrite {
    fileprivate func isWritten(in release: Release) -> Bool {
        since.map { $0 <= release } ?? true && removed.map { release < $0 } ?? true
    }
}
