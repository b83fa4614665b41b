import FileTree
import SystemPackage
import TestSupport
import Testing

/// What code-hosting sites and pre-commit are told to run does what the guide says.
@Suite struct IntegrationFileTests {
    private func text(_ path: String) throws -> String {
        String(decoding: try FileTree.readFile(PackageRoot.path.appending(path)), as: UTF8.self)
    }

    @Test func theHooksAlwaysRunAndCallThePrograms() throws {
        let hooks = try text(".pre-commit-hooks.yaml").split(separator: "- id: ").dropFirst()
        #expect(hooks.count == 2)
        for hook in hooks {
            #expect(hook.contains("always_run: true") && !hook.contains("files: ^"))
            let entry = try #require(hook.firstMatch(of: /entry: gen-docs ?(.*)/)?.output.1)
            let package = try Workspace.small()
            defer { package.remove() }
            _ = try package.run([])
            let words = entry.split(separator: " ").map(String.init)
            #expect(try package.run(words + ["--schema", "Schema"]).status == 0)
            try package.append("more\n", to: "data/schema.json")
            #expect(try package.run(words).status == (words.isEmpty ? 0 : 1))
        }
    }

    /// The last step of the action, in another folder than that of the package, with the program that was built.
    @Test func theActionChecksTheFolderThatUsesIt() throws {
        let script = try #require(try text("action.yml").split(separator: "run: |\n").last)
        let lines = script.split(separator: "\n").map { $0.drop { $0 == " " } }.joined(separator: "\n")
        let package = try Workspace.small()
        defer { package.remove() }
        let programs = try BuiltProgram.genDocs.path().removingLastComponent().string
        func run() throws -> Tool.Output {
            try Tool("bash", package: "bash").run(
                [
                    "-ec",
                    "swift() { echo '\(programs)'; }; ARGUMENTS='check --format github'; PACKAGE=p\n\(lines)",
                ],
                in: package.path)
        }
        let text = try run().text
        #expect(text.contains("::error file=docs/page.md"))
        #expect(text.contains(": run gen-docs\n"), "the package is elsewhere, where swift run is of no use")
        _ = try package.run([])
        #expect(try run().status == 0)
    }

    @Test(arguments: [".github/workflows/check.yml", "ci/gitlab.yml"])
    func theWebsiteIsKeptAndEverythingIsTested(path: String) throws {
        let text = try text(path)
        #expect(text.contains("gen-docs site --output site") && text.contains(".ci/run"))
        #expect(text.contains("ci/with-examples") && text.contains("ci/release"))
    }

    /// Who asks what a command does must not start what takes half an hour.
    @Test func everyCommandOfThePackageSaysWhatItDoes() throws {
        var count = 0
        for folder in ["ci", "bench"] {
            for file in try FileTree.read(PackageRoot.path.appending(folder), suffix: "")
            where !file.path.contains("/") && file.bytes.starts(with: "#!".utf8) {
                count += 1
                let path = "\(folder)/\(file.path)"
                let output = try Tool("timeout", package: "coreutils").run(
                    ["10", path, "--help"], in: PackageRoot.path)
                #expect(output.status == 0, "\(path)")
                #expect(output.text.contains(" "), "\(path)")
                #expect(!output.text.contains("#!") && !output.text.hasPrefix("#"), "\(path)")
            }
        }
        #expect(count > 20)
    }
}
