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
    var source: String? {
        if let folder { return folder }
        let named = getenv(SchemaOption.environmentVariable).map { String(cString: $0) }
        return named.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// Whether a schema was named.
    var isGiven: Bool { source != nil }

    /// Lets every subcommand use the schema unless one is named for it.
    func setEnvironment() {
        if let folder { setenv(SchemaOption.environmentVariable, folder, 1) }
    }

    /// Loads the schema. One with an error is reported and ends the program.
    func load() throws -> BlkifSchema {
        let report = Reporter(tool: "blkif")
        let loaded = try SchemaOption.load(source, or: BundledSchema.load, report)
        return try KnownProfiles(files: [], on: loaded, report).schema
    }
}

extension ProfileOptions {
    /// The schema as all releases have it, and as the asked profile has it.
    ///
    /// - Parameter format: How findings about the schema are printed.
    func load(_ schema: SchemaOption, _ format: ReportFormat) throws -> SchemaViews {
        let report = Reporter(tool: "blkif", format: format)
        return try select(from: SchemaOption.load(schema.source, or: BundledSchema.load, report), report)
    }
}

extension ViewOptions {
    /// The schema as all releases have it, and as the asked one has it.
    func load() throws -> SchemaViews {
        let report = Reporter(tool: "blkif")
        return try select(from: SchemaOption.load(schema.source, or: BundledSchema.load, report), report)
    }
}
