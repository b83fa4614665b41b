import BlkifSchema
import Diagnostics
import FileTree
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// A patch as a series of mails: git takes them one by one, and after each the tree compiles.
@Suite struct PatchSeriesTests {
    private static let sender = PatchSeries.Sender(
        author: "Jane Doe <jane@example.org>", date: "Mon, 30 Nov 2026 12:00:00 +0100", revision: 1)

    /// A series for Debian's tree, which has nothing of what it adds.
    private func series(_ sender: PatchSeries.Sender = Self.sender) throws -> (
        tree: MemoryTree, mails: [PatchSeries.Mail]
    ) {
        let tree = try MemoryTree.debian()
        let patch = TreePatch(
            try tree.open(schema: try WorkedSchema.schema()), options: WorkedSchema.names, overlay: false)
        #expect(patch.findings == [])
        return (tree, PatchSeries(patch, sender).mails)
    }

    /// A repository with a tree.
    private func repository(_ tree: MemoryTree) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (path, text) in tree.files { try folder.write(text, to: path) }
        try git(["init", "-q"], in: folder)
        try git(["add", "."], in: folder)
        try git(["commit", "-q", "-m", "tree"], in: folder)
        return folder
    }

    @discardableResult
    private func git(_ words: [String], in folder: TemporaryFolder) throws -> String {
        let identity = ["-c", "user.name=Committer", "-c", "user.email=committer@example.org"]
        let output = try Tool("git", package: "git").run(identity + words, in: folder.path)
        #expect(output.status == 0, "git \(words): \(output.text)")
        return output.text
    }

    @Test func eachPartOfTheTreeHasItsMail() throws {
        let mails = try series().mails
        #expect(
            mails.map(\.name) == [
                "0000-cover-letter.txt", "0001-public-io-blkif.h-add-backend-stop-idle-and-6-more.patch",
                "0002-libxl-add-the-disk-options-stop-idle-max-inflight.patch",
                "0003-libxlu-accept-the-disk-options-stop-idle-max-infligh.patch",
                "0004-golang-xenlight-regenerate-for-the-disk-options-stop.patch",
            ])
        let parts: [[String]] = [
            ["xen/include/public/io/blkif.h"],
            [
                "docs/man/xl-disk-configuration.5.pod.in", "tools/include/libxl.h",
                "tools/libs/light/libxl_disk.c", "tools/libs/light/libxl_types.idl",
            ],
            ["tools/libs/util/libxlu_disk_l.l", "tools/xl/check-xl-disk-parse"],
            ["tools/golang/xenlight/helpers.gen.go", "tools/golang/xenlight/types.gen.go"],
        ]
        for (mail, files) in zip(mails.dropFirst(), parts) {
            let lines = mail.text.split(separator: "\n").filter { $0.hasPrefix("+++ b/") }
            #expect(lines.map { String($0.dropFirst("+++ b/".count)) } == files)
        }
    }

    /// What stands before the changes, of mails and of a whole patch: subjects, reasons, tables and lists of files.
    @Test func theWordsAreAsRecorded() throws {
        func words(_ text: String) -> String {
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let end =
                lines.firstIndex { $0.hasPrefix("diff --git ") || $0.hasPrefix("--- a/") } ?? lines.endIndex
            return lines[..<end].joined(separator: "\n") + "\n"
        }
        let schema = try RealSchema.schema()
        let options = schema.diskParameters.filter { ["direct-io-safe", "discard"].contains($0.name) }
        let tree = try options.reduce(MemoryTree.debian()) { try $0.removing($1) }
        let overlay = TreePatch(try tree.open(), options: options.map(\.name), overlay: true)
        #expect(overlay.findings == [])
        let answers =
            try series().mails.map { ($0.name, $0.text) }
            + PatchSeries(overlay, Self.sender).mails.map { ("overlay, \($0.name)", $0.text) }
            + [("overlay, whole", overlay.text)]
        try Golden.expect(
            answers.map { "== \($0)\n\(words($1))" }.joined(separator: "\n"),
            matches: PackageRoot.path.appending("Tests/XenTreeTests/Answers/messages.txt"))
    }

    @Test func mailsAreAsXensMaintainersWantThem() throws {
        for mail in try series().mails {
            let lines = mail.text.split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines[1] == "From: Jane Doe <jane@example.org>")
            #expect(lines[2] == "Date: Mon, 30 Nov 2026 12:00:00 +0100")
            #expect(lines[3].hasPrefix("Subject: [PATCH \(mail.name.dropFirst(3).prefix(1))/4] "))
            #expect(lines[3].dropFirst("Subject: [PATCH 1/4] ".count).count <= 72)
            #expect(!lines.contains { $0.hasPrefix("Signed-off-by:") })
            let end = lines.firstIndex(of: "---") ?? lines.count
            #expect(lines[7..<end].allSatisfy { $0.count <= 75 }, "\(mail.name)")
            #expect(mail.name.hasSuffix(".txt") || mail.text.contains("\"Signed-off-by:\" of your own"))
        }
    }

    @Test func theDescriptionComesFromTheSchema() throws {
        let mails = try series().mails
        #expect(mails[1].text.contains("`") == false)
        #expect(
            mails[1].text.contains("backend/max-inflight: Limits the requests that the backend has under way")
        )
        #expect(mails[1].text.contains("Without it: The\nbackend chooses."))
        #expect(mails[2].text.contains("LIBXL_HAVE_DEVICE_DISK_MAX_INFLIGHT announces the field."))
        let words = mails[3].text.split(separator: "\n").joined(separator: " ")
        #expect(words.contains("It takes an integer from 1 to 1024 and refuses everything else."))
        #expect(mails[3].text.contains("touch it\nonce the patch is applied."))
        #expect(mails[0].text.contains("max-inflight came in Xen 4.23, and the tree is Xen 4.17."))
    }

    @Test func aRevisionIsNamedEverywhere() throws {
        let again = PatchSeries.Sender(
            author: "Zoë Doe <zoe@example.org>", date: Self.sender.date, revision: 2)
        for mail in try series(again).mails {
            #expect(mail.name.hasPrefix("v2-000"))
            #expect(mail.text.contains("Subject: [PATCH v2 "))
            #expect(mail.text.contains("Changes in v2:\n- (say what is new since v1)\n"))
            #expect(mail.text.contains("\nFrom: =?UTF-8?q?Zo=C3=AB_Doe?= <zoe@example.org>\n"))
        }
    }

    @Test(arguments: [
        ("Jane Doe <jane@example.org>", "Jane Doe <jane@example.org>"),
        ("Jane Q. Doe <jane@example.org>", "\"Jane Q. Doe\" <jane@example.org>"),
        ("Zoë <zoe@example.org>", "=?UTF-8?q?Zo=C3=AB?= <zoe@example.org>"),
    ])
    func aNameIsWrittenAsMailsHaveIt(author: String, header: String) {
        #expect(MailText.address(author) == header)
    }

    @Test func addedLinesAreShort() throws {
        let mails = try series().mails
        let added = mails.flatMap { $0.text.split(separator: "\n") }.filter { $0.hasPrefix("+") }
        #expect(added.allSatisfy { $0.count <= 80 }, "\(added.filter { $0.count > 80 })")
    }

    // MARK: Applying

    @Test(arguments: RealTree.all) func gitTakesEachAndTheTreeCompilesAfterIt(source: RealTree) throws {
        let tree = try source.files()
        let schema = try WorkedSchema.schema()
        let patch = TreePatch(try tree.open(schema: schema), options: WorkedSchema.names, overlay: false)
        #expect(patch.findings == [])
        let mails = PatchSeries(patch, Self.sender).mails.dropFirst()
        let folder = try repository(tree)
        defer { folder.remove() }
        var current = tree
        for mail in mails {
            try folder.write(mail.text, to: "mail")
            try git(["am", "-q", "mail"], in: folder)
            for path in tree.files.keys { current.files[path] = try folder.read(path) }
            try expectCompiling(current, of: source, patch, mail.name)
        }
        let subjects = try git(["log", "--format=%an %ae %s", "--reverse", "-\(mails.count)"], in: folder)
        #expect(subjects.hasPrefix("Jane Doe jane@example.org public/io/blkif.h: add "))
        #expect(subjects.split(separator: "\n").count == mails.count)
        let check = TreeCheck(try current.open(schema: schema))
        let rows = check.rows.filter { $0.name.contains("max-inflight") || $0.name.contains("stop-idle") }
        #expect(rows.count == 5)
        #expect(rows.allSatisfy { $0.cells.values.allSatisfy { ![.missing, .differs].contains($0.state) } })
    }

    /// The header, libxl's types and the parser compile after a step; with the fields, libxl writes the nodes, and with the
    /// parser the words have the meaning of the schema.
    private func expectCompiling(
        _ tree: MemoryTree, of source: RealTree, _ patch: TreePatch, _ step: String
    ) throws {
        let number = step.prefix { $0 != "-" }.compactMap(\.wholeNumberValue).last ?? 0
        let hasFields = number > 1
        let program = try TreeProgram(
            tree, of: source, fields: hasFields ? ["max_inflight", "stop_idle"] : [],
            running: hasFields ? patch : nil)
        defer { program.remove() }
        let types = program.types
        #expect((types.contains("int max_inflight;") && types.contains("bool stop_idle;")) == hasFields)
        let words = [
            "stop-idle", "max-inflight=1024", "max-inflight=1,stop-idle", "max-inflight=1025",
            "max-inflight=0",
            "max-inflight=12abc", "stop-idle=1",
        ]
        let answers = try program.answers(to: words.map { "vdev=xvda,\($0),target=/a" })
        let accepted = [
            "accepted vdev=xvda,stop-idle,target=/a max_inflight=0 stop_idle=1 backend/stop-idle=1",
            "accepted vdev=xvda,max-inflight=1024,target=/a max_inflight=1024 stop_idle=0 "
                + "backend/max-inflight=1024",
            "accepted vdev=xvda,max-inflight=1,stop-idle,target=/a max_inflight=1 stop_idle=1 "
                + "backend/stop-idle=1 backend/max-inflight=1",
        ]
        let refused = words.map { "refused vdev=xvda,\($0),target=/a" }
        let expected = number > 2 ? accepted + refused[3...] : refused
        #expect(answers == expected, "\(source) \(step)")
    }
}
