import SystemPackage
import TestSupport
import Testing

/// `gen-docs check` says what is stale, how it differs and how to mend it, and writes nothing.
@Suite struct CheckTests {
    private func generated() throws -> Workspace {
        let package = try Workspace.small()
        _ = try package.run([])
        return package
    }

    @Test func upToDateFilesPass() throws {
        let package = try generated()
        defer { package.remove() }
        let before = try package.snapshot("")
        let run = try package.run(["check"])
        #expect(run.status == 0)
        #expect(run.output == "4 files are up to date\n")
        #expect(run.error.isEmpty)
        #expect(try package.snapshot("") == before)
    }

    @Test func aStaleFileFailsWithADiffThatPatchApplies() throws {
        let package = try generated()
        defer { package.remove() }
        let wanted = try package.snapshot("docs").mapValues { $0.split(separator: " ", maxSplits: 2).last }
        try package.folder.write("feature-old\nfeature-older\n", to: "docs/names.txt")
        try package.replace("Says that", with: "Said that", in: "docs/page.md")
        let before = try package.snapshot("")
        let run = try package.run(["check"])
        #expect(run.status == 1)
        #expect(run.output.contains("--- a/docs/names.txt\n+++ b/docs/names.txt\n@@ -1,2 +1,2 @@\n"))
        #expect(run.output.contains("-feature-older\n+feature-new\n"))
        #expect(run.error.contains("docs/names.txt:1:1: error: "))
        #expect(run.error.contains("[stale-output]"))
        #expect(run.error.contains("it was changed by hand since gen-docs made it: only --force replaces it"))
        #expect(run.error.hasSuffix("To mend this, run: swift run gen-docs --force\n"))
        #expect(try package.snapshot("") == before)
        let patch = try Tool("patch", package: "patch").run(["-p1"], in: package.path, input: run.output)
        #expect(patch.status == 0, "\(patch.text)")
        #expect(
            try package.snapshot("docs").mapValues { $0.split(separator: " ", maxSplits: 2).last } == wanted)
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func aMissingFileFailsWithADiffThatMakesIt() throws {
        let package = try generated()
        defer { package.remove() }
        let wanted = try package.text("docs/page.md")
        _ = try Tool("rm", package: "coreutils").run(["docs/page.md"], in: package.path)
        let run = try package.run(["check"])
        #expect(run.status == 1)
        #expect(run.error.contains("docs/page.md does not exist [missing-output]"))
        #expect(run.output.hasPrefix("--- /dev/null\n+++ b/docs/page.md\n@@ -0,0 +1,"))
        #expect(!package.exists("docs/page.md"))
        _ = try Tool("patch", package: "patch").run(["-p1"], in: package.path, input: run.output)
        #expect(try package.text("docs/page.md") == wanted)
    }

    @Test(arguments: [
        "feature-old\nfeature-new", "", "feature-old\n\u{1b}[31mfeature-new\n",
        "feature-old\r\nfeature-new\r\n",
    ])
    func anyStaleTextIsSeen(_ text: String) throws {
        let package = try generated()
        defer { package.remove() }
        try package.folder.write(text, to: "docs/names.txt")
        let run = try package.run(["check"])
        #expect(run.status == 1)
        #expect(!run.output.contains("\u{1b}") && !run.error.contains("\u{1b}"))
        #expect(run.error.contains("docs/names.txt is not what the schema gives"))
    }

    @Test func theCommandThatMendsHasTheSameOptions() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let options = [
            "--schema", "Schema", "--as-of", "4.0", "--output", "it's here", "--only", "docs", "data",
        ]
        let run = try package.run(["check"] + options)
        #expect(run.status == 1)
        let line = try #require(run.error.split(separator: "\n").last)
        #expect(
            line == "To mend this, run: swift run gen-docs --schema Schema --as-of 4.0 "
                + "--output 'it'\\''s here' --only docs data")
        let words = line.dropFirst("To mend this, run: swift run gen-docs ".count)
        let mended = try Tool("sh", package: "dash").run(
            ["-c", "\(try BuiltProgram.genDocs.path()) \(words)"], in: package.path)
        #expect(mended.status == 0, "\(mended.text)")
        #expect(try package.run(["check"] + options).status == 0)
    }

    // MARK: Where it comes from, and what mends it

    @Test func aStaleFileNamesTheEntryThatItIsMadeFrom() throws {
        let package = try generated()
        defer { package.remove() }
        try package.replace("the new feature", with: "the newer feature", in: "Schema/nodes.yaml")
        let people = try package.run(["check"])
        #expect(people.error.contains("Schema/nodes.yaml:9:5: note: made from this\n"))
        let github = try package.run(["check", "--format", "github"])
        #expect(
            github.output.contains(
                "file=docs/page.md,line=1,col=1,endColumn=2,title=stale-output::docs/page.md is not what the schema "
                    + "gives: it is made from Schema/nodes.yaml:9; run swift run gen-docs\n"))
        try package.replace("# {{title}}", with: "# The {{title}}", in: "Templates/page.md")
        #expect(try package.run(["check"]).error.contains("Templates/page.md:1:1: note: made from this\n"))
    }

    @Test func everyResultOfSARIFHasAPlace() throws {
        let package = try generated()
        defer { package.remove() }
        try package.folder.write("", to: "docs/names.txt")
        for arguments in [["--schema", "nowhere"], []] {
            let output = try package.run(["check", "--format", "sarif"] + arguments).output
            #expect(output.split(separator: "\"ruleId\"").count > 1)
            #expect(
                output.ranges(of: "\"ruleId\"").count == output.ranges(of: "\"locations\"").count, "\(output)"
            )
        }
    }

    @Test func theCommandNamesTheProgramAsItWasCalled() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let programs = try TemporaryFolder()
        defer { programs.remove() }
        let link = programs.path.appending("gen-docs").string
        _ = try Tool("ln", package: "coreutils").run(["-s", try BuiltProgram.genDocs.path().string, link])
        let run = try Tool("sh", package: "dash").run(
            ["-c", "PATH=\(programs.path):$PATH; gen-docs check 2>&1 >/dev/null"], in: package.path)
        #expect(run.text.hasSuffix("To mend this, run: gen-docs\n"), "\(run.text)")
    }

    // MARK: Files that are no longer made

    private func withoutNames() throws -> Workspace {
        let package = try generated()
        try package.replace(
            "  - {template: names.txt, output: docs/names.txt, escape: text}\n", with: "",
            in: "Templates/manifest.yaml")
        return package
    }

    @Test func aFileOfThePreviousRunIsRemoved() throws {
        let package = try withoutNames()
        defer { package.remove() }
        let check = try package.run(["check"])
        #expect(check.status == 1)
        #expect(check.error.contains("docs/names.txt is no longer generated [stray-output]"))
        #expect(package.exists("docs/names.txt"))
        let run = try package.run([])
        #expect(run.status == 0)
        #expect(run.output.contains("removed docs/names.txt\n"))
        #expect(!package.exists("docs/names.txt"))
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func anEditedFileOfThePreviousRunStaysWithAWarning() throws {
        let package = try withoutNames()
        defer { package.remove() }
        try package.append("mine\n", to: "docs/names.txt")
        let run = try package.run([])
        #expect(run.status == 0)
        #expect(
            run.error.contains("warning: docs/names.txt is no longer generated but was edited, and stays"))
        #expect(try package.text("docs/names.txt").hasSuffix("mine\n"))
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func aFolderThatLosesItsLastFileIsRemoved() throws {
        let package = try generated()
        defer { package.remove() }
        try package.replace(
            "  - {export: schema-json, output: data/schema.json, escape: json}\n", with: "",
            in: "Templates/manifest.yaml")
        #expect(try package.run([]).output.contains("removed data/schema.json\n"))
        #expect(!package.exists("data"))
    }

    @Test func foreignFilesAreNeverTouched() throws {
        let package = try generated()
        defer { package.remove() }
        try package.folder.write("mine\n", to: "docs/mine.txt")
        try package.folder.write("mine\n", to: "data/mine.txt")
        try package.folder.write("mine\n", to: "docs/page.md.orig")
        let before = try package.snapshot("").filter { $0.key.contains("mine") || $0.key.hasSuffix("orig") }
        #expect(before.count == 3)
        try package.replace(
            "  - {export: schema-json, output: data/schema.json, escape: json}\n", with: "",
            in: "Templates/manifest.yaml")
        try package.replace("the old feature", with: "the elder feature", in: "Schema/nodes.yaml")
        #expect(try package.run([]).status == 0)
        #expect(!package.exists("data/schema.json"))
        #expect(
            try package.snapshot("").filter { $0.key.contains("mine") || $0.key.hasSuffix("orig") } == before)
    }

    @Test func aRunForSomeOutputsRemovesNothing() throws {
        let package = try withoutNames()
        defer { package.remove() }
        #expect(try package.run(["--only", "data"]).status == 0)
        #expect(package.exists("docs/names.txt"))
        #expect(try package.run([]).output.contains("removed docs/names.txt\n"))
    }

    /// The list of the previous run is a file like others: what it says can be wrong.
    @Test(arguments: [
        "../outside.txt", "/etc/hosts", "docs/../../outside.txt", "Schema/nodes.yaml", "Templates/page.md",
        ".git/config",
        "a/.GIT/x",
    ])
    func aForgedListIsRefused(_ path: String) throws {
        let package = try generated()
        defer { package.remove() }
        try package.append("0000000000000000 \(path)\n", to: "docs/generated-files.txt")
        let before = try package.snapshot("")
        for command in [[], ["check"], ["--force"]] {
            let run = try package.run(command)
            #expect(run.status == 2, "\(command)")
            #expect(run.error.contains("docs/generated-files.txt:5:18: error: \"\(path)\""))
            #expect(run.error.contains("[forged-record]"))
        }
        #expect(try package.snapshot("") == before)
    }
}
