import FileTree
import Foundation
import SystemPackage
import TestSupport
import Testing

/// The code in the guides compiles, and the commands in them are commands of the programs.
@Suite struct GuideExampleTests {
    private struct Example: CustomStringConvertible {
        let file: String
        let language: String
        let text: String

        var description: String { "\(file): \(text.prefix(60))" }
    }

    /// The fenced blocks of all pages that people read.
    private func examples() throws -> [Example] {
        let guides = try FileTree.paths(PackageRoot.path.appending("docs/guide")).map { "docs/guide/\($0)" }
        return try (guides + ["README.md", "CONTRIBUTING.md"]).filter { $0.hasSuffix(".md") }.flatMap {
            file in
            let text = String(
                decoding: try FileTree.readFile(PackageRoot.path.appending(file)), as: UTF8.self)
            return text.matches(of: /(?m)^```(\w+)\n((?:.*\n)*?)```$/).map {
                Example(file: file, language: String($0.output.1), text: String($0.output.2))
            }
        }
    }

    @Test func theSwiftCodeCompiles() throws {
        let found = try examples().filter { $0.language == "swift" }
        #expect(found.count >= 3)
        let modules = try BuiltProgram.blkif.path().removingLastComponent().appending("Modules").string
        for example in found {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            try folder.write(example.text, to: "main.swift")
            let output = try Tool("swiftc", package: "swift").run(
                ["-typecheck", "-I", modules, "main.swift"], in: folder.path)
            #expect(output.status == 0, "\(example)\n\(output.text)")
        }
    }

    @Test func theCCodeCompiles() throws {
        let found = try examples().filter { $0.language == "c" }
        #expect(found.count >= 3)
        let include = PackageRoot.path.appending("Sources/CBlkif/include").string
        for example in found {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            try folder.write(example.text, to: "example.c")
            for compiler in ["gcc", "clang"] {
                let output = try Tool(compiler, package: compiler).run(
                    ["-fsyntax-only", "-Wall", "-I", include, "example.c"], in: folder.path)
                #expect(output.status == 0, "\(example)\n\(output.text)")
            }
        }
    }

    /// The examples in the help texts are run as they stand, those without files of their own.
    @Test(arguments: ["disk", "vdev", "explain"]) func theExamplesOfTheHelpRun(_ command: String) throws {
        let help = try BuiltProgram.blkif.run(["help", command], in: PackageRoot.path).output
        let lines = help.split(separator: "\n").compactMap { line in
            line.firstMatch(of: /^ +(blkif [a-z]+ .*?)(?:   .*)?$/).map { String($0.output.1) }
        }
        let needsFiles = ["|", "--config", "--profile-file", "<"]
        let usable = lines.filter { line in !needsFiles.contains { line.contains($0) } }
        #expect(usable.count >= 3)
        let programs = try BuiltProgram.blkif.path().removingLastComponent().string
        for line in usable {
            let run = try Tool("sh", package: "dash").run(["-c", "PATH=\(programs):$PATH; \(line)"])
            #expect(run.status == 0 || run.status == 1, "\(line): \(run.text)")
        }
    }
}
