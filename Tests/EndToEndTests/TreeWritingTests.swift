import FileTree
import SystemPackage
import TestSupport
import Testing

/// `blkif tree patch` as it writes: a series of mails, and several files of a tree at once.
@Suite struct TreeWritingTests {
    private let xen: XenCopy
    private var folder: TemporaryFolder { xen.folder }

    init() throws { xen = try XenCopy() }

    // MARK: Series

    /// A patch for the field of an option, as a series.
    private func series(
        _ arguments: [String], _ environment: [String: String] = [:]
    ) throws -> BuiltProgram.Run {
        let words = ["tree", "patch", ".", "--option", "trusted", "--series", "out"]
        // Nobody's configuration counts but that of the test.
        let none = [
            "HOME": folder.path.string, "GIT_CONFIG_NOSYSTEM": "1", "XDG_CONFIG_HOME": folder.path.string,
        ]
        return try BuiltProgram.blkif.run(
            words + arguments, in: folder.path, environment: none.merging(environment) { $1 })
    }

    @Test func aSeriesIsWrittenAndNeverReplaced() throws {
        defer { folder.remove() }
        try xen.change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        let identity = ["--from", "Jane Doe <jane@example.org>", "--date", "2026-11-30T12:00:00+0100"]
        let first = try series(identity)
        #expect(first.status == 0, "\(first.error)")
        let name = "0001-libxl-add-the-disk-option-trusted.patch"
        #expect(first.output == "wrote out/0000-cover-letter.txt\nwrote out/\(name)\n")
        let mail = try folder.read("out/\(name)")
        #expect(mail.contains("\nFrom: Jane Doe <jane@example.org>\nDate: Mon, 30 Nov 2026 12:00:00 +0100\n"))
        #expect(try series(identity).status == 0)
        try folder.write(mail + "Signed-off-by: Jane Doe <jane@example.org>\n", to: "out/\(name)")
        let again = try series(identity)
        #expect(again.status == 73)
        #expect(again.error.contains("out/\(name) is there, and says something else [existing-patch]"))
        #expect(try series(identity + ["--revision", "2"]).output.contains("out/v2-\(name)"))
    }

    @Test func gitSaysWhoSendsASeries() throws {
        defer { folder.remove() }
        try xen.change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        try folder.write("[user]\n\tuseConfigOnly = true\n", to: ".gitconfig")
        let nobody = try series([])
        #expect(nobody.status == 1 && nobody.error.contains("[unknown-sender]"))
        try folder.write("[user]\n\tname = John Doe\n\temail = john@example.org\n", to: ".gitconfig")
        #expect(try series([], ["GIT_AUTHOR_DATE": "1700000000 +0000"]).status == 0)
        let mail = try folder.read("out/0001-libxl-add-the-disk-option-trusted.patch")
        #expect(mail.contains("\nFrom: John Doe <john@example.org>\nDate: Tue, 14 Nov 2023 22:13:20 +0000\n"))
    }

    @Test(arguments: [
        ["--from", "Jane"], ["--from", "Jane <jane>"], ["--date", "yesterday"], ["--date", "2026-02-31"],
        ["--revision", "0"], ["--apply"],
    ])
    func aSeriesWithAMistakeIsRefused(arguments: [String]) throws {
        defer { folder.remove() }
        let run = try series(arguments)
        #expect(run.status == 64, "\(run.error)")
        #expect(!FileTree.exists(folder.path.appending("out")))
    }

    @Test func theModeOfAScriptStays() throws {
        defer { folder.remove() }
        try xen.change("tools/xl/check-xl-disk-parse", "one 0  trusted ", "one 0  ")
        try xen.change("tools/xl/check-xl-disk-parse", "one 0  untrusted ", "one 0  ")
        #expect(
            try xen.tree(["patch", ".", "--option", "trusted", "--apply"]).output
                == "patched tools/xl/check-xl-disk-parse\n")
        let mode = try Tool("stat", package: "coreutils").run(
            ["-c", "%a", "tools/xl/check-xl-disk-parse"], in: folder.path)
        #expect(mode.text == "755\n")
        let syntax = try Tool("bash", package: "bash").run(
            ["-n", "tools/xl/check-xl-disk-parse"], in: folder.path)
        #expect(syntax.status == 0, "\(syntax.text)")
    }

    @Test func withoutAPlaceNothingIsWritten() throws {
        defer { folder.remove() }
        try xen.change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        try xen.change("tools/libs/util/libxlu_disk.c", "int xlu_disk_parse(", "int parse_disk(")
        let before = try folder.read("tools/libs/light/libxl_types.idl")
        let run = try xen.tree(["patch", ".", "--option", "trusted", "--apply"])
        #expect(run.status == 1)
        #expect(run.error.contains("tools/libs/util/libxlu_disk.c has no function xlu_disk_parse"))
        #expect(try folder.read("tools/libs/light/libxl_types.idl") == before)
        let unknown = try xen.tree(["patch", ".", "--option", "truested"])
        #expect(unknown.status == 1)
        #expect(unknown.error.contains("did you mean \"trusted\"?"))
        #expect(try xen.tree(["patch", "."]).status == 64)
    }

    // MARK: Several files at once

    private static let apply = ["patch", ".", "--option", "direct-io-safe", "--apply"]

    /// The files that a patch changes: what they are in a tree without the option, which this makes, and with it.
    private func patchedFiles() throws -> (old: [String: String], new: [String: String]) {
        for path in [
            "docs/man/xl-disk-configuration.5.pod.in", "tools/golang/xenlight/helpers.gen.go",
            "tools/libs/light/libxl_disk.c", "tools/libs/light/libxl_types.idl",
            "tools/libs/util/libxlu_disk_l.l",
            "xen/include/public/io/blkif.h",
        ] {
            // What is written of it in several lines, in C and in the header.
            let block = #/ *if \(disk->direct_io_safe\) \{\n[^}]*\}\n| \* direct-io-safe\n( \*  .*\n| \*\n)*/#
            let text = try folder.read(path).replacing(block, with: "")
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            let left = lines.filter { !$0.contains("direct-io-safe") && !$0.contains("direct_io_safe") }
            try folder.write(left.joined(separator: "\n"), to: path)
        }
        let before = try FileTree.paths(folder.path).map { ($0, try folder.read($0)) }
        let run = try xen.tree(Self.apply)
        #expect(run.status == 0, "\(run.error)")
        let paths = run.output.split(separator: "\n").map { String($0.dropFirst("patched ".count)) }
        #expect(paths.count > 5)
        let old = Dictionary(uniqueKeysWithValues: before.filter { paths.contains($0.0) })
        let new = try texts(paths)
        #expect(new.allSatisfy { $0.value != old[$0.key] })
        for (path, text) in old { try folder.write(text, to: path) }
        return (old, new)
    }

    private func texts(_ paths: some Sequence<String>) throws -> [String: String] {
        Dictionary(uniqueKeysWithValues: try paths.map { ($0, try folder.read($0)) })
    }

    /// All files are written before the first word is said of it.
    @Test(arguments: [(">/dev/full", 74), (">&-", 74), ("| true", 0)])
    func aFailingOutputLeavesNoFileUnpatched(redirection: String, status: Int) throws {
        defer { folder.remove() }
        let (old, new) = try patchedFiles()
        let words = ([try BuiltProgram.blkif.path().string, "tree"] + Self.apply).joined(separator: " ")
        let run = try Tool("sh", package: "dash").run(["-c", "\(words) \(redirection)"], in: folder.path)
        #expect(run.status == status, "\(run.text)")
        #expect(try texts(old.keys) == new)
    }

    /// As a kill in the middle leaves it: the lexer, by which a run knows that an option is new, comes last.
    @Test func aTreeWithSomeFilesPatchedIsCompleted() throws {
        defer { folder.remove() }
        let (old, new) = try patchedFiles()
        let lexer = "tools/libs/util/libxlu_disk_l.l"
        let order = old.keys.filter { $0 != lexer }.sorted() + [lexer]
        for count in [1, order.count / 2, order.count - 1] {
            for path in order { try folder.write(try #require(old[path]), to: path) }
            for path in order[..<count] { try folder.write(try #require(new[path]), to: path) }
            try folder.write("half", to: "tools/libs/light/.blkif-0123456789abcdef.tmp")
            let run = try xen.tree(Self.apply)
            #expect(run.status == 0)
            #expect(run.output.split(separator: "\n").count == order.count - count)
            #expect(try texts(order) == new)
            #expect(!FileTree.exists(folder.path.appending("tools/libs/light/.blkif-0123456789abcdef.tmp")))
        }
    }

    @Test func aLinkInTheTreeIsRefusedBeforeAnythingIsWritten() throws {
        defer { folder.remove() }
        let (old, _) = try patchedFiles()
        let last = try #require(old.keys.max())
        _ = try Tool("sh", package: "dash").run(
            ["-c", "mv \(last) elsewhere && ln -s \(folder.path)/elsewhere \(last)"], in: folder.path)
        let run = try xen.tree(Self.apply)
        #expect(run.status == 73)
        #expect(run.error.contains("\(last): something that is no regular file is there"))
        #expect(try texts(old.keys) == old)
    }
}
