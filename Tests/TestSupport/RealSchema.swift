package import BlkifSchema
import Diagnostics
import FileTree
package import SchemaLoading
import SystemPackage

/// The schema of this package, loaded once.
package enum RealSchema {
    /// The schema cannot be read or has findings.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    /// Loads `Schema/`.
    package static func load() throws -> LoadedSchema {
        let files = try FileTree.read(PackageRoot.path.appending("Schema"), suffix: ".yaml")
        return SchemaLoader.load(
            files.map { SchemaFile(path: $0.path, bytes: $0.bytes) }, folder: "Schema")
    }

    /// The checked schema.
    package static func schema() throws -> BlkifSchema {
        let loaded = try load()
        guard let schema = loaded.schema else {
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            throw Broken(description: report.rendered(as: .text))
        }
        return schema
    }
}
