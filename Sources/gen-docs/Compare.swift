import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import SchemaComparison
import SchemaLoading

struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract:
            "Report what changed between two schemas, releases or profiles, and which changes break whom.",
        discussion: """
            A change breaks those who rely on what it takes away: a frontend, a backend or a toolstack. Who writes a \
            node and who reads it decides, so that a new node that a backend advertises is safe, and one that a \
            frontend must now write is not. Exits 1 when a change breaks somebody.

            EXAMPLES
              gen-docs compare old/Schema Schema
              gen-docs compare --from 4.4 --to opensuse-4.4  # of this schema
              gen-docs compare --from 4.17                   # since a release
              gen-docs compare --profile-file my-4.17.yaml --from 4.17 --to my-4.17
              gen-docs compare --format json old/Schema Schema
            """)

    @Argument(
        help: "The folder of the older schema; that of the package unless given.", completion: .directory)
    var old: String?

    @Argument(help: "The folder of the newer schema; the older one unless given.", completion: .directory)
    var new: String?

    @Option(
        name: [.customLong("from"), .customLong("old-as-of")],
        help: ArgumentHelp(
            "See the older schema as this release or profile had it.", valueName: "release-or-profile"),
        completion: Compare.views)
    var from: String?

    @Option(
        name: [.customLong("to"), .customLong("new-as-of")],
        help: ArgumentHelp(
            "See the newer schema as this release or profile had it.", valueName: "release-or-profile"),
        completion: Compare.views)
    var to: String?

    @Option(
        name: .customLong("profile-file"),
        help: ArgumentHelp(
            "A file with a profile that --from and --to can name; may be given several times.",
            valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
    var profileFiles: [String] = []

    @OptionGroup private var reportOptions: ReportOptions

    private static let views = CompletionKind.shellCommand(
        "gen-docs list --releases 2>/dev/null; gen-docs list --profiles 2>/dev/null")

    private var report: Reporter { reportOptions.reporter }

    func validate() throws {
        guard new == nil, from == nil, to == nil else { return }
        throw ValidationError("Expected the folders of two schemas, or --from and --to.")
    }

    func run() throws {
        let older = try Project.loaded(old, report).places
        let newer = try new.map { try Project.loaded($0, report).places } ?? older
        let comparison = ComparisonReport(
            SchemaComparison.compare(try view(of: older, as: from), try view(of: newer, as: to)))
        switch report.format {
        case .text: Terminal.output(comparison.text)
        case .json: Terminal.output(comparison.json.text() + "\n")
        case .github, .sarif: report.print(comparison.findings)
        }
        if !comparison.breaking.isEmpty { throw ExitStatus.findings }
    }

    private func view(of loaded: LoadedSchema, as name: String?) throws -> BlkifSchema {
        let known = try KnownProfiles(files: profileFiles, on: loaded, report)
        return try name.map { try known.view(named: $0).view } ?? known.schema
    }
}
