import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Write every document and constant that has changed.",
        discussion: """
            Files are written only when their content changes, whole or not at all, and never outside the output \
            root. What the previous run made and this one does not is removed. A file that was not made by gen-docs, or \
            was changed by hand, is not replaced: then nothing is written.

            EXAMPLES
              gen-docs                                # every output that has changed
              gen-docs --only docs/misc               # one folder of outputs
              gen-docs --as-of 4.4 --output /tmp/4.4  # as Xen 4.4 had it
              gen-docs --profile-file my-4.17.yaml --output /tmp/my-4.17
              gen-docs --depfile .build/gen-docs.d    # for Make and Ninja
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions
    @OptionGroup var writing: WriteOptions

    @Option(
        help: ArgumentHelp("Write a Make or Ninja dependency file.", valueName: "file"), completion: .file())
    var depfile: String?

    func validate() throws {
        try outputs.validate(with: inputs)
    }

    func run() throws {
        let stopwatch = Stopwatch()
        var project = try Project(inputs)
        let set = try OutputSet(&project, inputs, outputs)
        try checkDepfile(project, set)
        let comparison = try set.write(writing, inputs.report)
        if let depfile { try writeDepfile(depfile, project, set) }
        report(project, comparison, stopwatch.milliseconds)
    }

    private func report(_ project: Project, _ comparison: OutputComparison, _ milliseconds: Double) {
        inputs.report.print(project.findings + writing.findings(comparison), sources: project.sources)
        guard !inputs.report.format.isForMachines else { return }
        let stale = comparison.stale
        let removed = comparison.strays.filter { !$0.isEdited || writing.force }
        let lines =
            stale.map { "wrote \($0.file.path)\n" } + removed.map { "removed \($0.path)\n" }
            + [
                "\(stale.count) written, \(comparison.items.count - stale.count) unchanged, \(milliseconds) ms\n"
            ]
        Terminal.output(lines.joined())
    }

    /// Ends the program when the dependency file would replace an input or an output, or cannot be written.
    private func checkDepfile(_ project: Project, _ set: OutputSet) throws {
        guard let depfile else { return }
        let path = FilePath(depfile).lexicallyNormalized()
        let outputs = (set.files.map(\.path) + [OutputPlan.recordPath]).map {
            set.folder.root.appending($0).lexicallyNormalized()
        }
        let isTaken = outputs.contains { $0 == path || FileTree.isSame($0, path) }
        if isTaken || project.inputGuard.contains(path) {
            throw ValidationError("--depfile \"\(depfile)\" would replace an input or an output.")
        }
        try inputs.report.ending { try OutputFolder.prepare(at: FilePath(depfile)) }
        guard FileTree.exists(path) else { return }
        let before = try inputs.report.ending { try FileTree.readFile(path) }
        guard !before.isEmpty, !Depfile.isDepfile(before) else { return }
        inputs.report.print([
            Finding(
                "foreign-output", "\(depfile) is no dependency file of gen-docs, and stays",
                remedy: "move it away, or give --depfile another path")
        ])
        throw ExitStatus.cannotCreate
    }

    private func writeDepfile(_ path: String, _ project: Project, _ set: OutputSet) throws {
        let targets = (set.files.map(\.path) + [OutputPlan.recordPath]).map {
            set.folder.root.appending($0).string
        }
        let text = Depfile.text(targets: targets, inputs: project.inputs)
        try inputs.report.ending {
            try OutputFolder.write(Array(text.utf8), at: FilePath(path))
        }
    }
}
