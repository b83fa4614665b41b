import BlkifSchema
import Diagnostics
import DiskSpec
import FileTree
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// The source of Debian's Xen 4.17: what is found in it, and what its own tools make of a patch.
@Suite struct XenSourceTests {
    private static let words = [
        "direct-io-safe", "discard", "no-discard", "cdrom", "colo", "trusted", "nonsense", "discardx",
        "direct-io-safe=1",
        "foo=1", "format=raw", "format=x", "script=block-x", "backendtype=qdisk", "backendtype=x",
        "devtype=cdrom",
        "access=ro", "specification=virtio", "colo-port=8000",
    ]

    private static var specifications: [String] {
        words.map { "vdev=xvda,\($0),target=/a" } + [
            "/a,raw,xvda,r,direct-io-safe", "/a,,hdc,,cdrom,direct-io-safe", "/a",
        ]
    }

    @Test func theFindingsAreTheReviewedOnes() throws {
        let check = TreeCheck(try MemoryTree.debian().open())
        let path = PackageRoot.path.appending("Tests/XenTreeTests/Facts/xen-4.17.txt")
        let text = String(decoding: try FileTree.readFile(path), as: UTF8.self)
        let baseline = Baseline(text, file: "xen-4.17.txt")
        let rest = baseline.filter(check.findings, today: "2026-01-01").map(\.finding)
        #expect(rest == [], "\(FindingReport(rest, tool: "blkif", sources: []).rendered(as: .text))")
        #expect(check.findings.count > 15)
        let bad = check.options.flatMap { row in
            row.cells.values.filter { [.missing, .differs].contains($0.state) }
        }
        #expect(bad.isEmpty)
    }

    /// What the parser of a tree, made with flex and gcc, answers to each specification.
    ///
    /// - Parameter fields: Fields that the installed library lacks, each with one of the same type that it has.
    func answers(
        _ tree: MemoryTree, to specifications: [String] = specifications, fields: [String: String] = [:]
    ) throws -> [String] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let source = PackageRoot.path.appending(".build-xen/xen/tools/libs/util")
        for name in ["libxlu_internal.h", "libxlu_cfg_i.h", "libxlu_cfg_y.h", "libxlu_cfg_l.h"] {
            try folder.write(try FileTree.readFile(source.appending(name)), to: name)
        }
        for name in ["libxlu_disk_l.l", "libxlu_disk.c", "libxlu_disk_i.h"] {
            try folder.write(try #require(tree.files["tools/libs/util/\(name)"]), to: name)
        }
        // The installed header is that of the tree, without what the patch adds.
        let macros = try #require(tree.files["tools/include/libxl.h"]).split(separator: "\n")
            .filter { $0.hasPrefix("#define LIBXL_HAVE_LIBXL_DEVICE_DISK") && $0.contains("_MA") }
        try folder.write(macros.joined(separator: "\n") + "\n", to: "macros.h")
        let program = PackageRoot.path.appending("Tests/XenTreeTests/Programs/parse.c").string
        let flex = try Tool("flex", package: "flex").run(
            ["--header-file=libxlu_disk_l.h", "-o", "libxlu_disk_l.c", "libxlu_disk_l.l"], in: folder.path)
        #expect(flex.status == 0 && flex.text.isEmpty, "\(flex.text)")
        let gcc = try Tool("gcc", package: "gcc libxen-dev").run(
            fields.map { "-D\($0.key)=\($0.value)" } + [
                "-w", "-include", "macros.h", "-I.", "-o", "parse", program, "libxlu_disk.c",
                "libxlu_disk_l.c",
                "-lxlutil", "-lxenlight",
            ], in: folder.path)
        guard gcc.status == 0 else { throw Tool.Failure(description: "gcc: \(gcc.text)") }
        let output = try Tool(folder.path.appending("parse").string, package: "gcc").run(
            specifications)
        #expect(output.status == 0)
        return output.text.split(separator: "\n").map(String.init)
    }

    private func removing(_ names: [String], from tree: MemoryTree) throws -> MemoryTree {
        var result = tree
        for parameter in try RealSchema.schema().diskParameters where names.contains(parameter.name) {
            result = try result.removing(parameter)
        }
        return result
    }

    @Test func thePatchedLexerDecidesAsTheOriginal() throws {
        let whole = try MemoryTree.debian()
        let removed = try removing(["direct-io-safe", "discard"], from: whole)
        let patch = TreePatch(try removed.open(), options: ["discard", "direct-io-safe"], overlay: false)
        #expect(patch.findings == [])
        let original = try answers(whole)
        let without = try answers(removed)
        #expect(original.count == XenSourceTests.specifications.count)
        #expect(without.contains("refused vdev=xvda,direct-io-safe,target=/a 0 0 "))
        #expect(try answers(removed.applying(patch)) == original)
    }

    @Test func anOverlayIsSetAndNothingElseChanges() throws {
        let removed = try removing(["direct-io-safe", "discard"], from: try MemoryTree.debian())
        let patch = TreePatch(try removed.open(), options: ["direct-io-safe", "discard"], overlay: true)
        #expect(patch.findings == [])
        #expect(patch.files.count == 8)
        let without = try answers(removed)
        let with = try answers(removed.applying(patch))
        let changed = zip(without, with).filter { $0 != $1 }.map(\.1)
        #expect(
            changed == [
                "accepted vdev=xvda,direct-io-safe,target=/a 601 0 unset",
                "accepted vdev=xvda,discard,target=/a 1 0 unset",
                "accepted vdev=xvda,no-discard,target=/a 6001 0 unset",
                "accepted /a,raw,xvda,r,direct-io-safe 0 0 unset",
                "accepted /a,,hdc,,cdrom,direct-io-safe 0 0 unset",
            ])
    }

    /// The C that is written for an integer refuses what `blkif disk` refuses, whatever its bounds and base.
    @Test(
        arguments: [
            (["minimum: 1", "maximum: 1024"], []), (["minimum: -8", "maximum: 8"], []), ([], []),
            (["minimum: 1", "maximum: 1024"], ["base: 16"]), (["minimum: 1", "maximum: 1024"], ["base: 8"]),
            ([], ["takes: integer", "minimum: 1", "lenient: true"]),
        ] as [([String], [String])])
    func thePatchedLexerTakesTheIntegersOfTheSchema(bounds: [String], takes: [String]) throws {
        let schema = try IntegerKeyword.schema(bounds: bounds, takes: takes)
        let whole = try MemoryTree.debian()
        let tree = try whole.open(schema: schema)
        let patch = TreePatch(tree, options: ["max-inflight"], overlay: false)
        #expect(patch.findings == [])
        let values = [
            "0", "1", "7", "8", "9", "17", "1024", "1025", "-1", "-8", "-9", "+1", "12abc", " 12", "12 ",
            "0x10", "0x", "0X1",
            "1f", "400", "401", "2000", "2001", "g", "-", "", "2147483647", "2147483648", "4294967297",
            "9223372036854775808", "18446744073709551615", "18446744073709551617", "99999999999999999999",
        ]
        let specifications = values.map { "vdev=xvda,max-inflight=\($0),target=/a" }
        var parser = DiskParser(try DiskGrammar(schema))
        let expected = specifications.map { text in
            parser.parse([Array(text.utf8)])
            return parser.isAccepted ? "accepted" : "refused"
        }
        let answers = try answers(
            whole.applying(patch), to: specifications, fields: ["max_inflight": "colo_port"])
        let decisions = answers.map { String($0.prefix { $0 != " " }) }
        #expect(decisions == expected, "\(zip(values, decisions).map { "\($0): \($1)" })")
        #expect(Set(decisions).count == 2)
    }

    @Test(arguments: [false, true]) func thePatchedHeaderCompiles(overlay: Bool) throws {
        let removed = try removing(["direct-io-safe", "discard"], from: try MemoryTree.debian())
        let patch = TreePatch(try removed.open(), options: ["direct-io-safe", "discard"], overlay: overlay)
        let header = try #require(patch.files.first { $0.path.hasSuffix("blkif.h") })
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(header.new, to: "blkif.h")
        try folder.write("#include <stdint.h>\n#include <xen/xen.h>\n#include \"blkif.h\"\n", to: "use.c")
        for (compiler, arguments) in [("gcc", []), ("clang", ["-Wno-unknown-warning-option"])] {
            let words =
                arguments + ["-I/usr/include/xen/io", "-Wall", "-Werror=comment", "-fsyntax-only", "use.c"]
            let output = try Tool(compiler, package: compiler).run(words, in: folder.path)
            #expect(output.status == 0, "\(output.text)")
        }
    }

    @Test func gitAndPatchTakeThePatch() throws {
        let whole = try MemoryTree.debian()
        let removed = try removing(["trusted", "colo-port"], from: whole)
        let patch = TreePatch(try removed.open(), options: ["trusted", "colo-port"], overlay: false)
        for (tool, arguments) in [("git", ["apply", "-"]), ("patch", ["-s", "-p1"])] {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            for (path, text) in removed.files { try folder.write(text, to: path) }
            let output = try Tool(tool, package: tool).run(arguments, in: folder.path, input: patch.text)
            #expect(output.status == 0 && output.text.isEmpty, "\(tool): \(output.text)")
            for file in patch.files { #expect(try folder.read(file.path) == file.new, "\(file.path)") }
        }
    }
}
