import FileTree
import SystemPackage
import TestSupport
import Testing

/// Two branches that each add an entry merge, and what is generated is right again after a run.
@Suite struct MergeTests {
    private func git(_ arguments: [String], _ folder: FilePath) throws -> Tool.Output {
        let identity = [
            "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main",
        ]
        return try Tool("git", package: "git").run(identity + arguments, in: folder)
    }

    private func commit(_ package: Workspace, _ subject: String) throws {
        #expect(try package.run([]).status == 0)
        #expect(try git(["add", "--all"], package.path).status == 0)
        #expect(try git(["commit", "--quiet", "--message", subject], package.path).status == 0)
    }

    @Test(.adds("Add an option"), .adds("Add a node")) func branchesThatEachAddAnEntryMerge() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        let attributes = try FileTree.readFile(PackageRoot.path.appending(".gitattributes"))
        try package.folder.write(attributes, to: ".gitattributes")
        #expect(try git(["init", "--quiet"], package.path).status == 0)
        try commit(package, "Base")
        #expect(try git(["checkout", "--quiet", "-b", "option"], package.path).status == 0)
        try Contribution("Add an option").addEntries(to: package)
        try commit(package, "Option")
        #expect(try git(["checkout", "--quiet", "main"], package.path).status == 0)
        try Contribution("Add a node").addEntries(to: package)
        try commit(package, "Node")
        let merge = try git(["merge", "--quiet", "--no-edit", "option"], package.path)
        #expect(merge.status == 0, "\(merge.text)")
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        #expect(try package.run(["check"]).status == 0)
        let bundle = try package.text("Sources/BundledSchema/BundledSchema.swift")
        #expect(bundle.contains("spin-down") && bundle.contains("feature-write-zeroes"))
    }

    @Test func everyGeneratedFileIsMergedAndNoOther() throws {
        let files = try git(["ls-files"], PackageRoot.path).text.split(separator: "\n").map(String.init)
        let record = try FileTree.readFile(PackageRoot.path.appending("docs/generated-files.txt"))
        let made = String(decoding: record, as: UTF8.self).split(separator: "\n").filter {
            !$0.hasPrefix("#")
        }
        .map { String($0.drop { $0 != " " }.dropFirst()) }
        #expect(files.count > 100 && made.count > 20)
        let output = try git(["check-attr", "merge", "--"] + files, PackageRoot.path).text
        let merged = output.split(separator: "\n").filter { $0.hasSuffix(": merge: union") }
            .map { String($0.dropLast(": merge: union".count)) }
        // The manual pages of the programs are recorded by a test, and the page of the format has generated tables.
        let others = [
            "docs/generated-files.txt", "docs/guide/schema-format.md", "docs/man/blkif.1",
            "docs/man/gen-docs.1",
        ]
        #expect(Set(merged).symmetricDifference(made + others).sorted() == [])
    }
}
