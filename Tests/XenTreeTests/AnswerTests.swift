import BlkifSchema
import Diagnostics
import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// Whole answers about Debian's tree, each kind in a file of `Answers/`: what a check finds when something is gone.
@Suite struct AnswerTests {
    private static let header = "xen/include/public/io/blkif.h"

    private let whole: MemoryTree
    private let old: TreeCheck

    init() throws {
        whole = try MemoryTree.debian()
        old = TreeCheck(try whole.open())
    }

    private func expect(_ answers: [(question: String, answer: String)], _ name: String) throws {
        let text = answers.map { "== \($0.question)\n\($0.answer)" }.joined(separator: "\n")
        try Golden.expect(
            text, matches: PackageRoot.path.appending("Tests/XenTreeTests/Answers/\(name).txt"))
    }

    /// What is found in a tree that another does not have. A removed line moves others, so that places do not count.
    private func news(_ tree: MemoryTree, than old: TreeCheck) throws -> String {
        let known = Set(old.findings.map(\.finding.message))
        let check = TreeCheck(try tree.open())
        let found = check.findings.filter { !known.contains($0.finding.message) }
        return FindingReport(found.map(\.finding), tool: "test", sources: []).rendered(as: .text)
            + TreeReport(check, found).summary
    }

    /// An option is gone from one file and stays in the others.
    @Test func whatIsSaidOfAnOptionThatOneFileLacks() throws {
        let names = ["script", "direct-io-safe", "trusted"]
        let parameters = try RealSchema.schema().diskParameters.filter { names.contains($0.name) }
        let answers = try parameters.flatMap { parameter in
            let removed = try whole.removing(parameter)
            let paths = whole.files.keys.sorted().filter { removed.files[$0] != whole.files[$0] }
            return try paths.map { path in
                var tree = whole
                tree.files[path] = removed.files[path]
                return ("\(parameter.name) \(path)", try news(tree, than: old))
            }
        }
        #expect(answers.count > 12)
        try expect(answers, "options")
    }

    @Test func whatIsSaidOfWhatTheHeaderLacks() throws {
        // The header is enough for what stands in it.
        let header = MemoryTree(files: whole.files.filter { ["xen/Makefile", Self.header].contains($0.key) })
        let check = TreeCheck(try header.open())
        let rows = check.rows.filter { row in
            row.item.kind != .options && row.cell(HeaderSurface.self)?.state == .present
        }
        let answers = try rows.map { ($0.name, try news(header.removing($0.item), than: check)) }
        #expect(answers.count > 55)
        try expect(answers, "header")
    }

    /// A file is not there, or cannot be read.
    @Test func whatIsSaidOfAMissingFile() throws {
        let answers = try whole.files.keys.sorted().filter { !$0.hasSuffix("Makefile") }.map { path in
            var tree = whole
            tree.files[path] = nil
            let isMade = path.hasSuffix(".go") || path.hasSuffix("_l.c")
            if isMade { tree.unreadable = [path] }
            return ("\(path) \(isMade ? "cannot be read" : "is not there")", try news(tree, than: old))
        }
        try expect(answers, "files")
    }

    @Test func theWholeReport() throws {
        // What is newer than the tree has rows too.
        let schema = try RealSchema.schema().asOf(Release(4, 17))
        let check = TreeCheck(try whole.open(schema: schema))
        let report = TreeReport(check, check.findings)
        let options = TreeReport(check, check.findings, only: [.options]).json.text(indented: false)
        try expect([("text", report.text + report.summary), ("JSON", options + "\n")], "report")
    }
}
