import BlkifSchema
import BundledSchema
import CommandSupport
import Diagnostics
import SchemaLoading
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

    /// Loads the schema, with the places of what it says if it is that of a folder. One with an error is reported and ends
    /// the program.
    ///
    /// - Parameter format: How its findings are printed.
    func loaded(_ format: ReportFormat = .text) throws -> LoadedSchema {
        guard let source else { return LoadedSchema(checked: try BundledSchema.load()) }
        let report = Reporter(tool: "blkif", format: format)
        return try SchemaFolder(FilePath(source), report).schema(report)
    }

    /// Loads the schema.
    func load() throws -> BlkifSchema {
        guard let schema = try loaded().schema else { throw ExitStatus.invalid }
        return schema
    }
}

extension ViewOptions {
    /// The schema as all releases have it, and as the asked one has it.
    func load() throws -> SchemaViews {
        try select(from: schema.loaded(), Reporter(tool: "blkif"))
    }
}
