import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import SchemaComparison

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Report what changed between two schemas, and which changes break whom.",
        discussion: """
            A change breaks those who rely on what it takes away: a frontend, a backend or a toolstack. Who writes a \
            node and who reads it decides, so that a new node that a backend advertises is safe, and one that a \
            frontend must now write is not. Exits 1 when a change breaks somebody.

            EXAMPLES
              gen-docs compare old/Schema Schema
              gen-docs compare Schema Schema --old-as-of 4.17  # since a release
              gen-docs compare --format json old/Schema Schema
            """)

    @Argument(help: "The folder of the older schema.", completion: .directory)
    var old: String

    @Argument(help: "The folder of the newer schema.", completion: .directory)
    var new: String

    @Option(help: ArgumentHelp("See the older schema as this release had it.", valueName: "release"))
    var oldAsOf: String?

    @Option(help: ArgumentHelp("See the newer schema as this release had it.", valueName: "release"))
    var newAsOf: String?

    @OptionGroup private var reportOptions: ReportOptions

    private var report: Reporter { reportOptions.reporter }

    func validate() throws {
        for release in [oldAsOf, newAsOf] { try ViewOptions.validate(release: release) }
    }

    func run() throws {
        let older = try Project.schema(in: old, asOf: oldAsOf, report: report)
        let newer = try Project.schema(in: new, asOf: newAsOf, report: report)
        let comparison = ComparisonReport(SchemaComparison.compare(older, newer))
        switch report.format {
        case .text: Terminal.output(comparison.text)
        case .json: Terminal.output(comparison.json.text() + "\n")
        case .github, .sarif: report.print(comparison.findings)
        }
        if !comparison.breaking.isEmpty { throw ExitStatus.findings }
    }
}
