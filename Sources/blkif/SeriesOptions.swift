import ArgumentParser
import CommandSupport
import Diagnostics
import FileTree
import SystemPackage
import XenTree

/// Where a series of patches goes, and who sends it.
struct SeriesOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Write the patch as a series of mails for git am into this directory, with a cover letter.",
            valueName: "dir"),
        completion: .directory)
    var series: String?

    @Option(
        help: ArgumentHelp(
            "Who sends the series, as in \"Jane Doe <jane@example.org>\"; whom git names unless given.",
            valueName: "author"))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "When, as in 2026-11-30T12:00:00+0100; the time that git gives unless given.", valueName: "date"))
    var date: String?

    @Option(
        help: ArgumentHelp("The number of times that the series was sent, with this time.", valueName: "n"))
    var revision = 1

    func validate() throws {
        if series == nil, from != nil || date != nil || revision != 1 {
            throw ValidationError("--from, --date and --revision are about a --series")
        }
        if let from, from.wholeMatch(of: #/[^<>\n\r]*[^<>\s] <[^<>@\s]+@[^<>@\s]+>/#) == nil {
            throw ValidationError(
                "--from \"\(from)\" is no name with an address: Jane Doe <jane@example.org>")
        }
        if let date, MailDate(date) == nil {
            throw ValidationError("--date \"\(date)\" is none: 2026-11-30, or 2026-11-30T12:00:00+0100")
        }
        guard (1...99).contains(revision) else {
            throw ValidationError("--revision is a number from 1 to 99")
        }
    }

    /// Who sends it; nobody is made up.
    ///
    /// - Parameter tree: The directory of the tree.
    private func sender(_ tree: String) throws -> PatchSeries.Sender {
        let identity = from == nil || date == nil ? GitIdentity(folder: tree) : nil
        guard let author = from ?? identity?.author else {
            throw Failure.status(
                Finding(
                    "unknown-sender", "git does not know who sends the series",
                    remedy: "git config user.name and user.email, or --from and --date"),
                ExitStatus.findings)
        }
        let date = date.flatMap { MailDate($0)?.text } ?? identity?.date ?? MailDate.now
        return PatchSeries.Sender(author: author, date: date, revision: revision)
    }

    /// Writes the mails. What is there already and says something else may have been edited, and stays.
    func write(_ patch: TreePatch, to directory: String, tree: String) throws {
        let mails = PatchSeries(patch, try sender(tree)).mails
        let folder = OutputFolder(root: FilePath(directory))
        do {
            var changes: [FileChange] = []
            for mail in mails {
                let old = try folder.read(mail.name)
                guard old == nil || old == Array(mail.text.utf8) else {
                    throw Failure.status(
                        Finding(
                            "existing-patch", "\(directory)/\(mail.name) is there, and says something else",
                            remedy: "remove it, or name another directory or --revision"),
                        ExitStatus.cannotCreate)
                }
                changes.append(FileChange(path: mail.name, old: old, new: Array(mail.text.utf8)))
            }
            try folder.apply(changes)
        } catch let problem as FileProblem {
            throw Failure.status(problem.finding, problem.status)
        }
        Terminal.output(mails.map { "wrote \(directory)/\($0.name)\n" }.joined())
    }
}
