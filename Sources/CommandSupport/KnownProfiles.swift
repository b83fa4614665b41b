import ArgumentParser
package import BlkifSchema
import Diagnostics
import FileTree
package import SchemaLoading
import SystemPackage

/// A schema with all that it has of every release, and as one release or profile has it.
package struct SchemaViews: Sendable {
    package let all: BlkifSchema
    package let view: BlkifSchema
    /// What was loaded of the profile's own file; nil for what the schema itself has.
    package let file: LoadedSchema?

    /// The profile as which it is seen; nil for a release.
    package var profile: Profile? {
        if case .profile = view.view { view.profiles.first } else { nil }
    }

    init(all: BlkifSchema, view: BlkifSchema, file: LoadedSchema? = nil) {
        (self.all, self.view, self.file) = (all, view, file)
    }

    init(_ known: KnownProfile) {
        self.init(all: known.schema, view: known.schema.profile(known.profile), file: known.file)
    }
}

/// A profile and the schema with what it changes.
package struct KnownProfile: Sendable {
    package let profile: Profile
    package let schema: BlkifSchema
    /// What was loaded of its own file; nil for one of the schema.
    let file: LoadedSchema?
}

/// A schema and the profiles that can be asked for: its own, and those of files.
package struct KnownProfiles: Sendable {
    package let schema: BlkifSchema
    /// The profiles of files, in the order in which the files were named.
    package private(set) var files: [KnownProfile] = []

    /// Reads the files. One with an error is reported and ends the program.
    ///
    /// - Parameter loaded: The schema, which has no error.
    package init(files: [String], on loaded: LoadedSchema, _ report: Reporter) throws {
        guard let schema = loaded.schema else { throw ExitStatus.invalid }
        self.schema = schema
        for path in files {
            let known = try KnownProfiles.load(path, on: loaded, report)
            if self.files.contains(where: { $0.profile.name == known.profile.name }) {
                throw ValidationError("Two files have a profile \"\(known.profile.name)\".")
            }
            self.files.append(known)
        }
    }

    private static func load(
        _ path: String, on loaded: LoadedSchema, _ report: Reporter
    ) throws -> KnownProfile {
        let bytes: [UInt8]
        do {
            bytes = try FileTree.readFile(FilePath(path))
        } catch {
            throw report.failure(
                Finding("missing-input", "cannot read \(path): \(error.reason)"),
                error.isAbsence ? ExitStatus.missingInput : ExitStatus.failure)
        }
        let result = ProfileLoader.load(SchemaFile(path: path, bytes: bytes), on: loaded)
        guard let schema = result.schema, let profile = schema.profiles.last else {
            throw report.refusal(result.findings, result.sources)
        }
        if !report.format.isForMachines { report.print(result.findings, sources: result.sources) }
        return KnownProfile(profile: profile, schema: schema, file: result)
    }

    /// All profiles.
    package var all: [KnownProfile] {
        schema.profiles.map { KnownProfile(profile: $0, schema: schema, file: nil) } + files
    }

    /// The protocol as a release or a profile has it.
    ///
    /// - Throws: Wrong usage, when there is none of that name.
    package func view(named name: String) throws -> SchemaViews {
        guard let release = Release(name) else { return SchemaViews(try profile(named: name)) }
        let releases = schema.releases.map(\.release)
        guard releases.contains(release) else {
            throw KnownProfiles.unknown("release \(name)", like: name, releases.map(\.description))
        }
        return SchemaViews(all: schema, view: schema.asOf(release))
    }

    func profile(named name: String) throws -> KnownProfile {
        guard let known = all.first(where: { $0.profile.name == name }) else {
            throw KnownProfiles.unknown("profile \"\(name)\"", like: name, all.map(\.profile.name))
        }
        return known
    }

    private static func unknown(_ what: String, like name: String, _ known: [String]) -> ValidationError {
        let hint = Suggestion.phrase(for: name, in: known).map { "; \($0)" } ?? "."
        return ValidationError("The schema has no \(what)\(hint) Known: \(known.joined(separator: ", ")).")
    }
}
