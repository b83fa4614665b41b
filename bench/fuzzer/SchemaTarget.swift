import BlkifSchema
import Diagnostics
import SchemaLoading

/// A file of a schema that has only this one. It is wrong when a refused schema has no error, or when the bundle of one
/// that is not refused is another schema.
func schemaTarget() -> Target? {
    let main = SchemaFile(
        path: "protocol.yaml",
        bytes: Array("schema: 1\ntitle: Fuzz\nsummary: A schema.\nfiles: [a.yaml]\n".utf8))
    return { bytes in
        let loaded = SchemaLoader.load([main, SchemaFile(path: "a.yaml", bytes: bytes)], folder: "")
        precondition((loaded.schema == nil) == loaded.findings.contains { $0.severity == .error })
        check(loaded.findings, SourceFile(path: "a.yaml", text: String(decoding: bytes, as: UTF8.self)))
        guard let schema = loaded.schema else { return }
        let bundle = BundleFormat.bytes(of: schema)
        let again = bundle.withUnsafeBufferPointer { try? BundleFormat.schema(from: $0) }
        precondition(again == schema, "the bundle is another schema")
    }
}
