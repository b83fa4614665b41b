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
            root. What the previous run made and this one does not is removed.

            EXAMPLES
              gen-docs                                # every output that has changed
              gen-docs --only docs/misc               # one folder of outputs
              gen-docs --as-of 4.4 --output /tmp/4.4  # as Xen 4.4 had it
              gen-docs --depfile .build/gen-docs.d    # for Make and Ninja
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions

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
        let stale = try set.write(inputs.report)
        if let depfile { try writeDepfile(depfile, project, set) }
        report(project, set, stale, stopwatch.milliseconds)
    }

    private func report(
        _ project: Project, _ set: OutputSet, _ stale: [OutputSet.Item], _ milliseconds: Double
    ) {
        let kept = set.edited.map { path in
            Finding(
                "kept-file", "\(path) is no longer generated but was edited, and stays", severity: .warning,
                remedy: "remove it yourself if it is not wanted")
        }
        inputs.report.print(project.findings + kept, sources: project.sources)
        guard !inputs.report.format.isForMachines else { return }
        for item in stale { Terminal.output("wrote \(item.file.path)\n") }
        for path in set.strays { Terminal.output("removed \(path)\n") }
        let unchanged = set.items.count - stale.count
        Terminal.output("\(stale.count) written, \(unchanged) unchanged, \(milliseconds) ms\n")
    }

    /// Ends the program when the dependency file would replace an input or an output.
    private func checkDepfile(_ project: Project, _ set: OutputSet) throws {
        guard let depfile else { return }
        let path = FilePath(depfile).lexicallyNormalized()
        let outputs = set.items.map { set.folder.root.appending($0.file.path).lexicallyNormalized() }
        let isTaken = outputs.contains { $0 == path || FileTree.isSame($0, path) }
        guard isTaken || project.inputGuard.contains(path) else { return }
        throw ValidationError("--depfile \"\(depfile)\" would replace an input or an output.")
    }

    private func writeDepfile(_ path: String, _ project: Project, _ set: OutputSet) throws {
        let targets = set.items.map { set.folder.root.appending($0.file.path).string }
        let text = Depfile.text(targets: targets, inputs: project.inputs)
        do {
            try OutputFolder.write(Array(text.utf8), at: FilePath(path))
        } catch {
            throw inputs.report.failure(error)
        }
    }
}
