import ArgumentParser
import BlkifSchema
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
    let inputGuard: InputGuard
    private let planned: PlannedOutputs
    /// The turn of this run; nil as long as there is no output root.
    let lock: OutputLock?

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
        var planned = plan.outputs(
            of: schema, texts: project.texts, hasProfileFile: project.profilePlace != nil)
        inputGuard = project.inputGuard
        let wrong =
            OutputSet.intruders(plan.entries, folder, inputGuard) + OutputSet.impossible(planned.list)
            + OutputSet.duplicates(planned.list)
        if !wrong.isEmpty { throw project.refuse(wrong, report) }
        let only = try outputs.selection(from: planned.list.map(\.path))
        planned.pages = try OutputSet.pages(planned.list, only: only, in: folder, &project, report)
        self.folder = folder
        self.planned = planned
        files = planned.render(only: only)
        let problems = files.compactMap(\.problem)
        if !problems.isEmpty { throw project.refuse(problems.sorted(), report) }
        pages = Set(planned.pages.keys)
        isWhole = only == nil
    }

    static func lock(
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

    /// The hand-written pages with their regions filled: from the output folder, or for one that is new from the package or
    /// from where the templates are.
    private static func pages(
        _ outputs: [(path: String, entry: ManifestEntry)], only: Set<String>?, in folder: OutputFolder,
        _ project: inout Project, _ report: Reporter
    ) throws -> [String: [UInt8]] {
        let collector = FindingCollector()
        var pages: [String: [UInt8]] = [:]
        let roots = [folder.root, project.root, project.templatesParent].compactMap(\.self)
        for (path, entry) in outputs where entry.source == .export(.keyTables) && only?.contains(path) ?? true
        {
            let read = try report.ending {
                try roots.lazy.compactMap { try OutputFolder(root: $0).read(path) }.first
            }
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

    /// What a stale file is made from, where it differs; nil when that cannot be told.
    func source(of item: OutputComparison.Item) -> (template: String, item: Origin?)? {
        item.firstDifference.flatMap { planned.source(ofByte: $0, in: item.file.path) }
    }

    /// The output root. An older release's documents never go where the checked-in ones are.
    private static func root(
        _ project: Project, _ inputs: InputOptions, _ outputs: OutputOptions
    ) throws -> FilePath {
        guard let output = outputs.output else {
            return try project.root ?? Project.root(orReportTo: inputs.report)
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
