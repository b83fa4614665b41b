import Diagnostics
package import FileTree
package import Prose
package import SchemaLoading
package import SystemPackage

/// A folder with the files of a schema.
package struct SchemaFolder: Sendable {
    package let path: FilePath
    private let files: [SchemaFile]

    /// Reads the files; what prevents it is reported and ends the program.
    package init(_ path: FilePath, _ report: Reporter) throws {
        self.path = path
        files = try InputFolder.read(path, suffix: ".yaml", what: "schema", report)
            .map { SchemaFile(path: $0.path, bytes: $0.bytes) }
    }

    /// The paths of the files, for dependency files.
    package var paths: [String] { files.map { path.appending($0.path).string } }

    /// Whether it has the file that names all others.
    package var isSchema: Bool { files.contains { $0.path == SchemaLoader.firstFile } }

    /// Loads the schema, and checks it.
    ///
    /// - Parameter texts: Takes the texts as they are parsed.
    package func load(texts: ProseStore = ProseStore()) -> LoadedSchema {
        SchemaLoader.load(files, folder: path.string, texts: texts)
    }

    /// The schema. One with an error is reported and ends the program; warnings are reported to people only, since a
    /// machine's report is about what was asked.
    package func schema(_ report: Reporter) throws -> LoadedSchema {
        let loaded = load()
        guard loaded.schema != nil else {
            throw report.refusal(
                loaded.findings, loaded.sources,
                status: isSchema ? ExitStatus.invalid : ExitStatus.missingInput)
        }
        if !report.format.isForMachines { report.print(loaded.findings, sources: loaded.sources) }
        return loaded
    }
}

/// A folder that a program reads.
package enum InputFolder {
    /// The files below a folder whose names end so; none, or what prevents reading, is reported and ends the program.
    ///
    /// - Parameter what: What the files are.
    package static func read(
        _ folder: FilePath, suffix: String, what: String, _ report: Reporter
    ) throws -> [FileTree.Entry] {
        do {
            let entries = try FileTree.read(folder, suffix: suffix)
            if !entries.isEmpty { return entries }
            throw report.failure(
                Finding(
                    "empty-input", "\(folder) has no \(what)", remedy: "nothing to read is never a pass"),
                ExitStatus.missingInput)
        } catch let problem as FileProblem {
            let message = "cannot read \(problem.path): \(problem.reason)"
            switch problem.cause {
            case .linkOutside, .depth, .size, .notRegular:
                throw report.failure(Finding("unusable-input", message), ExitStatus.invalid)
            case _ where problem.isAbsence:
                throw report.failure(Finding("missing-input", message), ExitStatus.missingInput)
            default:
                throw report.failure(Finding("unreadable-input", message), ExitStatus.failure)
            }
        }
    }
}
