import Diagnostics
import FileTree
import SchemaLoading
import SystemPackage
import TestSupport

/// The checked-in schemas of `Corpus/`: a small one without findings and cases that differ from it.
enum Corpus {
    static let path = PackageRoot.path.appending("Tests/SchemaLoadingTests/Corpus")

    /// The names of the cases; empty when the folder cannot be read, which a test reports.
    static let caseNames: [String] = {
        let paths = (try? FileTree.paths(path.appending("cases"))) ?? []
        return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }()

    /// The report that a case expects.
    static func expectedReport(ofCase name: String) -> FilePath {
        path.appending("cases").appending(name).appending("expected.txt")
    }

    /// The small schema in which every key of the format is used.
    static func base() throws -> [SchemaFile] {
        try FileTree.read(path.appending("base"), suffix: ".yaml").map {
            SchemaFile(path: $0.path, bytes: $0.bytes)
        }
    }

    /// The small schema with some files replaced or added.
    static func base(with changes: [String: [UInt8]] = [:], without removed: Set<String> = []) throws
        -> [SchemaFile]
    {
        let kept = try base().filter { changes[$0.path] == nil && !removed.contains($0.path) }
        return kept + changes.map { SchemaFile(path: $0.key, bytes: $0.value) }
    }

    /// The files of a case: those of `base` with the case's in their place, without those that `REMOVE` lists.
    static func files(ofCase name: String) throws -> [SchemaFile] {
        let folder = path.appending("cases").appending(name)
        var removed: Set<String> = []
        if FileTree.exists(folder.appending("REMOVE")) {
            let text = String(decoding: try FileTree.readFile(folder.appending("REMOVE")), as: UTF8.self)
            removed = Set(text.split(separator: "\n").map(String.init))
        }
        let changes = try FileTree.read(folder, suffix: ".yaml").map { ($0.path, $0.bytes) }
        return try base(with: Dictionary(changes) { first, _ in first }, without: removed)
    }

    static func load(_ files: [SchemaFile]) -> LoadedSchema {
        SchemaLoader.load(files, folder: "Schema")
    }

    /// The report that a user sees.
    static func report(_ files: [SchemaFile]) -> String {
        report(load(files))
    }

    static func report(_ loaded: LoadedSchema) -> String {
        FindingReport(loaded.findings, tool: "test", sources: loaded.sources).rendered(as: .text)
    }
}
