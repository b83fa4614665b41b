import BlkifSchema
import Diagnostics

/// What a file of the tree calls a document has to be there.
enum ReferenceRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        let layout = facts.tree.all.sourceTree
        var result: [TreeFinding] = []
        for surface in Surfaces.all {
            guard let text = facts.text(surface) else { continue }
            for (index, line) in text.lines.enumerated()
            where line.contains("docs/") || line.contains("xen/include/public/io/") {
                for path in paths(in: line) where !facts.tree.exists(path) {
                    let entry = layout.entries.first { $0.files.contains { $0.path == path } }
                    // Other documents are the business of those who write of them.
                    guard entry != nil || surface.isDocument else { continue }
                    let now = entry.flatMap { facts.tree.texts[$0.surface]?.path }
                    result.append(
                        .init(
                            Finding(
                                "stale-reference", "there is no \(path)", severity: .warning,
                                at: text.location(index, of: path), remedy: now.map { "it is \($0) now" })))
                }
            }
        }
        return result
    }

    /// The paths of documents in a line.
    private static func paths(in line: Substring) -> [String] {
        let words = line.split { !($0.isIdentifier || "./-".contains($0)) }
        return words.compactMap { word in
            var path = word
            while path.last == "." || path.last == "/" { path = path.dropLast() }
            let isPath = path.hasPrefix("docs/") || path.hasPrefix("xen/include/public/io/")
            return isPath && path.contains(".") ? String(path) : nil
        }
    }
}
