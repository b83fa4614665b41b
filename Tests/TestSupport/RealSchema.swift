package import BlkifSchema
import Diagnostics
import FileTree
package import SchemaLoading
import SystemPackage

/// The schema of this package; as it is, it is loaded once for all tests.
package enum RealSchema {
    /// The schema cannot be read or has findings.
    package struct Broken: Error, CustomStringConvertible {
        package let description: String
    }

    /// `Schema/` as it is.
    package static func load() throws -> LoadedSchema { try loaded.get() }

    private static let loaded = Result { try load { _, _ in } }

    /// Loads `Schema/` with changes.
    ///
    /// - Parameter change: Changes the text of a file, by its path below the folder.
    package static func load(changing change: (String, inout String) -> Void) throws -> LoadedSchema {
        let files = try FileTree.read(PackageRoot.path.appending("Schema"), suffix: ".yaml").map { file in
            var text = String(decoding: file.bytes, as: UTF8.self)
            change(file.path, &text)
            return SchemaFile(path: file.path, bytes: Array(text.utf8))
        }
        return SchemaLoader.load(files, folder: "Schema")
    }

    /// The checked schema.
    package static func schema() throws -> BlkifSchema { try checked(load()) }

    /// The checked schema with changes.
    package static func schema(changing change: (String, inout String) -> Void) throws -> BlkifSchema {
        try checked(load(changing: change))
    }

    private static func checked(_ loaded: LoadedSchema) throws -> BlkifSchema {
        guard let schema = loaded.schema else {
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            throw Broken(description: report.rendered(as: .text))
        }
        return schema
    }
}
