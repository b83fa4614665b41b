import FileTree
import SystemPackage
import TestSupport
import Testing

/// Wrong usage ends with 64, says what is wrong and writes nothing.
@Suite struct OptionTests {
    @Test(arguments: [
        (["--as-of", "4.0"], "--output"), (["--profile", "vendor-4.0"], "--output"),
        (["--as-of", "4.0", "--profile", "vendor-4.0", "--output", "o"], "exclude each other"),
        (["--as-of", "four", "--output", "o"], "\"four\" is not a Xen release"),
        (["--as-of", "4.5", "--output", "o"], "4.0, 4.4"),
        (["--as-of", "4.44", "--output", "o"], "did you mean \"4.4\"?"),
        (["--profile", "vendr-4.0", "--output", "o"], "did you mean \"vendor-4.0\"?"),
        (["--profile", "other", "--output", "o"], "vendor-4.0"),
        (["--only", "docs/pgae.md"], "did you mean \"docs/page.md\"?"),
        (["--only", "nothing"], "gen-docs list"),
        (["--only"], "--only"), (["--outptu", "o"], "--outptu"), (["--format", "yaml"], "yaml"),
        (["nonsense"], "nonsense"),
    ])
    func aBadOptionEndsWith64(arguments: [String], expected: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        for command in [[], ["check"]] {
            let run = try package.run(command + arguments)
            #expect(run.status == 64, "\(command): \(run.error)")
            #expect(run.error.contains(expected), "\(run.error)")
            #expect(run.output.isEmpty)
        }
        #expect(!package.exists("docs") && !package.exists("o"))
    }

    @Test func theListHasTheOutputsAndTheirSources() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        #expect(try package.run(["list"]).output == "docs/page.md\ndocs/names.txt\ndata/schema.json\n")
        let sources = try package.run(["list", "--sources"]).output.split(separator: "\n")
        #expect(
            sources.map { $0.split(separator: " ").prefix(3).joined(separator: " ") } == [
                "docs/page.md markdown page.md", "docs/names.txt text names.txt", "data/schema.json json the",
            ])
        #expect(try package.run(["list", "--only", "docs"]).output == "docs/page.md\ndocs/names.txt\n")
        #expect(try package.run(["list", "--only", "nothing"]).status == 64)
        #expect(try package.run(["list", "--releases"]).output == "4.0\n4.4\n")
        #expect(try package.run(["list", "--profiles"]).output == "vendor-4.0\n")
        #expect(!package.exists("docs"))
    }

    @Test(arguments: [
        ["--help"], ["help"], ["check", "--help"], ["generate", "--help"], ["list", "--help"],
        ["context", "--help"],
    ])
    func helpGoesToStandardOutput(_ arguments: [String]) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let run = try BuiltProgram.genDocs.run(arguments, in: folder.path)
        #expect(run.status == 0)
        #expect(run.output.contains("USAGE: gen-docs"))
        #expect(run.error.isEmpty)
    }

    @Test func theHelpExplainsTheExitStatus() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let help = try package.run(["--help"]).output
        for status in ["0", "1", "2", "64", "66", "73", "74"] {
            #expect(
                help.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("\(status) ") },
                "\(status)")
        }
        #expect(help.contains("EXAMPLES"))
    }

    @Test func bothProgramsTellTheirVersionAndTheNewestRelease() throws {
        let releases = try FileTree.readFile(PackageRoot.path.appending("Schema/releases.yaml"))
        let dated = String(decoding: releases, as: UTF8.self)
            .matches(of: /- version: "([0-9.]+)"\n +date:/)
        let newest = try #require(dated.last?.output.1)
        let runs = try [BuiltProgram.genDocs, .blkif].map { try $0.run(["--version"], in: "/") }
        for run in runs {
            let parts = try #require(run.output.firstMatch(of: /^(\d+)\.(\d+)\.(\d+) \((.+)\)\n$/))
            #expect(run.status == 0 && parts.output.4.hasSuffix(", newest release \(newest)"))
        }
        #expect(runs[0].output == runs[1].output)
    }

    // MARK: Colour

    /// What the program prints to a terminal about a broken schema.
    private func onTerminal(_ environment: String) throws -> String {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.replace("type: boolean", with: "type: bolean", in: "Schema/nodes.yaml")
        let command = "env \(environment) \(try BuiltProgram.genDocs.path()) check"
        let run = try Tool("script", package: "bsdutils").run(
            ["-qec", command, "/dev/null"], in: package.path)
        #expect(run.text.contains("did you mean"))
        return run.text
    }

    @Test func aTerminalGetsColour() throws {
        #expect(try onTerminal("-u NO_COLOR TERM=xterm").contains("\u{1b}[1;31merror"))
    }

    @Test(arguments: ["NO_COLOR=1 TERM=xterm", "-u NO_COLOR TERM=dumb"])
    func noColourIsObeyed(_ environment: String) throws {
        #expect(!(try onTerminal(environment).contains("\u{1b}[")))
    }
}
