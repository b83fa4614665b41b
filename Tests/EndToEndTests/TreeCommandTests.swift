import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `blkif tree` as its users run it, on the source of Debian's Xen 4.17.
@Suite struct TreeCommandTests {
    private let folder: TemporaryFolder

    /// Copies what the commands read.
    init() throws { folder = try XenCopy().folder }

    private func run(_ arguments: [String]) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(["tree"] + arguments, in: folder.path)
    }

    private func change(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.read(path)
        #expect(text.contains(old))
        try OutputFolder(root: folder.path).write(
            Array(text.replacing(old, with: new).utf8), to: path)
    }

    @Test func peopleSeeTheMatrixAndTheFindings() throws {
        defer { folder.remove() }
        let run = try run(["check", "."])
        #expect(run.status == 1)
        #expect(run.output.hasPrefix("Xen 4.17\n"))
        #expect(run.output.contains("  direct-io-safe  yes     yes          yes         yes"))
        #expect(
            run.output.hasSuffix(
                "21 findings: 16 undocumented-node, 2 stale-reference, 1 stale-lexer, 1 undocumented-keyword, 1 undocumented-side\n"
            ))
        #expect(run.error.contains("the lexer accepts \"no-colo\""))
        #expect(run.error.contains("no-colo,?\t{ libxl_defbool_set("))
    }

    @Test func programsGetOneDocument() throws {
        defer { folder.remove() }
        let run = try run(["check", "--format", "json", "."])
        #expect(run.status == 1)
        #expect(run.error.isEmpty)
        let report = try #require(JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? NSDictionary)
        #expect(report["release"] as? String == "4.17")
        let surfaces = try #require(report["surfaces"] as? [NSDictionary])
        #expect(surfaces.first == ["name": "header", "path": "xen/include/public/io/blkif.h"])
        let options = try #require(report["options"] as? [NSDictionary])
        let option = try #require(options.first { $0["name"] as? String == "discard" })
        let cells = try #require(option["surfaces"] as? NSDictionary)
        let lexer = try #require(cells["lexer"] as? NSDictionary)
        #expect(lexer["state"] as? String == "present")
        #expect(lexer["path"] as? String == "tools/libs/util/libxlu_disk_l.l")
        #expect((lexer["line"] as? Int ?? 0) > 100)
        let findings = try #require(report["findings"] as? [NSDictionary])
        #expect(findings.count == 21)
        let keys: Set = ["id", "severity", "path", "line", "column", "message", "option", "remedy"]
        #expect(findings.allSatisfy { Set($0.allKeys.compactMap { $0 as? String }) == keys })
    }

    @Test(arguments: [("github", "::warning file=tools/"), ("sarif", "\"2.1.0\"")])
    func machinesGetTheirFormat(format: String, text: String) throws {
        defer { folder.remove() }
        let run = try run(["check", "--format", format, "."])
        #expect(run.status == 1)
        #expect(run.output.contains(text))
        #expect(run.error.isEmpty)
    }

    @Test func whatIsAcceptedIsNotToldUntilItIsGone() throws {
        defer { folder.remove() }
        #expect(try run(["check", "--write-baseline", "accepted", "."]).status == 0)
        let clean = try run(["check", "--baseline", "accepted", "."])
        #expect(clean.status == 0, "\(clean.error)")
        #expect(clean.error.isEmpty)
        #expect(clean.output.hasSuffix("no findings\n"))
        try change("tools/libs/util/libxlu_disk_l.l", "no-colo,?", "nocolo,?")
        let changed = try run(["check", "--baseline", "accepted", "."])
        #expect(changed.status == 1)
        #expect(changed.error.contains("accepted:"))
        #expect(changed.error.contains("[unknown-keyword]"))
        #expect(try run(["check", "--baseline", "none", "."]).status == 66)
    }

    @Test func whatIsNoTreeIsNoPass() throws {
        defer { folder.remove() }
        #expect(try run(["check", "missing"]).status == 66)
        let other = try run(["check", "docs"])
        #expect(other.status == 66)
        #expect(other.error.contains("[not-a-xen-tree]"))
        #expect(try run(["check", "--release", "old", "."]).status == 64)
        #expect(try run(["check", "--release", "4.1", "."]).status == 1)
        #expect(try run(["check"]).status == 64)
    }

    @Test func aPatchIsPrintedAndApplied() throws {
        defer { folder.remove() }
        #expect(try run(["patch", ".", "--option", "trusted"]).output.isEmpty)
        try change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        let broken = try run(["check", "."])
        #expect(broken.error.contains("trusted: no field trusted [broken-chain]"))
        let printed = try run(["patch", ".", "--option", "trusted"])
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("Subject: [PATCH] libxl: add the disk option trusted\n"))
        #expect(printed.output.contains("+    (\"trusted\", libxl_defbool),\n"))
        let applied = try run(["patch", ".", "--option", "trusted", "--apply"])
        #expect(applied.status == 0)
        #expect(applied.output == "patched tools/libs/light/libxl_types.idl\n")
        #expect(try run(["check", "."]).output.contains("21 findings"))
        #expect(try run(["patch", ".", "--option", "trusted", "--apply"]).output.isEmpty)
    }

    /// What `CONTRIBUTING.md` says in its steps 1 to 3, without the places that it calls optional.
    @Test(.adds("Add an option"), arguments: [false, true]) func theOptionOfTheGuideIsPatchedAtOnce(
        overlay: Bool
    ) throws {
        defer { folder.remove() }
        let package = try Workspace.copy()
        defer { package.remove() }
        try Contribution("Add an option").addEntries(to: package)
        let options = ["--option", "spin-down", "--schema", package.path.appending("Schema").string]
        let form = overlay ? ["--overlay"] : []
        let printed = try run(["patch", "."] + options + form)
        #expect(printed.status == 0, "\(printed.error)")
        #expect(printed.error.contains("spin-down came in Xen 4.23, and the tree is Xen 4.17 [newer-option]"))
        #expect(printed.output.contains("\nspin-down came in Xen 4.23, and the tree is Xen 4.17.\n"))
        #expect(printed.output.contains("touch it\n"))
        #expect(printed.output.contains("+one 0 spin-down vdev=hda target="))
        #expect(printed.output.contains("no effect on a read-only disk") == overlay)
        #expect(try run(["patch", ".", "--apply"] + options + form).status == 0)
        let again = try run(["patch", "."] + options + form)
        #expect(again.output.isEmpty && again.error.isEmpty)
        let writer = try folder.read("tools/libs/light/libxl_disk.c")
        let own = try #require(writer.firstRange(of: "back, \"spin-down\""))
        let last = try #require(writer.firstRange(of: "back, \"discard-enable\""))
        #expect(last.upperBound < own.lowerBound, "without a place in the order it comes last")
    }

    /// The steps of the guide for packagers, with an option of their own that keeps libxl's ABI.
    @Test func aPackagerComparesPatchesChecksAndDocuments() throws {
        defer { folder.remove() }
        let profile = """
            profile:
              name: acme-4.17
              release: "4.17"
              summary: Xen 4.17 of ACME.
              carries: [{parameter: hush, overlay: true}]
            adds:
              - to: backend-features
                nodes:
                  - {name: hush, type: boolean, writer: toolstack, summary: Asks the backend to be quiet.}
              - to: parameters
                parameters:
                  - name: hush
                    kind: flag
                    summary: Asks the backend to be quiet.
                    example: "/dev/vg/guest,raw,xvda,rw,hush"
                    libxl:
                      {field: hush, type: bool, have: LIBXL_HAVE_HUSH,
                       overlay: {word: readwrite, magic: 0x00600000, mask: 0xff0fffff, have: LIBXL_HAVE_ACME_HUSH}}
                    writes: [{node: backend/hush, value: "1", when: set}]

            """
        try folder.write(profile, to: "acme.yaml")
        let file = ["--profile-file", "acme.yaml"]
        let compared = try BuiltProgram.genDocs.run(
            ["compare", "--from", "4.17", "--to", "acme-4.17"] + file, in: folder.path)
        #expect(compared.status == 0, "\(compared.error)")
        #expect(compared.output.contains("added overlay hush") && !compared.output.contains("libxl field"))
        let before = try run(["check", ".", "--only", "options"] + file)
        #expect(before.output.contains(#/\n  hush +NO /#))
        #expect(try run(["patch", ".", "--apply"] + file).status == 0)
        let after = try run(["check", ".", "--only", "options"] + file)
        let row = try #require(after.output.split(separator: "\n").first { $0.hasPrefix("  hush ") })
        #expect(!row.contains("NO") && !row.contains("differs") && row.contains("yes"))
        #expect(try run(["patch", "."] + file).output.isEmpty)
        #expect(try folder.read("tools/libs/light/libxl_types.idl").contains("hush") == false)
        let written = try BuiltProgram.genDocs.run(
            ["--output", "made", "--only", "docs/include", "docs/misc"] + file, in: folder.path)
        #expect(written.status == 0, "\(written.error)")
        let macros = try folder.read("made/docs/include/libxl_device_disk.h")
        #expect(macros.contains("#define LIBXL_HAVE_ACME_HUSH_MAGIC 0x00600000U"))
        #expect(!macros.contains("LIBXL_HAVE_HUSH"))
        #expect(try folder.read("made/docs/misc/xl-disk-configuration.txt").contains("added by acme-4.17"))
    }

    @Test func oneKindOfRowsIsShown() throws {
        defer { folder.remove() }
        let text = try run(["check", ".", "--only", "nodes"]).output
        #expect(text.contains("  frontend/trusted ") && !text.contains("  trusted "))
        let json = try run(["check", ".", "--only", "nodes", "--format", "json"]).output
        let report = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
        #expect(report["options"] == nil)
        let nodes = try #require(report["nodes"] as? [NSDictionary])
        let trusted = try #require(nodes.first { $0["name"] as? String == "trusted" })
        #expect(trusted["side"] as? String == "frontend")
        #expect(Set(trusted.allKeys.compactMap { $0 as? String }) == ["name", "side", "surfaces"])
        #expect(try run(["check", ".", "--only", "nothing"]).status == 64)
    }

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
        try change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
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
        try change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
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
        try change("tools/xl/check-xl-disk-parse", "one 0  trusted ", "one 0  ")
        try change("tools/xl/check-xl-disk-parse", "one 0  untrusted ", "one 0  ")
        #expect(
            try run(["patch", ".", "--option", "trusted", "--apply"]).output
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
        try change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        try change("tools/libs/util/libxlu_disk.c", "int xlu_disk_parse(", "int parse_disk(")
        let before = try folder.read("tools/libs/light/libxl_types.idl")
        let run = try run(["patch", ".", "--option", "trusted", "--apply"])
        #expect(run.status == 1)
        #expect(run.error.contains("tools/libs/util/libxlu_disk.c has no function xlu_disk_parse"))
        #expect(try folder.read("tools/libs/light/libxl_types.idl") == before)
        let unknown = try self.run(["patch", ".", "--option", "truested"])
        #expect(unknown.status == 1)
        #expect(unknown.error.contains("did you mean \"trusted\"?"))
        #expect(try self.run(["patch", "."]).status == 64)
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
        let run = try run(Self.apply)
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
            let run = try run(Self.apply)
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
        let run = try run(Self.apply)
        #expect(run.status == 73)
        #expect(run.error.contains("\(last): something that is no regular file is there"))
        #expect(try texts(old.keys) == old)
    }
}
