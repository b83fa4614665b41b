import BlkifSchema
import Diagnostics
import SchemaLoading
import TestSupport
import Testing

/// Edits of the schema of this package.
@Suite struct RealSchemaEditTests {
    private func lines(_ path: String, _ text: String, _ replacement: String) throws -> [String] {
        let loaded = try RealSchema.load()
        var isEdited = false
        let files = try loaded.sources.map { source in
            let name = String(source.path.dropFirst("Schema/".count))
            guard name == path else { return SchemaFile(path: name, bytes: Array(source.text.utf8)) }
            let parts = source.text.split(separator: text, omittingEmptySubsequences: false)
            try #require(parts.count == 2, "\"\(text)\" stands \(parts.count - 1) times in \(path)")
            isEdited = true
            return SchemaFile(path: name, bytes: Array(parts.joined(separator: replacement).utf8))
        }
        try #require(isEdited)
        let edited = SchemaLoader.load(files, folder: "Schema")
        try #require(edited.findings.isEmpty, "\(edited.findings)")
        return Difference.lines(try #require(loaded.schema), try #require(edited.schema))
    }

    @Test func anotherCode() throws {
        #expect(
            try lines("ring/operations.yaml", "value: 6\n", "value: 7\n") == [
                "breaks frontend, backend: changed value of operation BLKIF_OP_INDIRECT from 6 to 7 [code-changed]"
            ])
    }

    @Test func anotherMacro() throws {
        #expect(
            try lines("libxl.yaml", "name: LIBXL_HAVE_DISK_SAFE_REMOVE", "name: LIBXL_HAVE_DISK_REMOVE") == [
                "safe: added macro LIBXL_HAVE_DISK_REMOVE [libxl-macro-added]",
                "breaks toolstack: removed macro LIBXL_HAVE_DISK_SAFE_REMOVE [libxl-macro-removed]",
            ])
    }

    @Test func aLowerMinimum() throws {
        #expect(
            try lines("backend/properties.yaml", "minimum: 512", "minimum: 256") == [
                "breaks frontend: changed minimum of node backend/sector-size from 512 to 256 [minimum-lowered]"
            ])
    }

    @Test func moreDisks() throws {
        #expect(
            try lines("device-numbers.yaml", "last-disk: 1048575", "last-disk: 2097151") == [
                "breaks frontend: changed disks of device scheme xvd-extended from 0 … 1048575 to 0 … 2097151 [scheme-widened]"
            ])
    }
}
