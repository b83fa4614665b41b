import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// One thing in a tree is otherwise, and the check finds just that.
@Suite struct TreeChangeTests {
    private func findings(_ tree: MemoryTree) throws -> [TreeFinding] { TreeCheck(try tree.open()).findings }

    /// The findings that the whole tree does not have.
    private func newFindings(_ change: (inout MemoryTree) -> Void) throws -> [TreeFinding] {
        let whole = try SmallTree.make()
        var changed = whole
        change(&changed)
        let known = Set(try findings(whole).map(\.finding.message))
        return try findings(changed).filter { !known.contains($0.finding.message) }
    }

    private func newFindings(path: String, _ old: String, _ new: String) throws -> [TreeFinding] {
        try newFindings { tree in
            let text = tree.files[path] ?? ""
            #expect(text.contains(old), "\(path) has no \(old)")
            tree.files[path] = text.replacing(old, with: new)
        }
    }

    private func ids(_ findings: [TreeFinding]) -> [String] { findings.map(\.finding.id.description) }

    private static let changes: [(path: String, old: String, new: String, expected: [String])] = [
        (
            "tools/libs/util/libxlu_disk_l.l", "direct-io-safe,?", "direct-io-sfe,?",
            ["unknown-keyword", "undocumented-keyword", "unaccepted-keyword", "broken-chain"]
        ),
        (
            "tools/libs/light/libxl_types.idl", "(\"direct_io_safe\", bool)", "",
            ["broken-chain", "macro-without-field"]
        ),
        (
            "tools/libs/light/libxl_types.idl", "(\"direct_io_safe\", bool)", "(\"direct_io_safe\", integer)",
            ["field-differs"]
        ),
        (
            "tools/libs/light/libxl_types.idl", "(\"readwrite\", integer)", "(\"writable\", integer)",
            ["broken-chain", "unknown-field"]
        ),
        ("tools/libs/light/libxl_types.idl", "(3, \"QDISK\")", "(5, \"QDISK\")", ["enumeration-differs"]),
        (
            "tools/libs/light/libxl_disk.c", "\"direct-io-safe\"", "\"direct-io-save\"",
            ["broken-chain", "unknown-write", "undocumented-node"]
        ),
        ("tools/libs/light/libxl_disk.c", "\"online\"", "\"state\"", ["missing-write"]),
        (
            "tools/libs/light/libxl_disk.c", "        break;",
            "        tmp = read(gc, GCSPRINTF(\"%s/moed\", path));\n        break;",
            ["unknown-read"]
        ),
        ("tools/include/libxl.h", "#define LIBXL_HAVE_DISK_TRUSTED 1", "", ["missing-macro"]),
        (
            "tools/include/libxl.h", "#define LIBXL_HAVE_DISK_TRUSTED 1", "#define LIBXL_HAVE_DISK_TRUSTED 2",
            ["macro-differs"]
        ),
        (
            "xen/include/public/io/blkif.h", " * discard-enable\n", " * discard-enabled\n",
            ["missing-node", "unknown-node", "undocumented-node"]
        ),
        (
            "xen/include/public/io/blkif.h", "#define BLKIF_OP_DISCARD", "#define BLKIF_OP_DISCARDS",
            ["missing-constant"]
        ),
        (
            "tools/xl/check-xl-disk-parse", "complete", "# docs/man/xl-disk-configuration.pod.5",
            ["stale-reference"]
        ),
        (
            "docs/misc/xl-disk-configuration.txt", "discard / no-discard\n", "discord / no-discard\n",
            ["undocumented-keyword", "unaccepted-keyword"]
        ),
        ("tools/xl/check-xl-disk-parse", "one 0 discard", "one 0 direct-io-safe", ["untested-option"]),
        ("tools/golang/xenlight/types.gen.go", "DirectIoSafe int\n", "", ["stale-binding"]),
        ("docs/misc/vbd-interface.txt", "xen/include/public/io/blkif.h", "the header", ["missing-reference"]),
    ]

    @Test(arguments: changes)
    func aChangeIsFound(path: String, old: String, new: String, expected: [String]) throws {
        let found = try newFindings(path: path, old, new)
        #expect(Set(ids(found)) == Set(expected), "\(found.map(\.finding.message))")
        // What is wrong in the tree is in one of its files, unless a line is missing there.
        #expect(found.allSatisfy { $0.finding.location != nil })
    }

    /// The findings without their lines, which change with the generated files, and without the options that come next.
    @Test func whatIsSaidOfAChangeIsAsRecorded() throws {
        let schema = try RealSchema.schema()
        let coming = Set(schema.diskParameters.map(\.name))
            .subtracting(schema.asOf(Release(4, 22)).diskParameters.map(\.name))
        let answers = try Self.changes.map { change in
            let found = try newFindings(path: change.path, change.old, change.new)
            let told = found.filter { !coming.contains($0.option ?? "") }.map { item in
                let finding = item.finding
                return
                    "\(finding.location?.file ?? "-") \(item.option ?? "-"): \(finding.severity.rawValue): "
                    + "\(finding.message) [\(finding.id)] \(finding.remedy ?? "-")\n"
                    + finding.notes.map { "  note: \($0.message)\n" }.joined()
            }
            return "== \(change.old) → \(change.new)\n" + told.joined()
        }
        let file = PackageRoot.path.appending("Tests/XenTreeTests/Answers/changes.txt")
        try Golden.expect(answers.joined(separator: "\n"), matches: file)
    }

    @Test func aFindingSaysWhereAndAboutWhat() throws {
        let found = try newFindings { tree in
            let path = "tools/libs/util/libxlu_disk_l.l"
            tree.files[path] = tree.files[path]?.replacing("direct-io-safe,?", with: "dirct-io-safe,?")
        }
        let unknown = try #require(found.first { $0.finding.id == "unknown-keyword" })
        #expect(unknown.option == "dirct-io-safe")
        #expect(unknown.finding.remedy == "did you mean \"direct-io-safe\"?")
        #expect(unknown.finding.location?.file == "tools/libs/util/libxlu_disk_l.l")
        #expect(unknown.finding.location?.column == 1)
    }
}
