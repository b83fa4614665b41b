import ArgumentParser
package import BlkifSchema
import Diagnostics

/// The view of the schema that a user asks for.
package enum SchemaView {
    /// The schema as a release or a profile has it; as it is when neither is named.
    ///
    /// - Throws: Wrong usage, when the schema has no such release or profile.
    package static func select(
        _ schema: BlkifSchema, asOf: String?, profile: String?
    ) throws -> BlkifSchema {
        if let release = asOf.flatMap(Release.init) {
            guard schema.releases.contains(where: { $0.release == release }) else {
                throw unknown("release", "\(release)", schema.releases.map(\.release.description))
            }
            return schema.asOf(release)
        }
        if let name = profile {
            guard let profile = schema.profiles.first(where: { $0.name == name }) else {
                throw unknown("profile", "\"\(name)\"", schema.profiles.map(\.name))
            }
            return schema.profile(profile)
        }
        return schema
    }

    private static func unknown(_ kind: String, _ name: String, _ known: [String]) -> ValidationError {
        let plain = name.filter { $0 != "\"" }
        let hint = Suggestion.phrase(for: plain, in: known).map { "; \($0)" } ?? "."
        return ValidationError(
            "The schema has no \(kind) \(name)\(hint) Known: \(known.joined(separator: ", ")).")
    }
}
