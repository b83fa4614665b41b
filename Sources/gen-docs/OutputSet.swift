import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

/// The files of a run beside what lies in the output folder.
struct OutputSet {
    /// A file and what is there now.
    struct Item {
        let file: OutputFile
        let current: [UInt8]?

        var isStale: Bool { current != file.bytes }
    }

    let folder: OutputFolder
    let items: [Item]
    /// Files of the previous run that this one does not make and nobody has edited.
    let strays: [String]
    /// Files of the previous run that this one does not make but somebody has edited.
    let edited: [String]

    var stale: [Item] { items.filter(\.isStale) }

    /// Renders the asked files and compares them with the output folder.
    init(_ project: inout Project, _ inputs: InputOptions, _ outputs: OutputOptions) throws {
        let schema = try project.loadSchema(inputs)
        let plan = try project.loadPlan(inputs)
        let folder = OutputFolder(root: try OutputSet.root(project, inputs, outputs))
        let only = try OutputSet.selection(outputs.only, from: plan)
        let files = plan.render(schema, only: only)
        let previous = OutputRecord(parsing: try OutputSet.read(OutputPlan.recordPath, folder) ?? [])
        var record = OutputRecord(files)
        var strays: [String] = []
        var edited: [String] = []
        if only == nil {
            for (path, fingerprint) in previous.fingerprints.sorted(by: { $0.key < $1.key })
            where record.fingerprints[path] == nil {
                guard let bytes = try OutputSet.read(path, folder) else { continue }
                if OutputRecord.fingerprint(bytes) == fingerprint {
                    strays.append(path)
                } else {
                    edited.append(path)
                }
            }
        } else {
            record = record.adding(previous)
        }
        self.folder = folder
        self.strays = strays
        self.edited = edited
        items = try (files + [record.file]).map { file in
            Item(file: file, current: try OutputSet.read(file.path, folder))
        }
    }

    /// The output root. An older release's documents never go where the checked-in ones are.
    private static func root(
        _ project: Project, _ inputs: InputOptions, _ outputs: OutputOptions
    ) throws -> FilePath {
        guard let output = outputs.output else {
            if let root = project.root { return root }
            throw ValidationError("There is no package around this folder; use --output FOLDER.")
        }
        let path = FilePath(output)
        let isOlder = inputs.asOf != nil || inputs.profile != nil
        if isOlder, let root = project.root, FileTree.isSame(path, root) {
            throw ValidationError(
                "--output is the package root: an older release's documents would replace the checked-in ones."
            )
        }
        return path
    }

    /// The outputs that `--only` names, by path or by folder.
    private static func selection(_ only: [String], from plan: OutputPlan) throws -> Set<String>? {
        guard !only.isEmpty else { return nil }
        let paths = plan.entries.map(\.output)
        var result: Set<String> = []
        for name in only {
            let plain = name.hasSuffix("/") ? String(name.dropLast()) : name
            let found = paths.filter { $0 == plain || $0.hasPrefix(plain + "/") }
            if found.isEmpty {
                let hint = Suggestion.phrase(for: name, in: paths).map { " \($0)" } ?? ""
                throw ValidationError("No output is called \"\(name)\".\(hint) gen-docs list shows all.")
            }
            result.formUnion(found)
        }
        return result
    }

    private static func read(_ path: String, _ folder: OutputFolder) throws -> [UInt8]? {
        do {
            return try folder.read(path)
        } catch {
            throw OutputSet.failure(error)
        }
    }

    /// Reports why an output cannot be read or written.
    static func failure(_ problem: OutputFolder.Problem) -> ExitCode {
        Terminal.error(
            "gen-docs: \(VisibleText.escape(problem.path)): \(VisibleText.escape(problem.reason))\n")
        return problem.isCreation ? ExitStatus.cannotCreate : ExitStatus.failure
    }
}
