import BlkifSchema
import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage
import TestSupport

/// A small schema that uses every key: the one from which the corpus of bad schemas is made.
enum SmallSchema {
    /// - Parameter addition: More nodes of the backend.
    static func schema(adding addition: String = "") throws -> BlkifSchema {
        try load(
            base().map {
                $0.path == "backend.yaml" ? SchemaFile(path: $0.path, bytes: $0.bytes + addition.utf8) : $0
            })
    }

    /// With the files in `Small/`, in which there is what the documents show in other ways: further ones, and some in place of
    /// those of the corpus.
    static func extended() throws -> BlkifSchema {
        let more = try files("Tests/RenderingTests/Small")
        let base = try base()
        let known = Set(base.map(\.path))
        let list = more.filter { !known.contains($0.path) }.map { "  - \($0.path)\n" }.joined()
        let replaced = Set(more.map(\.path))
        let rest = base.filter { !replaced.contains($0.path) }.map { file in
            guard file.path == SchemaLoader.firstFile else { return file }
            let text = String(decoding: file.bytes, as: UTF8.self)
            let mark = "  - messages.yaml\n"
            return SchemaFile(path: file.path, bytes: Array(text.replacing(mark, with: mark + list).utf8))
        }
        return try load(rest + more)
    }

    private static func base() throws -> [SchemaFile] { try files("Tests/SchemaLoadingTests/Corpus/base") }

    private static func files(_ folder: String) throws -> [SchemaFile] {
        try FileTree.read(PackageRoot.path.appending(folder), suffix: ".yaml").map {
            SchemaFile(path: $0.path, bytes: $0.bytes)
        }
    }

    private static func load(_ files: [SchemaFile]) throws -> BlkifSchema {
        let loaded = SchemaLoader.load(files, folder: "Schema")
        guard let schema = loaded.schema else {
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            throw RealTemplates.Broken(description: report.rendered(as: .text))
        }
        return schema
    }
}
