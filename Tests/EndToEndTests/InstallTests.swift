import FileTree
import SystemPackage
import TestSupport
import Testing

/// What a distribution installs is whole, and works where it is installed.
@Suite struct InstallTests {
    private static let programs = [BuiltProgram.blkif, .genDocs]

    /// Installs the programs as they were built with these tests, and hands over the directory that holds `bin` and `share`.
    private func install(_ body: (FilePath) throws -> Void) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let built = try BuiltProgram.blkif.path().removingLastComponent().string
        let script = PackageRoot.path.appending("ci/install").string
        let run = try Tool("env", package: "coreutils").run(
            ["DESTDIR=\(folder.path)", "PREFIX=/usr", script, built])
        #expect(run.status == 0 && run.text.isEmpty, "\(run.text)")
        try body(folder.path.appending("usr"))
    }

    @Test func theTreeHasEverything() throws {
        var expected = ["share/doc/blkif/LICENSE"]
        for name in Self.programs.map(\.name) {
            expected += [
                "bin/\(name)", "share/bash-completion/completions/\(name)",
                "share/zsh/site-functions/_\(name)",
                "share/fish/vendor_completions.d/\(name).fish",
            ]
        }
        for page in try FileTree.paths(PackageRoot.path.appending("docs/man")) {
            expected.append("share/man/man\(page.suffix(1))/\(page)")
        }
        expected.append("share/blkif/docs/guide/schema-format.md")
        for folder in ["Schema", "Templates"] {
            expected += try FileTree.paths(PackageRoot.path.appending(folder)).map {
                "share/blkif/\(folder)/\($0)"
            }
        }
        try install { folder in
            let paths = try FileTree.paths(folder)
            #expect(paths.sorted() == expected.sorted())
        }
    }

    /// Away from the package, they use the schema and the templates that are installed with them.
    @Test func theProgramsWorkOnWhatIsInstalled() throws {
        try install { folder in
            let schema = folder.appending("share/blkif/Schema").string
            func run(_ program: BuiltProgram, _ arguments: [String]) throws -> Tool.Output {
                let path = folder.appending("bin").appending(program.name).string
                return try Tool(path, package: "this one").run(arguments, in: folder)
            }
            let answer = try run(.blkif, ["explain", "backend/direct-io-safe", "--schema", schema])
            #expect(answer.status == 0 && answer.text.contains("direct-io-safe"), "\(answer.text)")
            // Another repository has a layer of its own, and the documents that are made with it.
            let layer =
                "profile: {name: own-4.17, release: \"4.17\", summary: Our Xen.}\n"
                + "overrides: [{of: backend/mode, summary: Says who may write to our disks.}]\n"
            try OutputFolder(root: folder).write(Array(layer.utf8), to: "layer.yaml")
            let own = ["--profile-file", "layer.yaml", "--output", "made"]
            let made = try run(.genDocs, own)
            #expect(made.status == 0, "\(made.text)")
            let nodes = String(
                decoding: try FileTree.readFile(folder.appending("made/docs/reference/backend-nodes.md")),
                as: UTF8.self)
            #expect(nodes.contains("Says who may write to our disks."))
            #expect(try run(.genDocs, ["check"] + own).status == 0)
            #expect(
                try run(.genDocs, ["site", "--profile-file", "layer.yaml", "--output", "site"]).status == 0)
            #expect(try run(.genDocs, []).status == 66, "documents go where somebody says")
        }
    }

    /// bash asks the function of a program for the words that can follow.
    @Test(arguments: [
        (BuiltProgram.blkif, "xenst", "xenstore"), (.genDocs, "comp", "compare"),
        (.blkif, "--vers", "--version"),
    ])
    func aShellCompletesWords(program: BuiltProgram, start: String, word: String) throws {
        try install { folder in
            let path = folder.appending("share/bash-completion/completions/\(program.name)").string
            let script = """
                source "$1"
                COMP_WORDS=("$2" "$3") COMP_CWORD=1
                $(complete -p "$2" | sed 's/.*-F \\([^ ]*\\).*/\\1/') "$2" "$3" "$2"
                printf '%s\\n' "${COMPREPLY[@]}"
                """
            let run = try Tool("bash", package: "bash").run(["-c", script, "bash", path, program.name, start])
            #expect(
                run.text.split(separator: "\n").map { $0.drop { $0 == " " } }.contains { $0.hasPrefix(word) },
                "\(run.text)")
        }
    }

    @Test func theDebianPackageHasTheVersionOfThePrograms() throws {
        let changelog = try FileTree.readFile(PackageRoot.path.appending("debian/changelog"))
        let version = try #require(
            BuiltProgram.blkif.run(["--version"], in: "/").output.split(separator: " ").first)
        #expect(String(decoding: changelog, as: UTF8.self).hasPrefix("blkif (\(version)) "))
    }
}
