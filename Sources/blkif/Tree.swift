import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage
import XenTree

/// Commands on a Xen source tree.
struct Tree: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tree",
        abstract: "Check a Xen source tree, or add options to it.",
        subcommands: [TreeCheckCommand.self, TreePatchCommand.self])
}

/// The tree that a command is about.
struct TreeOptions: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The folder of a Xen source tree.", valueName: "dir"), completion: .directory)
    var folder: String

    @Option(
        help: ArgumentHelp(
            "The release as which the tree is judged; the one that it names itself unless given.",
            valueName: "release"))
    var release: String?

    @OptionGroup var schema: SchemaOption

    @OptionGroup var profiles: ProfileOptions

    func validate() throws {
        try ViewOptions.validate(release: release)
        if release != nil, profiles.isGiven {
            throw ValidationError(
                "--release and --profile exclude each other: a profile has its own release.")
        }
    }

    /// The options by which another command opens the tree as this one does.
    private var words: [String] {
        ([("--release", release), ("--schema", schema.source)] + profiles.values).words
    }

    /// Opens the tree; what prevents that is reported and ends the program.
    func open(_ report: ReportOptions) throws -> XenTree {
        let root = FilePath(folder)
        guard FileTree.exists(root) else {
            report.print(
                [Finding("missing-input", "there is no folder \(folder)")], tool: "blkif")
            throw ExitStatus.missingInput
        }
        let views = try profiles.load(schema, report.format)
        do {
            return try XenTree(
                TreeFolder(root: root), root: folder, release: release.flatMap { Release($0) },
                schema: views.all, profile: views.profile, options: words)
        } catch XenTree.Refusal.missing(let findings) {
            report.print(findings, tool: "blkif")
            throw ExitStatus.missingInput
        } catch XenTree.Refusal.unusable(let findings) {
            report.print(findings, tool: "blkif")
            throw ExitStatus.findings
        }
    }
}
