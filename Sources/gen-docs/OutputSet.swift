import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

/// The files of a run, and the output root that they go to: the last stage of `gen-docs`.
struct OutputSet {
    let folder: OutputFolder
    /// All files but the record of them.
    let files: [OutputFile]
    /// The paths of hand-written pages of which the run fills regions.
    let pages: Set<String>
    /// Whether these are all outputs of the manifest.
    let isWhole: Bool
    private let inputGuard: InputGuard
    /// The turn of this run; nil as long as there is no output root.
    private let lock: OutputLock?

    /// Renders the asked files.
    ///
    /// - Parameter isReading: Whether nothing will be written.
    init(
        _ project: inout Project, _ inputs: InputOptions, _ outputs: OutputOptions, isReading: Bool = false
    ) throws {
        let report = inputs.report
        let folder = OutputFolder(root: try OutputSet.root(project, inputs, outputs))
        // The inputs are read in the turn of this run, so that of two runs the later one has the newer inputs.
        lock = try report.ending {
            try OutputSet.lock(folder, isReading: isReading)
        }
        let (schema, plan) = try project.loadAll(inputs)
        var planned = plan.outputs(of: schema, texts: project.texts)
        inputGuard = project.inputGuard
        let wrong =
            OutputSet.intruders(plan.entries, folder, inputGuard) + OutputSet.impossible(planned.list)
            + OutputSet.duplicates(planned.list)
        if !wrong.isEmpty { throw project.refuse(wrong, report) }
        let only = try outputs.selection(from: planned.list.map(\.path))
        planned.pages = try OutputSet.pages(planned.list, only: only, in: folder, &project, report)
        self.folder = folder
        files = planned.render(only: only)
        pages = Set(planned.pages.keys)
        isWhole = only == nil
    }

    private static func lock(
        _ folder: OutputFolder, isReading: Bool = false, creating: Bool = false
    ) throws(FileProblem) -> OutputLock? {
        try folder.lock(isReading: isReading, creating: creating) {
            Terminal.error("gen-docs: waiting for another run in \(folder.root)\n")
        }
    }

    private static func intruders(
        _ entries: [ManifestEntry], _ folder: OutputFolder, _ inputGuard: InputGuard
    ) -> [Finding] {
        entries.filter { entry in
            // What editors read stands beside the files that it describes, and is none of them.
            let isForEditors = entry.source == .export(.editorSchema) && !entry.output.hasSuffix(".yaml")
            return !isForEditors && inputGuard.contains(folder.root.appending(entry.output))
        }.map { entry in
            Finding(
                "output-is-input", "\"\(entry.output)\" lies in a folder that this run reads",
                at: entry.location,
                remedy: "no output goes into the folders of the schema and the templates")
        }
    }

    /// The outputs that cannot lie in any output root.
    private static func impossible(_ outputs: [(path: String, entry: ManifestEntry)]) -> [Finding] {
        outputs.compactMap { path, entry in
            OutputFolder.problem(path).map {
                Finding("impossible-output", "\"\(path)\": \($0.reason)", at: entry.location)
            }
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
            let read = try report.ending { try folder.read(path) ?? origin?.read(path) }
            guard let bytes = read else {
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

    /// Compares the files with what is there.
    ///
    /// - Parameter journals: Records that killed runs had not yet put in place.
    func compare(_ report: ReportOptions, journals: [OutputRecord] = []) throws -> OutputComparison {
        let record = try record(report)
        let previous = journals.reduce(record) { $0.merging($1.filtered(isPossible)) }
        return try report.ending {
            try OutputComparison(self, previous: previous)
        }
    }

    /// Whether a run can have made a file.
    private func isPossible(_ path: String) -> Bool {
        OutputFolder.problem(path) == nil && !inputGuard.reads(folder.root.appending(path))
    }

    /// What the previous run made. A list with a path that no run can have made ends the program.
    private func record(_ report: ReportOptions) throws -> OutputRecord {
        let bytes = try report.ending { try folder.read(OutputPlan.recordPath) ?? [] }
        let record = OutputRecord(parsing: OutputRecord.isOne(bytes) ? bytes : [])
        let forged = record.fingerprints.keys.sorted().filter { !isPossible($0) }
        guard !forged.isEmpty else { return record }
        let findings = forged.map { path in
            Finding(
                "forged-record",
                "\"\(path)\" is none of our outputs: \(OutputFolder.problem(path)?.reason ?? "it is read by this run")",
                at: record.place(of: path), remedy: "remove the line")
        }
        let source = SourceFile(path: OutputPlan.recordPath, text: String(decoding: bytes, as: UTF8.self))
        report.print(findings, tool: "gen-docs", sources: [source])
        throw ExitStatus.invalid
    }

    /// Writes what has changed, and removes what is no longer made; a failure is reported and ends the program.
    ///
    /// - Returns: What there was to do.
    func write(_ options: WriteOptions, _ report: ReportOptions) throws -> OutputComparison {
        let lock = try report.ending {
            try self.lock ?? OutputSet.lock(folder, creating: true)
        }
        defer { lock?.release() }
        let recorded = try record(report).fingerprints.keys
        let left = try report.ending {
            try folder.leftovers(beside: files.map(\.path) + [OutputPlan.recordPath] + recorded)
        }
        var journals: [(leftover: Leftover, record: OutputRecord)] = []
        for leftover in left {
            if let bytes = leftover.bytes, OutputRecord.isOne(bytes) {
                journals.append((leftover, OutputRecord(parsing: bytes)))
            } else {
                try report.ending { try leftover.remove() }
            }
        }
        let comparison = try compare(report, journals: journals.map(\.record))
        if !options.force, !comparison.refused.isEmpty { throw refusal(comparison.refused, report) }
        try report.ending {
            try write(comparison, options)
            for journal in journals { try journal.leftover.remove() }
        }
        return comparison
    }

    private func write(_ comparison: OutputComparison, _ options: WriteOptions) throws(FileProblem) {
        let stale = comparison.stale
        for item in stale { try folder.prepare(item.file.path) }
        let removed = comparison.strays.filter { !$0.isEdited || options.force }
        try folder.apply(
            stale.filter { $0.file.path != OutputPlan.recordPath }.map(\.change)
                + removed.map { FileChange(path: $0.path, old: $0.current, new: nil) },
            record: stale.first { $0.file.path == OutputPlan.recordPath }?.change)
    }

    /// Says what may not be replaced.
    private func refusal(_ items: [OutputComparison.Item], _ report: ReportOptions) -> ExitCode {
        let findings = items.map { item in
            Finding(
                "foreign-output", "\(item.file.path) \(item.objection?.words ?? ""), and stays",
                remedy: "move it away, give the output another path, or replace it with --force")
        }
        report.print(findings, tool: "gen-docs")
        if !report.format.isForMachines {
            Terminal.error("gen-docs: nothing was written\n")
        }
        return ExitStatus.cannotCreate
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

extension ReportOptions {
    /// Prints the one finding that ends the program, and returns the status to end with.
    func failure(_ finding: Finding, _ status: ExitCode) -> ExitCode {
        print([finding], tool: "gen-docs")
        return status
    }

    /// Reports why an output cannot be read or written, and returns the status to end with.
    func failure(_ problem: FileProblem) -> ExitCode { failure(problem.finding, problem.status) }

    /// Does what can fail with a problem of a file, which is reported and ends the program.
    func ending<Result>(_ body: () throws -> Result) throws -> Result {
        do {
            return try body()
        } catch let problem as FileProblem {
            throw failure(problem)
        }
    }
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
