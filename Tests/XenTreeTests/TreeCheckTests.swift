import BlkifSchema
import Diagnostics
import TestSupport
import Testing

@testable import XenTree

/// A check says where each option is and what is wrong.
@Suite struct TreeCheckTests {
    private func findings(_ tree: MemoryTree) throws -> [TreeFinding] { TreeCheck(try tree.open()).findings }

    private func ids(_ findings: [TreeFinding]) -> [String] { findings.map(\.finding.id.description) }

    @Test func aTreeAsTheSchemaHasItLacksOnlyWhatXenLacks() throws {
        let check = TreeCheck(try SmallTree.make().open())
        #expect(check.release == Release("4.23"))
        let expected: Set = ["undocumented-node", "undocumented-side", "undocumented-keyword"]
        #expect(Set(ids(check.findings)) == expected)
        let undocumented = check.findings.filter { $0.finding.id == "undocumented-node" }.map(
            \.finding.message)
        #expect(undocumented.count == 17, "\(undocumented)")
        #expect(check.findings.first { $0.finding.id == "undocumented-keyword" }?.option == "colo")
        let bad = check.options.flatMap { row in
            row.cells.values.filter { [.missing, .differs].contains($0.state) }
        }
        #expect(bad.isEmpty)
        #expect(check.options.count { !$0.isExpected } == 0)
        #expect(check.surfaces.count == 14)
    }

    // MARK: Bounds

    /// A tree that was patched with an integer, and the findings that a change of it adds.
    private func findingsAfter(_ old: String, _ new: String, in path: String) throws -> [String] {
        let schema = try IntegerKeyword.schema()
        let tree = try SmallTree.make()
        let patch = TreePatch(try tree.open(schema: schema), options: ["max-inflight"], overlay: false)
        var patched = tree.applying(patch)
        let known = Set(TreeCheck(try patched.open(schema: schema)).findings.map(\.finding.message))
        #expect(!known.contains { $0.contains("max-inflight") }, "\(known)")
        let text = try #require(patched.files[path])
        #expect(text.contains(old), "\(text)")
        patched.files[path] = text.replacing(old, with: new)
        return TreeCheck(try patched.open(schema: schema)).findings.map(\.finding)
            .filter { !known.contains($0.message) }.map { "\($0.message) [\($0.id)]" }
    }

    @Test(arguments: [
        (
            "xen/include/public/io/blkif.h", "Minimum Value:  1\n *      Maximum Value:  1024",
            "Minimum Value:  2\n *      Maximum Value:  1024",
            "backend/max-inflight: Minimum Value is 2, where the schema has 1 [node-differs]"
        ),
        (
            "xen/include/public/io/blkif.h", "Unit:           requests", "Unit:           pages",
            "backend/max-inflight: Unit is pages, where the schema has requests [node-differs]"
        ),
        (
            "tools/libs/util/libxlu_disk_l.l", "number < 1 || number > 1024", "number > 4096",
            "max-inflight is read without its bounds, 1 and 1024 [keyword-differs]"
        ),
        (
            "docs/misc/xl-disk-configuration.txt", "from 1 to 1024", "from 1 to 4096",
            "it lacks the bound 1024 [manual-differs]"
        ),
    ])
    func aBoundThatDiffersIsFound(path: String, old: String, new: String, expected: String) throws {
        let found = try findingsAfter(old, new, in: path)
        #expect(found.count == 1 && found[0].hasSuffix(expected), "\(found)")
    }

    // MARK: Trees that are none

    @Test func aFolderWithoutXenIsRefused() throws {
        #expect(throws: XenTree.Refusal.self) { try MemoryTree(files: ["README": "Hello."]).open() }
        #expect(throws: XenTree.Refusal.self) {
            try MemoryTree(files: ["xen/Makefile": "export XEN_VERSION = 4\n"]).open()
        }
        let onlyMakefile = MemoryTree(files: [
            "xen/Makefile": "export XEN_VERSION = 4\nexport XEN_SUBVERSION = 17\n"
        ])
        #expect(throws: XenTree.Refusal.self) { try onlyMakefile.open() }
    }

    @Test func halfATreeIsToldFileByFile() throws {
        var tree = try SmallTree.make()
        tree.files["tools/libs/light/libxl_types.idl"] = nil
        tree.files["tools/xl/check-xl-disk-parse"] = nil
        let found = try tree.open().findings
        #expect(found.map(\.id) == ["missing-surface", "missing-surface"])
        let files = found.compactMap(\.location?.file)
        #expect(files.contains("tools/libs/light/libxl_types.idl"))
    }

    @Test func whatCannotBeReadIsNoPass() throws {
        var tree = try SmallTree.make()
        tree.unreadable = ["tools/include/libxl.h"]
        tree.bytes["tools/libs/light/libxl_types.idl"] = Array(
            "a\nb\u{e9}".utf16.flatMap { [UInt8($0 & 0xff)] })
        tree.files["docs/misc/xl-disk-configuration.txt"] = "Something else.\n"
        let check = TreeCheck(try tree.open())
        let wanted: Set = ["unreadable-surface", "bad-encoding", "unknown-format"]
        #expect(wanted.isSubset(of: Set(ids(check.findings))))
        let encoding = check.findings.first { $0.finding.id == "bad-encoding" }?.finding
        #expect(encoding?.location?.line == 2)
    }

    @Test(arguments: [("3", "4", false), ("4", "1", false), ("4", "99", true), ("5", "0", true)])
    func theReleaseOfTheTreeIsKnown(major: String, minor: String, isJudged: Bool) throws {
        var tree = try SmallTree.make()
        tree.files["xen/Makefile"] = "export XEN_VERSION = \(major)\nexport XEN_SUBVERSION = \(minor)\n"
        if isJudged {
            let opened = try tree.open()
            #expect(opened.release == Release("4.23"))
            #expect(opened.findings.map(\.id) == ["unknown-tree-release"])
        } else {
            #expect(throws: XenTree.Refusal.self) { try tree.open() }
        }
        #expect(try tree.open(release: Release("4.20")).release == Release("4.20"))
    }
}
