package import ArgumentParser
import BlkifSchema
package import SchemaLoading

/// Which schema a command is about, and as which Xen the protocol is seen.
package struct ViewOptions: ParsableArguments {
    @OptionGroup package var schema: SchemaOption

    @Option(
        help: ArgumentHelp("See the protocol as this release of Xen had it.", valueName: "release"),
        completion: .shellCommand("gen-docs list --releases 2>/dev/null"))
    package var asOf: String?

    @OptionGroup package var profiles: ProfileOptions

    package init() {}

    /// Whether the protocol is seen as something else than the newest release.
    package var isOlder: Bool { asOf != nil || profiles.isGiven }

    package func validate() throws {
        if asOf != nil, profiles.isGiven {
            throw ValidationError("--as-of and --profile exclude each other: a profile has its own release.")
        }
        try ViewOptions.validate(release: asOf)
    }

    /// Sees that a text, if there is one, is the number of a release.
    package static func validate(release: String?) throws {
        guard let release, Release(release) == nil else { return }
        throw ValidationError("\"\(release)\" is not a Xen release. Expected one such as 4.17.")
    }

    /// The schema with all that it has of every release, and as the asked release or profile has it.
    ///
    /// - Throws: Wrong usage, when the schema has no such release or profile.
    package func select(from loaded: LoadedSchema, _ report: Reporter) throws -> SchemaViews {
        guard let asOf else { return try profiles.select(from: loaded, report) }
        return try KnownProfiles(files: [], on: loaded, report).view(named: asOf)
    }
}
