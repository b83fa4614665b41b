package import ArgumentParser
package import BlkifSchema
import Diagnostics

/// Which schema a command is about, and as which Xen the protocol is seen.
package struct ViewOptions: ParsableArguments {
    @OptionGroup package var schema: SchemaOption

    @Option(
        help: ArgumentHelp("See the protocol as this release of Xen had it.", valueName: "release"),
        completion: .shellCommand("gen-docs list --releases 2>/dev/null"))
    package var asOf: String?

    @Option(
        help: ArgumentHelp(
            "See the protocol as this profile has it: a release with backports.", valueName: "name"),
        completion: .shellCommand("gen-docs list --profiles 2>/dev/null"))
    package var profile: String?

    package init() {}

    package func validate() throws {
        if asOf != nil, profile != nil {
            throw ValidationError("--as-of and --profile exclude each other: a profile has its own release.")
        }
        try ViewOptions.validate(release: asOf)
    }

    /// Sees that a text, if there is one, is the number of a release.
    package static func validate(release: String?) throws {
        guard let release, Release(release) == nil else { return }
        throw ValidationError("\"\(release)\" is not a Xen release. Expected one such as 4.17.")
    }

    /// The schema as the asked release or profile has it; as it is when none is asked.
    ///
    /// - Throws: Wrong usage, when the schema has no such release or profile.
    package func select(from schema: BlkifSchema) throws -> BlkifSchema {
        guard let profile else { return try ViewOptions.select(from: schema, asOf: asOf) }
        guard let known = schema.profiles.first(where: { $0.name == profile }) else {
            throw ViewOptions.unknown(
                "profile \"\(profile)\"", like: profile, schema.profiles.map(\.name))
        }
        return schema.profile(known)
    }

    /// The schema as a release has it; as it is when none is asked.
    ///
    /// - Throws: Wrong usage, when the schema has no such release.
    package static func select(from schema: BlkifSchema, asOf release: String?) throws -> BlkifSchema {
        guard let release = release.flatMap(Release.init) else { return schema }
        guard schema.releases.contains(where: { $0.release == release }) else {
            throw unknown(
                "release \(release)", like: release.description, schema.releases.map(\.release.description))
        }
        return schema.asOf(release)
    }

    private static func unknown(_ what: String, like name: String, _ known: [String]) -> ValidationError {
        let hint = Suggestion.phrase(for: name, in: known).map { "; \($0)" } ?? "."
        return ValidationError("The schema has no \(what)\(hint) Known: \(known.joined(separator: ", ")).")
    }
}
