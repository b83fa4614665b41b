import FileTree
import SystemPackage
import TestSupport
import Testing

/// What is added to the code takes the edits that `CONTRIBUTING.md` asks for, and gives what is shown there.
@Suite struct CodeContributionTests {
    /// Expects what a block shows, between its commands and its marks of omission, in an answer.
    private func expect(_ block: String, in answer: String) {
        for shown in block.split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.hasPrefix("$ ") || $0 == "[…]" })
        {
            let lines = shown.joined(separator: "\n")
            #expect(answer.contains(lines), "\(lines)\n\(answer)")
        }
    }

    @Test func aFieldIsOneLineOfSwiftAndIsInEveryDocument() throws {
        let answers = try CodeWorkspace.answers.get()
        let contribution = try Contribution("Add a field")
        let shown = try contribution.shownLines()
        #expect(shown.count > 6)
        for (path, line) in shown {
            let old = try FileTree.readFile(PackageRoot.path.appending(path))
            #expect(!String(decoding: old, as: UTF8.self).contains("\n\(line)\n"), "\(path): \(line)")
            #expect(try #require(answers[path]).contains("\n\(line)\n"), "\(path): \(line)")
        }
        expect(
            try #require(contribution.blocks.last).text,
            in: try #require(answers["explain"]) + "\n" + #require(answers["compare"]))
    }

    @Test func aRuleIsOneFileAndALine() throws {
        let answer = try #require(try CodeWorkspace.answers.get()["rule"])
        let shown = try Contribution("Add a rule").blocks[2].text.split(separator: "\n").filter {
            !$0.hasPrefix("$ ")
        }
        #expect(answer.hasPrefix(shown.joined(separator: "\n")), "\(answer)")
    }

    @Test func aSurfaceIsOneFileAndItsNames() throws {
        let answer = try #require(try CodeWorkspace.answers.get()["tree"])
        #expect(answer.contains("  completion     tools/xl/disk-words\n"), "\(answer)")
        expect(try Contribution("Add a surface").blocks[2].text, in: answer)
    }
}
