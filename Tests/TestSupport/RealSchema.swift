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
    ///
    /// - Parameter change: Changes the text of a file, by its path below the folder.
    package static func load(changing change: ((String, inout String) -> Void)? = nil) throws -> LoadedSchema
    {
        let files = try FileTree.read(PackageRoot.path.appending("Schema"), suffix: ".yaml").map { file in
            guard let change else { return SchemaFile(path: file.path, bytes: file.bytes) }
            var text = String(decoding: file.bytes, as: UTF8.self)
            change(file.path, &text)
            return SchemaFile(path: file.path, bytes: Array(text.utf8))
        }
        return SchemaLoader.load(files, folder: "Schema")
    }

    /// The checked schema.
    package static func schema(changing change: ((String, inout String) -> Void)? = nil) throws -> BlkifSchema
    {
        let loaded = try load(changing: change)
        guard let schema = loaded.schema else {
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            throw Broken(description: report.rendered(as: .text))
        }
        return schema
    }
}
