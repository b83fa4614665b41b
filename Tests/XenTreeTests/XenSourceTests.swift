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

    /// libxl must not ask for a flag that has no default.
    @Test func aFlagWithoutADefaultIsFoundAndGetsOne() throws {
        let whole = try MemoryTree.debian()
        var tree = whole
        let path = "tools/libs/light/libxl_disk.c"
        let line = "    libxl_defbool_setdefault(&disk->trusted, true);\n"
        let text = try #require(whole.files[path])
        tree.files[path] = text.replacing(line, with: "")
        #expect(tree.files[path] != text)
        let found = TreeCheck(try tree.open()).findings.filter { $0.option == "trusted" }
        #expect(found.map(\.finding.message) == ["trusted: trusted gets no default before it is asked for"])
        let patch = TreePatch(try tree.open(), options: ["trusted"], overlay: false)
        #expect(tree.applying(patch).files == whole.files)
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

    /// What the parser of a tree answers to each specification.
    private func answers(
        _ tree: MemoryTree, to specifications: [String] = specifications, fields: [String]
    ) throws -> [String] {
        let program = try TreeProgram(tree, of: .debian, fields: fields)
        defer { program.remove() }
        return try program.answers(to: specifications)
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
        let fields = ["readwrite", "direct_io_safe", "discard_enable"]
        let original = try answers(whole, fields: fields)
        #expect(original.count == XenSourceTests.specifications.count)
        #expect(original.contains { $0.hasSuffix("readwrite=1 direct_io_safe=1 discard_enable=unset") })
        #expect(
            try answers(removed, fields: ["readwrite"]).contains("refused vdev=xvda,direct-io-safe,target=/a")
        )
        #expect(try answers(removed.applying(patch), fields: fields) == original)
    }

    @Test func anOverlayIsSetAndNothingElseChanges() throws {
        let removed = try removing(["direct-io-safe", "discard"], from: try MemoryTree.debian())
        let patch = TreePatch(try removed.open(), options: ["direct-io-safe", "discard"], overlay: true)
        #expect(patch.findings == [])
        #expect(patch.files.count == 8)
        let without = try answers(removed, fields: ["readwrite"])
        let with = try answers(removed.applying(patch), fields: ["readwrite"])
        let changed = zip(without, with).filter { $0 != $1 }.map(\.1)
        #expect(
            changed == [
                "accepted vdev=xvda,direct-io-safe,target=/a readwrite=1537",
                "accepted vdev=xvda,discard,target=/a readwrite=1",
                "accepted vdev=xvda,no-discard,target=/a readwrite=24577",
                "accepted /a,raw,xvda,r,direct-io-safe readwrite=0",
                "accepted /a,,hdc,,cdrom,direct-io-safe readwrite=0",
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
        let answers = try answers(whole.applying(patch), to: specifications, fields: ["max_inflight"])
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
