import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// `blkif tree` as its users run it, on the source of Debian's Xen 4.17.
@Suite struct TreeCommandTests {
    private let xen: XenCopy
    private var folder: TemporaryFolder { xen.folder }

    init() throws { xen = try XenCopy() }

    @Test func peopleSeeTheMatrixAndTheFindings() throws {
        defer { folder.remove() }
        let run = try xen.tree(["check", "."])
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
        let run = try xen.tree(["check", "--format", "json", "."])
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
        let run = try xen.tree(["check", "--format", format, "."])
        #expect(run.status == 1)
        #expect(run.output.contains(text))
        #expect(run.error.isEmpty)
    }

    @Test func whatIsAcceptedIsNotToldUntilItIsGone() throws {
        defer { folder.remove() }
        #expect(try xen.tree(["check", "--write-baseline", "accepted", "."]).status == 0)
        let clean = try xen.tree(["check", "--baseline", "accepted", "."])
        #expect(clean.status == 0, "\(clean.error)")
        #expect(clean.error.isEmpty)
        #expect(clean.output.hasSuffix("no findings\n"))
        try xen.change("tools/libs/util/libxlu_disk_l.l", "no-colo,?", "nocolo,?")
        let changed = try xen.tree(["check", "--baseline", "accepted", "."])
        #expect(changed.status == 1)
        #expect(changed.error.contains("accepted:"))
        #expect(changed.error.contains("[unknown-keyword]"))
        #expect(try xen.tree(["check", "--baseline", "none", "."]).status == 66)
    }

    @Test func whatIsNoTreeIsNoPass() throws {
        defer { folder.remove() }
        #expect(try xen.tree(["check", "missing"]).status == 66)
        let other = try xen.tree(["check", "docs"])
        #expect(other.status == 66)
        #expect(other.error.contains("[not-a-xen-tree]"))
        #expect(try xen.tree(["check", "--release", "old", "."]).status == 64)
        #expect(try xen.tree(["check", "--release", "4.1", "."]).status == 1)
        #expect(try xen.tree(["check"]).status == 64)
    }

    @Test func aPatchIsPrintedAndApplied() throws {
        defer { folder.remove() }
        #expect(try xen.tree(["patch", ".", "--option", "trusted"]).output.isEmpty)
        try xen.change("tools/libs/light/libxl_types.idl", "    (\"trusted\", libxl_defbool),\n", "")
        let broken = try xen.tree(["check", "."])
        #expect(broken.error.contains("trusted: no field trusted [broken-chain]"))
        let printed = try xen.tree(["patch", ".", "--option", "trusted"])
        #expect(printed.status == 0)
        #expect(printed.output.hasPrefix("Subject: [PATCH] libxl: add the disk option trusted\n"))
        #expect(printed.output.contains("+    (\"trusted\", libxl_defbool),\n"))
        let applied = try xen.tree(["patch", ".", "--option", "trusted", "--apply"])
        #expect(applied.status == 0)
        #expect(applied.output == "patched tools/libs/light/libxl_types.idl\n")
        #expect(try xen.tree(["check", "."]).output.contains("21 findings"))
        #expect(try xen.tree(["patch", ".", "--option", "trusted", "--apply"]).output.isEmpty)
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
        let printed = try xen.tree(["patch", "."] + options + form)
        #expect(printed.status == 0, "\(printed.error)")
        #expect(printed.error.contains("spin-down came in Xen 4.23, and the tree is Xen 4.17 [newer-option]"))
        #expect(printed.output.contains("\nspin-down came in Xen 4.23, and the tree is Xen 4.17.\n"))
        #expect(printed.output.contains("touch it\n"))
        #expect(printed.output.contains("+one 0 spin-down vdev=hda target="))
        #expect(printed.output.contains("no effect on a read-only disk") == overlay)
        #expect(try xen.tree(["patch", ".", "--apply"] + options + form).status == 0)
        let again = try xen.tree(["patch", "."] + options + form)
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
        let before = try xen.tree(["check", ".", "--only", "options"] + file)
        #expect(before.output.contains(#/\n  hush +NO /#))
        #expect(try xen.tree(["patch", ".", "--apply"] + file).status == 0)
        let after = try xen.tree(["check", ".", "--only", "options"] + file)
        let row = try #require(after.output.split(separator: "\n").first { $0.hasPrefix("  hush ") })
        #expect(!row.contains("NO") && !row.contains("differs") && row.contains("yes"))
        #expect(try xen.tree(["patch", "."] + file).output.isEmpty)
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
        let text = try xen.tree(["check", ".", "--only", "nodes"]).output
        #expect(text.contains("  frontend/trusted ") && !text.contains("  trusted "))
        let json = try xen.tree(["check", ".", "--only", "nodes", "--format", "json"]).output
        let report = try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? NSDictionary)
        #expect(report["options"] == nil)
        let nodes = try #require(report["nodes"] as? [NSDictionary])
        let trusted = try #require(nodes.first { $0["name"] as? String == "trusted" })
        #expect(trusted["side"] as? String == "frontend")
        #expect(Set(trusted.allKeys.compactMap { $0 as? String }) == ["name", "side", "surfaces"])
        #expect(try xen.tree(["check", ".", "--only", "nothing"]).status == 64)
    }
}
