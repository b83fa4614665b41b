import BlkifSchema
import Diagnostics
import SchemaLoading
import Testing

/// A schema that has one thing of each kind, as text that tests edit.
struct SmallSchema {
    /// Replaces a text that stands in a file exactly once.
    struct Edit: Sendable {
        let file: String
        let text: String
        let replacement: String

        init(_ file: String, _ text: String, _ replacement: String) {
            self.file = file
            self.text = text
            self.replacement = replacement
        }
    }

    /// The schema with some edits; a text that cannot be edited or a schema with findings fails the test.
    static func load(_ edits: [Edit] = []) throws -> BlkifSchema {
        var files = SmallSchema.files
        for edit in edits {
            let parts = try #require(files[edit.file]).split(
                separator: edit.text, omittingEmptySubsequences: false)
            try #require(parts.count == 2, "\"\(edit.text)\" stands \(parts.count - 1) times in \(edit.file)")
            files[edit.file] = parts.joined(separator: edit.replacement)
        }
        let loaded = SchemaLoader.load(
            files.map { SchemaFile(path: $0.key, bytes: Array($0.value.utf8)) }, folder: "")
        let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
        try #require(loaded.findings.isEmpty, "\(report.rendered(as: .text))")
        return try #require(loaded.schema)
    }
}
