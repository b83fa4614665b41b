import BlkifSchema
import BundledSchema
import CommandSupport
import Diagnostics
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

extension SchemaOption {
    /// Takes the place of the option.
    static let environmentVariable = "BLKIF_SCHEMA"

    /// The folder of the schema; nil for the one that the program carries.
    private var source: String? {
        if let folder { return folder }
        let named = getenv(SchemaOption.environmentVariable).map { String(cString: $0) }
        return named.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a schema was named.
    var isGiven: Bool { source != nil }

    /// Loads the schema. One with an error is reported and ends the program.
    ///
    /// - Parameter format: How its findings are printed.
    func load(_ format: ReportFormat = .text) throws -> BlkifSchema {
        guard let source else { return try BundledSchema.load() }
        let report = Reporter(tool: "blkif", format: format)
        return try SchemaFolder(FilePath(source), report).schema(report)
    }
}

extension ViewOptions {
    /// The schema as all releases have it, and as the asked one has it.
    func load() throws -> (all: BlkifSchema, view: BlkifSchema) {
        let all = try schema.load()
        return (all, try select(from: all))
    }
}
