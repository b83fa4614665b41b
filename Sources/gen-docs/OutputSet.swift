import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The files of a run beside what lies in the output folder: the last stage of `gen-docs`.
struct OutputSet {
    /// A file and what is there now.
    struct Item {
        let file: OutputFile
        let current: [UInt8]?

        var isStale: Bool {
            guard let current, current.count == file.bytes.count else { return true }
            return memcmp(current, file.bytes, current.count) != 0
        }
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
        let (schema, plan) = try project.loadAll(inputs)
        let folder = OutputFolder(root: try OutputSet.root(project, inputs, outputs))
        let intruders = plan.entries.filter { entry in
            // What editors read stands beside the files that it describes, and is none of them.
            let isForEditors = entry.source == .export(.editorSchema) && !entry.output.hasSuffix(".yaml")
            return !isForEditors && project.inputGuard.contains(folder.root.appending(entry.output))
        }
        if !intruders.isEmpty {
            let findings = intruders.map { entry in
                Finding(
                    "output-is-input", "\"\(entry.output)\" lies in a folder that this run reads",
                    at: entry.location,
                    remedy: "no output goes into the folders of the schema and the templates")
            }
            throw project.refuse(findings, inputs.report)
        }
        var planned = plan.outputs(of: schema, texts: project.texts)
        let twice = OutputSet.duplicates(planned.list)
        if !twice.isEmpty { throw project.refuse(twice, inputs.report) }
        let only = try outputs.selection(from: planned.list.map(\.path))
        planned.pages = try OutputSet.pages(planned.list, only: only, in: folder, &project, inputs.report)
        let files = planned.render(only: only)
        let problems = files.compactMap(\.problem)
        if !problems.isEmpty { throw project.refuse(problems.sorted(), inputs.report) }
        let report = inputs.report
        let previous = OutputRecord(parsing: try folder.read(OutputPlan.recordPath, report) ?? [])
        // A hand-written page stays when no line of the manifest fills it any more.
        let made = OutputRecord(files.filter { planned.pages[$0.path] == nil })
        let left = only == nil ? OutputSet.leftovers(of: previous, beside: made, in: folder) : ([], [])
        (strays, edited) = left
        let record = only == nil ? made : made.adding(previous)
        self.folder = folder
        items = try (files + [record.file]).map { file in
            Item(file: file, current: try folder.read(file.path, report))
        }
    }

    /// The hand-written pages with their regions filled: from the output folder, or for one that is new from the project.
    private static func pages(
        _ outputs: [(path: String, entry: ManifestEntry)], only: Set<String>?, in folder: OutputFolder,
        _ project: inout Project, _ report: ReportOptions
    ) throws -> [String: [UInt8]] {
        let collector = FindingCollector()
        var pages: [String: [UInt8]] = [:]
        for (path, entry) in outputs where entry.source == .export(.keyTables) && only?.contains(path) ?? true
        {
            let origin = project.root.map { OutputFolder(root: $0) }
            guard let bytes = try folder.read(path, report) ?? origin?.read(path, report) else {
                collector.add(
                    Finding(
                        "missing-file", "\(path) does not exist", at: entry.location,
                        remedy: "it is written by hand, and its marked regions are filled"))
                continue
            }
            let page = SourceFile(path: path, text: String(decoding: bytes, as: UTF8.self))
            project.add(page)
            pages[path] = MarkedRegions.filled(page, collector: collector)
        }
        if collector.hasErrors { throw project.refuse(collector.sorted, report) }
        return pages
    }

    /// Elements of a list can give one path, also if only the case of their names differs.
    private static func duplicates(_ outputs: [(path: String, entry: ManifestEntry)]) -> [Finding] {
        var seen: [String: SourceLocation] = [:]
        var reported: Set<String> = []
        return outputs.compactMap { path, entry in
            let key = path.lowercased()
            guard let first = seen.updateValue(entry.location, forKey: key), reported.insert(key).inserted
            else { return nil }
            return Finding(
                "duplicate-output", "\"\(path)\" is already an output", at: entry.location,
                remedy: entry.each.map {
                    "two of the \($0) give this path; use a name that tells them apart"
                },
                notes: first == entry.location ? [] : [Finding.Note("first here", at: first)])
        }
    }

    /// Writes what has changed, and removes what is no longer made; a failure is reported and ends the program.
    ///
    /// - Returns: What was written.
    func write(_ report: ReportOptions) throws -> [Item] {
        let stale = stale
        do throws(FileProblem) {
            for item in stale { try folder.prepare(item.file.path) }
            // The list of made files comes last: a killed run forgets no file that it still had to remove.
            for path in strays { try folder.remove(path) }
            for item in stale { try folder.write(item.file.bytes, to: item.file.path) }
        } catch {
            throw report.failure(error)
        }
        return stale
    }

    /// What the previous run made and this one does not: untouched files, and those that were edited since.
    ///
    /// A path of the list that cannot be read below the root is not this program's, and is passed over.
    private static func leftovers(
        of previous: OutputRecord, beside made: OutputRecord, in folder: OutputFolder
    ) -> (untouched: [String], edited: [String]) {
        var result: (untouched: [String], edited: [String]) = ([], [])
        for (path, fingerprint) in previous.fingerprints.sorted(by: { $0.key < $1.key })
        where made.fingerprints[path] == nil {
            guard let bytes = try? folder.read(path) else { continue }
            if OutputRecord.fingerprint(bytes) == fingerprint {
                result.untouched.append(path)
            } else {
                result.edited.append(path)
            }
        }
        return result
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
        if inputs.isOlder, let root = project.root, FileTree.isSame(path, root) {
            throw ValidationError(
                "--output is the package root: an older release's documents would replace the checked-in ones."
            )
        }
        return path
    }
}

extension OutputFolder {
    /// Reads a file; a failure is reported and ends the program.
    fileprivate func read(_ path: String, _ report: ReportOptions) throws -> [UInt8]? {
        do {
            return try read(path)
        } catch {
            throw report.failure(error)
        }
    }
}

extension ReportOptions {
    /// Prints the one finding that ends the program, and returns the status to end with.
    func failure(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        print([finding], tool: "gen-docs")
        return status
    }

    /// Reports why an output cannot be read or written, and returns the status to end with.
    func failure(_ problem: FileProblem) -> ExitCode { failure(problem.finding, problem.status) }
}

extension OutputOptions {
    /// The outputs that `--only` names, by path or by folder.
    func selection(from paths: [String]) throws -> Set<String>? {
        guard !only.isEmpty else { return nil }
        var result: Set<String> = []
        for name in only {
            let plain = FilePath(name).lexicallyNormalized().string
            let found = paths.filter { $0 == plain || $0.hasPrefix(plain + "/") }
            if found.isEmpty {
                let hint = Suggestion.phrase(for: name, in: paths).map { "; \($0)" } ?? "."
                throw ValidationError("No output is called \"\(name)\"\(hint) gen-docs list shows all.")
            }
            result.formUnion(found)
        }
        return result
    }
}
