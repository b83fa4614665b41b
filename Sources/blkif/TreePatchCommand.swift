import ArgumentParser
import BlkifSchema
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage
import XenTree

/// Writes something of the schema into a tree, or says how.
struct TreePatchCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "patch",
        abstract: "Print or apply the patch that adds options, nodes and constants to a Xen tree.",
        discussion: """
            Writes each option of the schema wherever the tree needs it, in the notation and style of that tree: the \
            header, the manuals, the lexer, the IDL, the macros, the code that writes the nodes, the script that checks \
            the parser. Nodes, notes, macros and structures go into the header. What something needs comes along: a node \
            its notes and counterparts, an operation its structure. What is there already stays; nothing is written if \
            one place cannot be found.

            The patch is printed, with a subject and a description, for git apply or patch -p1, or becomes a series of \
            mails for git am. The lexer in C is made anew by the tree's own build.

            EXAMPLES
              blkif tree patch ~/src/xen --option direct-io-safe > option.patch
              blkif tree patch . --option discard --option direct-io-safe | git apply
              # libxl's ABI stays as it is
              blkif tree patch xen-4.4 --option direct-io-safe --overlay
              blkif tree patch xen-4.4 --profile opensuse-4.4  # all that it carries
              blkif tree patch . --profile-file my-4.17.yaml --series ../patches
              blkif tree patch . --option trusted --apply
              blkif tree patch . --option frontend/trusted --option BLKIF_OP_DISCARD
              blkif tree patch . --option trusted --series ../patches --revision 2
            """)

    @OptionGroup var tree: TreeOptions

    @Option(
        name: .customLong("option"),
        help: ArgumentHelp(
            "A disk parameter, node, note, operation, constant or structure; may be given several times.",
            valueName: "name"),
        completion: .shellCommand("blkif explain --names"))
    var options: [String] = []

    @Flag(help: "Carry flags in spare bits of another field, as backports do: libxl's ABI stays as it is.")
    var overlay = false

    @Flag(help: "Write the files of the tree, each whole or not at all, and print their names.")
    var apply = false

    @OptionGroup var series: SeriesOptions

    @OptionGroup var report: ReportOptions

    func validate() throws {
        if options.isEmpty, !tree.profiles.isGiven {
            throw ValidationError("Expected --option, or --profile for all that a profile carries.")
        }
        if apply, series.series != nil {
            throw ValidationError("--apply writes the tree, and --series does not: give one of them")
        }
    }

    func run() throws {
        let folder = OutputFolder(root: FilePath(tree.folder))
        // The tree is read in the turn of this run, so that no other run changes it before it is written.
        let lock = apply ? try lock(folder) : nil
        defer { lock?.release() }
        let opened = try tree.open(report)
        let names = options.isEmpty ? opened.carried : options
        let patch = TreePatch(opened, options: names, overlay: overlay)
        guard patch.findings.isEmpty else {
            report.print(patch.findings, tool: "blkif", sources: opened.sources)
            throw ExitStatus.findings
        }
        Terminal.report(patch.notes)
        if let directory = series.series {
            return try series.write(patch, to: directory, tree: tree.folder)
        }
        guard apply else { return Terminal.output(patch.text) }
        do {
            for leftover in try folder.leftovers(beside: opened.paths) { try leftover.remove() }
            try folder.apply(
                patch.filesToWrite.map {
                    FileChange(path: $0.path, old: Array($0.old.utf8), new: Array($0.new.utf8))
                })
        } catch {
            throw Failure.status(error.finding, error.status)
        }
        Terminal.output(patch.files.map { "patched \($0.path)\n" }.joined())
    }

    /// - Returns: The turn of this run; nil when there is no tree.
    private func lock(_ folder: OutputFolder) throws -> OutputLock? {
        do {
            return try folder.lock { Terminal.error("blkif: waiting for another run in \(folder.root)\n") }
        } catch {
            if error.isAbsence { return nil }
            throw Failure.status(error.finding, error.status)
        }
    }
}
