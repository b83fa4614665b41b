import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of `tree.yaml`.
extension MappingReader {
    func sourceTree() -> SourceTree? {
        nested("source-tree") { reader in
            var tree = SourceTree()
            tree.releaseFile = reader.treePath("release-file")
            var seen: [SourceTree.Surface: SourceLocation] = [:]
            tree.entries = reader.parts("surfaces", required: true) { reader in
                let surface = reader.word("name", as: SourceTree.Surface.self, required: true)
                let summary = reader.prose("summary", required: true)
                let since = reader.release("since")
                let files = reader.parts("files", required: true) { $0.treeFile() }
                guard let surface, let place = reader.value("name")?.location else { return nil }
                if let first = seen.updateValue(place, forKey: surface) {
                    reader.report(
                        "duplicate-name", "the surface \"\(surface.rawValue)\" is declared twice", at: place,
                        notes: [Finding.Note("first declared here", at: first)])
                }
                var entry = SourceTree.Entry(surface: surface, summary: summary, files: files)
                entry.since = since
                return entry
            }
            return tree
        }
    }

    private func treeFile() -> SourceTree.File {
        var file = SourceTree.File(
            path: treePath("path"),
            notation: word("format", as: SourceTree.Notation.self, required: true) ?? .text)
        file.since = release("since")
        file.removed = release("removed")
        file.isBuilt = boolean("built", default: false)
        if let since = file.since, let removed = file.removed, removed <= since,
            let place = value("removed")?.location
        {
            report("release-order", "removed in \(removed), not after it came in \(since)", at: place)
        }
        return file
    }

    /// A path below the root of a tree.
    private func treePath(_ key: String) -> String {
        let path = text(key)
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if !path.isEmpty, parts.contains(where: { ["", ".", ".."].contains($0) }),
            let place = value(key)?.location
        {
            report(
                "bad-name", "\"\(path)\" is no path below the root of a tree", at: place,
                remedy: "expected names joined by \"/\", such as xen/Makefile")
        }
        return path
    }
}
