import SystemPackage
import TestSupport
import Testing

/// The dependency file makes other build systems run the program when, and only when, an input has changed.
@Suite struct DepfileTests {
    /// Two spaces before a name are no tab.
    private static let makefile = """
        docs/page.md:
        \tGENDOCS --depfile build/docs.d
        -include build/docs.d

        """

    private func package() throws -> Workspace {
        let package = try Workspace.small()
        let program = try BuiltProgram.genDocs.path().string
        let makefile = DepfileTests.makefile.split(separator: "GENDOCS", omittingEmptySubsequences: false)
        try package.folder.write(makefile.joined(separator: program), to: "Makefile")
        try package.folder.write("", to: "build/.keep")
        return package
    }

    private func make(_ arguments: [String], _ package: Workspace) throws -> Tool.Output {
        try Tool("make", package: "make").run(arguments, in: package.path)
    }

    @Test func makeRunsTheProgramWhenAnInputHasChanged() throws {
        let package = try package()
        defer { package.remove() }
        let first = try make([], package)
        #expect(first.status == 0, "\(first.text)")
        #expect(try make(["-q"], package).status == 0)
        for input in ["Schema/nodes.yaml", "Templates/manifest.yaml", "Templates/page.md"] {
            // An input that is newer than all outputs.
            _ = try Tool("touch", package: "coreutils").run(["-d", "tomorrow", input], in: package.path)
            #expect(try make(["-q"], package).status == 1, "\(input)")
            _ = try Tool("touch", package: "coreutils").run(["-d", "yesterday", input], in: package.path)
            #expect(try make(["-q"], package).status == 0, "\(input)")
        }
    }

    @Test func makeRunsTheProgramWhenAnInputIsGone() throws {
        let package = try package()
        defer { package.remove() }
        _ = try make([], package)
        try package.replace(
            "  - {template: names.txt, output: docs/names.txt, escape: text}\n", with: "",
            in: "Templates/manifest.yaml")
        _ = try Tool("rm", package: "coreutils").run(["Templates/names.txt"], in: package.path)
        #expect(try make(["-q"], package).status == 1)
        let run = try make([], package)
        #expect(run.status == 0, "\(run.text)")
    }

    @Test func namesWithSignsOfMakeAreKept() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let folder = "a b$c#d:e"
        for file in ["protocol.yaml", "releases.yaml", "nodes.yaml"] {
            try package.folder.write(try package.text("Schema/\(file)"), to: "\(folder)/\(file)")
        }
        let run = try package.run(["--schema", folder, "--output", "out", "--depfile", "docs.d"])
        #expect(run.status == 0, "\(run.error)")
        try package.folder.write("include docs.d\n", to: "Makefile")
        let made = try Tool("make", package: "make").run(["-rpn", "-f", "Makefile"], in: package.path)
        #expect(try package.text("docs.d").hasPrefix("out/docs/page.md out/docs/names.txt"))
        #expect(try package.text("docs.d").contains("a\\ b$$c\\#d\\:e/nodes.yaml"))
        #expect(
            made.text.contains("out/docs/page.md: a b$c#d:e/nodes.yaml")
                || made.text.contains("a b$c#d:e/nodes.yaml"))
    }

    @Test func anOutputThatDoesNotChangeStaysOlderThanItsInputs() throws {
        let package = try package()
        defer { package.remove() }
        _ = try make([], package)
        let before = try package.snapshot("docs")
        try package.append("\n# A comment changes no document.\n", to: "Schema/nodes.yaml")
        _ = try make([], package)
        #expect(try package.snapshot("docs") == before)
    }

    @Test func aDepfileThatCannotBeMadeEndsWith73() throws {
        let package = try package()
        defer { package.remove() }
        #expect(try package.run(["--depfile", "Makefile/docs.d"]).status == 73)
    }

    @Test func onlyADepfileIsReplaced() throws {
        let package = try package()
        defer { package.remove() }
        try package.folder.write("# Read this: docs/page.md\n", to: "README.md")
        let refused = try package.run(["--depfile", "README.md"])
        #expect(refused.status == 73 && refused.error.contains("[foreign-output]"), "\(refused.error)")
        #expect(try package.text("README.md") == "# Read this: docs/page.md\n")
        #expect(try package.snapshot("docs").isEmpty, "nothing is written")
        // One that is too large to be read is nobody's to replace either.
        let large = try Tool("truncate", package: "coreutils").run(["-s", "1G", "large"], in: package.path)
        #expect(large.status == 0)
        let unread = try package.run(["--depfile", "large"])
        #expect(unread.status != 0 && unread.error.contains("large"), "\(unread.error)")
        #expect(
            try Tool("stat", package: "coreutils").run(["-c", "%s", "large"], in: package.path).text
                == "1073741824\n")
        try package.folder.write("", to: "docs.d")
        for _ in 0..<2 { #expect(try package.run(["--depfile", "docs.d"]).status == 0) }
        #expect(try package.text("docs.d").contains("generated-files.txt:"))
    }
}
