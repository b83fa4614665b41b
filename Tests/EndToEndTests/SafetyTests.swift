import SystemPackage
import TestSupport
import Testing

/// What is wrong stops a run before anything is written, and nothing is written where it does not belong.
@Suite struct SafetyTests {
    @Test(arguments: [
        ("Schema/nodes.yaml", "type: boolean", "type: bolean", "Schema/nodes.yaml:4:11: error: "),
        ("Schema/nodes.yaml", "name: feature-new", "name: feature-old", "Schema/nodes.yaml:"),
        ("Schema/protocol.yaml", "title:", "\ttitle:", "Schema/protocol.yaml:2:"),
        ("Templates/page.md", "{{title}}", "{{titel}}", "Templates/page.md:1:3: error: "),
        ("Templates/manifest.yaml", "docs/page.md", "../page.md", "Templates/manifest.yaml:2:33: error: "),
    ])
    func aBrokenInputEndsWith2AndNothingIsWritten(file: String, old: String, new: String, place: String)
        throws
    {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace(old, with: new, in: file)
        for command in [[], ["check"], ["generate", "--output", "new"]] {
            let run = try package.run(command)
            #expect(run.status == 2, "\(command)")
            #expect(run.output.isEmpty)
            #expect(run.error.contains(place), "\(run.error)")
            #expect(run.error.contains("nothing was written") || command == ["check"])
        }
        #expect(!package.exists("docs") && !package.exists("data") && !package.exists("new"))
    }

    @Test(arguments: ["Schema/nodes.yaml", "Templates/new/page.md"])
    func anOutputAmongTheInputsIsRefused(output: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace("docs/page.md", with: output, in: "Templates/manifest.yaml")
        let before = try package.text("Schema/nodes.yaml")
        for command in [[], ["check"]] {
            let run = try package.run(command)
            #expect(run.status == 2)
            #expect(run.error.contains("Templates/manifest.yaml:2:33: error: "))
            #expect(run.error.contains("[output-is-input]"))
        }
        #expect(try package.text("Schema/nodes.yaml") == before)
        #expect(!package.exists("Templates/new"))
    }

    @Test func anOutputRootAmongTheInputsIsRefused() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let run = try BuiltProgram.genDocs.run(
            ["--output", "."], in: package.path.appending("Schema"), environment: [:])
        #expect(run.status == 2)
        #expect(run.error.contains("[output-is-input]"))
        #expect(!package.exists("Schema/docs"))
    }

    @Test func aDependencyFileReplacesNoInputAndNoOutput() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let before = try package.text("Schema/nodes.yaml")
        for file in ["Schema/nodes.yaml", "docs/page.md"] {
            #expect(try package.run(["--depfile", file]).status == 64)
        }
        #expect(try package.text("Schema/nodes.yaml") == before)
        #expect(!package.exists("docs"))
    }

    /// Also if nothing has to be written any more.
    @Test func whatAKilledRunLeftIsRemoved() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        try package.folder.write("half", to: "docs/.blkif-0123456789abcdef.tmp")
        try package.folder.write("mine", to: "docs/.blkif-mine.tmp")
        #expect(try package.run(["check"]).status == 0)
        #expect(package.exists("docs/.blkif-0123456789abcdef.tmp"))
        #expect(try package.run([]).output.contains("0 written"))
        #expect(!package.exists("docs/.blkif-0123456789abcdef.tmp"))
        #expect(package.exists("docs/.blkif-mine.tmp"))
    }

    @Test func allMistakesAreReportedAtOnce() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace("type: boolean", with: "type: bolean", in: "Schema/nodes.yaml")
        try package.replace(
            "since: \"4.4\"", with: "since: \"4.5\"\n    colour: red", in: "Schema/nodes.yaml")
        let run = try package.run([])
        #expect(run.error.contains("did you mean \"boolean\"?"))
        #expect(run.error.contains("[unknown-key]"))
        #expect(run.status == 2)
    }

    @Test(arguments: ["Schema", "Templates"], [false, true])
    func aMissingOrEmptyInputEndsWith66(folder: String, isEmpty: Bool) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        if isEmpty { try package.folder.write("", to: "other/.hidden") }
        let option = folder == "Schema" ? "--schema" : "--templates"
        for command in [[], ["check"]] {
            let run = try package.run(command + [option, "other"])
            #expect(run.status == 66, "\(command)")
            #expect(run.error.contains("other"))
        }
        #expect(!package.exists("docs"))
    }

    @Test func withoutAPackageARunEndsWith66() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let run = try BuiltProgram.genDocs.run([], in: folder.path)
        #expect(run.status == 66)
        #expect(run.error.contains("--output"))
    }

    @Test(arguments: ["docs", "docs/names.txt"])
    func aSymbolicLinkInThePathOfAnOutputIsRefused(link: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("mine\n", to: "elsewhere/names.txt")
        if link.contains("/") { try package.folder.write("", to: "docs/.keep") }
        let target = package.path.appending(link.contains("/") ? "elsewhere/names.txt" : "elsewhere").string
        _ = try Tool("ln", package: "coreutils").run(["-s", target, link], in: package.path)
        let before = try package.snapshot("elsewhere")
        for command in [[], ["check"]] {
            let run = try package.run(command)
            #expect(run.status == 73, "\(command)")
            #expect(run.error.contains("docs/"), "\(run.error)")
        }
        #expect(try package.snapshot("elsewhere") == before)
        #expect(!package.exists("data"))
        #expect(!package.exists("docs/page.md") && !package.exists("docs/generated-files.txt"))
    }

    @Test func somethingElseInThePlaceOfAnOutputIsRefused() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("mine\n", to: "docs/names.txt/file")
        #expect(try package.run([]).status == 73)
        #expect(try package.text("docs/names.txt/file") == "mine\n")
        #expect(!package.exists("data"))
    }

    @Test func aFileInThePlaceOfAFolderIsRefused() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("mine\n", to: "data")
        #expect(try package.run([]).status == 73)
        #expect(try package.text("data") == "mine\n")
        #expect(!package.exists("docs/page.md"))
    }
}
