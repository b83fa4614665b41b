import ArgumentParser
import BlkifSchema
import BundledSchema
import CommandSupport

/// Which Xen is meant.
struct SchemaOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Answer for this release of Xen.", valueName: "release"))
    var asOf: String?

    @Option(help: ArgumentHelp("Answer for this release with backports.", valueName: "name"))
    var profile: String?

    func validate() throws {
        if asOf != nil, profile != nil {
            throw ValidationError("--as-of and --profile exclude each other: a profile has its own release.")
        }
        if let asOf, Release(asOf) == nil {
            throw ValidationError("\"\(asOf)\" is not a Xen release. Expected one such as 4.17.")
        }
    }

    /// The schema as all releases have it, and as the asked one has it.
    func load() throws -> (all: BlkifSchema, view: BlkifSchema) {
        let schema = try BundledSchema.load()
        return (schema, try SchemaView.select(schema, asOf: asOf, profile: profile))
    }
}
