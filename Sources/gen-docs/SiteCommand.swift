import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import Rendering
import SystemPackage

/// Writes the website.
struct SiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Write the reference as a website, which can be published as it is.",
        discussion: """
            The pages need no server and load nothing from elsewhere. All but the search, the choice of a release \
            and the playground works without scripts.

            EXAMPLES
              gen-docs site                           # into .build/site
              gen-docs site --output public           # to be published
              gen-docs site --as-of 4.4 --output 4.4  # as Xen 4.4 had it
            """)

    @OptionGroup var inputs: InputOptions
    @OptionGroup var outputs: OutputOptions
    @OptionGroup var writing: WriteOptions

    func validate() throws {
        try outputs.validate(with: inputs)
    }

    func run() throws {
        var outputs = outputs
        if outputs.output == nil {
            let root = try Project.root(orReportTo: inputs.report)
            outputs.output = root == "." ? ".build/site" : root.appending(".build/site").string
        }
        let stopwatch = Stopwatch()
        var project = try Project(inputs, manifest: "site.yaml")
        let set = try OutputSet(&project, inputs, outputs)
        let comparison = try set.write(writing, inputs.report)
        inputs.report.print(project.findings + writing.findings(comparison), sources: project.sources)
        guard !inputs.report.format.isForMachines else { return }
        Terminal.output(
            "\(comparison.stale.count) of \(comparison.items.count) files written to \(set.folder.root), \(stopwatch.milliseconds) ms\n"
        )
    }
}
