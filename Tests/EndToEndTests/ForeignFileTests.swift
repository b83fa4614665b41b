import SystemPackage
import TestSupport
import Testing

/// Only what a run of `gen-docs` made is replaced or removed, unless the user says otherwise.
@Suite struct ForeignFileTests {
    /// A package whose names go into a file that somebody has written by hand.
    private func withReadme() throws -> Workspace {
        let package = try Workspace.small()
        try package.folder.write("By hand.\n", to: "README.md")
        try package.replace("docs/names.txt", with: "README.md", in: "Templates/manifest.yaml")
        return package
    }

    @Test func aHandWrittenFileIsRefusedByNameBeforeAnythingIsWritten() throws {
        let package = try withReadme()
        defer { package.remove() }
        for command in [[], ["--only", "README.md"], ["--format", "json"]] {
            let run = try package.run(command)
            #expect(run.status == 73)
            #expect((run.error + run.output).contains("README.md was not made by gen-docs, and stays"))
            #expect((run.error + run.output).contains("foreign-output"))
        }
        #expect(try package.text("README.md") == "By hand.\n")
        #expect(!package.exists("docs") && !package.exists("data"))
        let check = try package.run(["check"])
        #expect(check.status == 1)
        #expect(check.error.contains("it was not made by gen-docs: only --force replaces it"))
    }

    /// A page with marked regions belongs to who writes it: it is no output that a record lists.
    @Test func aPageWithRegionsKeepsWhatStandsAroundThem() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        let page = "docs/guide/schema-format.md"
        #expect(try package.run([]).status == 0)
        #expect(try !package.text("docs/generated-files.txt").contains(page))
        try package.replace("# The schema format\n", with: "# Another title\n", in: page)
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        #expect(try package.text(page).contains("# Another title\n"))
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func withForceItIsReplacedAndTheRunSaysSo() throws {
        let package = try withReadme()
        defer { package.remove() }
        let run = try package.run(["--force"])
        #expect(run.status == 0)
        #expect(
            run.error.contains(
                "warning: README.md was not made by gen-docs, and was replaced [forced-output]"))
        #expect(run.output.contains("wrote README.md\n"))
        #expect(try package.text("README.md") == "feature-old\nfeature-new\n")
        let again = try package.run(["--force"])
        #expect(again.error.isEmpty)
    }

    @Test func aFileWithTheSameContentIsNoLoss() throws {
        let package = try withReadme()
        defer { package.remove() }
        try package.folder.write("feature-old\nfeature-new\n", to: "README.md")
        #expect(try package.run([]).status == 0)
    }

    @Test func aFileChangedByHandIsRefused() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        try package.append("mine\n", to: "docs/names.txt")
        let before = try package.snapshot("")
        let run = try package.run([])
        #expect(run.status == 73)
        #expect(run.error.contains("docs/names.txt was changed by hand since gen-docs made it, and stays"))
        #expect(try package.snapshot("") == before)
        #expect(try package.run(["--force"]).status == 0)
        #expect(try package.text("docs/names.txt") == "feature-old\nfeature-new\n")
    }

    @Test(arguments: [
        "<!-- Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit. -->\n\n# Old\n",
        "/*\n * Generated from Schema/ and Templates/; do not edit. To make it again:\n *     swift run gen-docs\n */\n",
        "// Code generated from Schema/ and Templates/ by swift run gen-docs. DO NOT EDIT.\n\npackage blkif\n",
        ".\\\" Generated from Schema/ and Templates/ by\n.\\\" swift run gen\\-docs --as-of 4.4\n.TH X 7\n",
    ])
    func aFileWithTheGeneratedMarkIsReplacedWithoutARecord(_ text: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write(text, to: "docs/names.txt")
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        #expect(try package.text("docs/names.txt") == "feature-old\nfeature-new\n")
    }

    @Test(arguments: [
        "# Read me\n\nRun swift run gen-docs to make the documents.\n",
        "All of docs/ is generated from Schema/ by gen-docs.\n",
        String(repeating: "x\n", count: 2000)
            + "Generated from Schema/ by swift run gen-docs. Do not edit.\n",
        "Generated from Schema/ and " + String(repeating: "many other ", count: 20) + "things by gen-docs.\n",
        "",
    ])
    func aFileThatOnlySpeaksOfTheProgramIsRefused(_ text: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write(text, to: "docs/names.txt")
        #expect(try package.run([]).status == 73)
        #expect(try package.text("docs/names.txt") == text)
    }

    @Test func aHandWrittenFileInThePlaceOfTheRecordIsRefused() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("0000000000000000 docs/page.md\n", to: "docs/generated-files.txt")
        #expect(try package.run([]).status == 73)
        #expect(!package.exists("docs/page.md"))
    }

    /// A record of the time before fingerprints knows no contents.
    @Test func anOldRecordKnowsNoContent() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        try package.folder.write(
            "# Made by gen-docs; do not edit.\ndocs/names.txt\ndocs/page.md\n", to: "docs/generated-files.txt"
        )
        #expect(try package.run([]).output.contains("1 written, 3 unchanged"))
        try package.folder.write(
            "# Made by gen-docs; do not edit.\ndocs/names.txt\ndocs/page.md\n", to: "docs/generated-files.txt"
        )
        try package.replace("feature-new", with: "feature-newer", in: "Schema/nodes.yaml")
        #expect(try package.run([]).status == 73)
    }

    /// Two branches changed the schema; the files are those of one, the record is a mixture with marks of the conflict.
    @Test func afterAMergeBothSidesAreKnown() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let (base, ours) = (try package.text("docs/generated-files.txt"), try package.text("docs/names.txt"))
        try package.replace("feature-new", with: "feature-newer", in: "Schema/nodes.yaml")
        #expect(try package.run([]).status == 0)
        let theirs = try package.text("docs/generated-files.txt")
        try package.folder.write(ours, to: "docs/names.txt")
        let lines = { (text: String) in text.split(separator: "\n").dropFirst().joined(separator: "\n") }
        let heading = try #require(base.split(separator: "\n").first)
        try package.folder.write(
            "\(heading)\n<<<<<<< HEAD\n\(lines(base))\n=======\n\(lines(theirs))\n>>>>>>> theirs\n",
            to: "docs/generated-files.txt")
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        #expect(try package.text("docs/generated-files.txt") == theirs)
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func anEditedFileThatIsNoLongerMadeIsRemovedWithForce() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        try package.append("mine\n", to: "docs/names.txt")
        try package.replace(
            "  - {template: names.txt, output: docs/names.txt, escape: text}\n", with: "",
            in: "Templates/manifest.yaml")
        let run = try package.run(["--force"])
        #expect(run.status == 0)
        #expect(
            run.error.contains("docs/names.txt was changed by hand since gen-docs made it, and was removed"))
        #expect(!package.exists("docs/names.txt"))
    }

    /// What a killed run has written is known to the next one, though its record is not in place yet.
    @Test func theRecordOfAKilledRunIsRead() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let old = try package.text("docs/generated-files.txt")
        try package.replace("feature-new", with: "feature-newer", in: "Schema/nodes.yaml")
        _ = try package.run([])
        let new = try package.text("docs/generated-files.txt")
        try package.folder.write(new, to: "docs/.blkif-0123456789abcdef.tmp")
        try package.folder.write(old, to: "docs/generated-files.txt")
        try package.replace("feature-newer", with: "feature-newest", in: "Schema/nodes.yaml")
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        #expect(try package.text("docs/names.txt") == "feature-old\nfeature-newest\n")
        #expect(!package.exists("docs/.blkif-0123456789abcdef.tmp"))
    }
}
