package import ArgumentParser
import BlkifSchema
package import SchemaLoading

/// As which profile the protocol is seen, and the files that have profiles of one's own.
package struct ProfileOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "See the protocol as this profile has it: a release with backports.", valueName: "name"),
        completion: .shellCommand("gen-docs list --profiles 2>/dev/null"))
    package var profile: String?

    @Option(
        name: .customLong("profile-file"),
        help: ArgumentHelp(
            "A file with a profile of one's own; may be given several times. That of the only file is meant unless --profile names one.",
            valueName: "file"),
        completion: .file(extensions: ["yaml", "yml"]))
    package var files: [String] = []

    package init() {}

    /// Whether a profile is asked for.
    package var isGiven: Bool { profile != nil || !files.isEmpty }

    /// The options with their values.
    package var values: [(name: String, value: String?)] {
        [("--profile", profile)] + files.map { ("--profile-file", $0) }
    }
}

extension ProfileOptions {
    /// The schema with all that it has of every release, and as the asked profile has it, or as it is.
    ///
    /// - Throws: Wrong usage, when there is no such profile.
    package func select(from loaded: LoadedSchema, _ report: Reporter) throws -> SchemaViews {
        let known = try KnownProfiles(files: files, on: loaded, report)
        if let profile = try chosen(in: known) { return SchemaViews(profile) }
        return SchemaViews(all: known.schema, view: known.schema)
    }

    /// The profile that is asked for: the one that is named, else that of the only file; nil when none is.
    private func chosen(in known: KnownProfiles) throws -> KnownProfile? {
        if let profile { return try known.profile(named: profile) }
        guard known.files.count > 1 else { return known.files.first }
        let names = known.files.map(\.profile.name).joined(separator: ", ")
        throw ValidationError("Several files have profiles. Name one with --profile: \(names).")
    }
}
