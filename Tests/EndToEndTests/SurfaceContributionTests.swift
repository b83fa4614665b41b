import FileTree
import SystemPackage
import TestSupport
import Testing

/// A surface takes the edits that `CONTRIBUTING.md` asks for, and gives what is shown there.
@Suite struct SurfaceContributionTests {
    /// The modules that check a tree, as a package that needs no other.
    private static let manifest = """
        // swift-tools-version: 6.2
        import PackageDescription

        let strict: [SwiftSetting] = [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]
        let package = Package(
            name: "surface",
            targets: [
                .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
                .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
                .target(name: "Diagnostics", swiftSettings: strict),
                .target(name: "BlkifSchema", dependencies: ["Diagnostics"], swiftSettings: strict),
                .target(name: "LocatedYAML", dependencies: ["Diagnostics", "CYAML"], swiftSettings: strict),
                .target(name: "Prose", dependencies: ["CCmark"], swiftSettings: strict),
                .target(
                    name: "SchemaLoading", dependencies: ["BlkifSchema", "Diagnostics", "LocatedYAML", "Prose"],
                    swiftSettings: strict),
                .target(
                    name: "XenTree", dependencies: ["BlkifSchema", "Prose", "Diagnostics"],
                    swiftSettings: strict),
                .executableTarget(
                    name: "answers", dependencies: ["BlkifSchema", "Diagnostics", "SchemaLoading", "XenTree"],
                    swiftSettings: strict),
            ]
        )

        """

    /// Loads the schema of the package and prints the check and a patch of the tree beside it.
    private static let program = """
        import BlkifSchema
        import Diagnostics
        import Foundation
        import SchemaLoading
        import XenTree

        struct Folder: TreeContents {
            func bytes(at path: String) throws(TreeProblem) -> [UInt8]? {
                FileManager.default.contents(atPath: "xen/" + path).map(Array.init)
            }

            func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: "xen/" + path) }
        }

        let files = (FileManager.default.enumerator(atPath: "Schema")?.compactMap { $0 as? String } ?? [])
            .filter { $0.hasSuffix(".yaml") }
            .map { SchemaFile(path: $0, bytes: Array(FileManager.default.contents(atPath: "Schema/" + $0) ?? Data())) }
        let loaded = SchemaLoader.load(files, folder: "Schema")
        guard let schema = loaded.schema else {
            print(FindingReport(loaded.findings, tool: "", sources: loaded.sources).rendered(as: .text))
            exit(2)
        }
        let tree = try XenTree(Folder(), root: "xen", release: nil, schema: schema)
        let check = TreeCheck(tree)
        print(TreeReport(check, check.findings).text)
        print(FindingReport(check.findings.map(\\.finding), tool: "", sources: tree.sources).rendered(as: .text))
        print(TreePatch(tree, options: ["discard"], overlay: false).text)

        """

    private static let treeParts = [
        "xen/Makefile", "xen/include/public/io", "docs/man", "tools/libs/util", "tools/libs/light",
        "tools/include", "tools/xl", "tools/golang/xenlight",
    ]

    /// The part of the guide and its blocks of code, without their indentation.
    private func section() throws -> (text: String, blocks: [String]) {
        let bytes = try FileTree.readFile(PackageRoot.path.appending("CONTRIBUTING.md"))
        let guide = String(decoding: bytes, as: UTF8.self)
        let start = try #require(guide.firstRange(of: "\n## Add a surface\n"))
        let end = try #require(guide[start.upperBound...].firstRange(of: "\n## "))
        let text = String(guide[start.upperBound..<end.lowerBound])
        let blocks = text.matches(of: /(?m)^( *)```\w+\n((?:.*\n)*?) *```$/).map { match in
            match.output.2.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.isEmpty ? $0 : $0.dropFirst(match.output.1.count) }.joined(separator: "\n")
        }
        return (text, blocks)
    }

    private func copy(_ names: [String], from source: FilePath, to folder: FilePath) throws {
        let copied = try Tool("cp", package: "coreutils").run(
            ["-r", "--parents"] + names + [folder.string], in: source)
        #expect(copied.status == 0, "\(copied.text)")
    }

    /// Does what the guide says.
    private func edit(_ workspace: Workspace, _ text: String, _ blocks: [String]) throws {
        let paths = text.matches(of: /(?m)^\d\. `([^`]+)`/).map { String($0.output.1) }
        #expect(paths.count == 4)
        try workspace.folder.write(blocks[0], to: paths[0])
        for (step, end) in [(1, "\n    ]\n"), (2, "\n        ].map")] {
            let line = try #require(
                text.firstMatch(of: try Regex("\(step + 1)\\. `[^`]+`: add `([^`]+)` at the end")))
            try workspace.replace(end, with: "\n\(line.output[1].substring ?? "")\(end)", in: paths[step])
        }
        try workspace.append(blocks[1], to: "Schema/tree.yaml")
    }

    @Test func aSurfaceIsOneFileAndItsNames() throws {
        let workspace = Workspace(folder: try TemporaryFolder())
        defer { workspace.remove() }
        let modules = [
            "CYAML", "CCmark", "Diagnostics", "BlkifSchema", "LocatedYAML", "Prose", "SchemaLoading",
            "XenTree",
        ]
        try copy(
            ["Schema"] + modules.map { "Sources/\($0)" }, from: PackageRoot.path, to: workspace.path)
        try workspace.folder.write(Self.manifest, to: "Package.swift")
        try workspace.folder.write(Self.program, to: "Sources/answers/main.swift")
        let source = PackageRoot.path.appending(".build-xen")
        guard FileTree.exists(source.appending("xen/xen/Makefile")) else {
            throw Tool.Failure(description: "the source of Xen 4.17 is not there: run ci/xen-source")
        }
        try copy(Self.treeParts.map { "xen/\($0)" }, from: source, to: workspace.path)
        try workspace.folder.write("discard\n", to: "xen/tools/xl/disk-words")
        let (text, blocks) = try section()
        try edit(workspace, text, blocks)

        let built = try Tool("swift", package: "swift").run(["build"], in: workspace.path)
        #expect(built.status == 0, "\(built.text)")
        let program = workspace.path.appending(".build/debug/answers").string
        let run = try Tool(program, package: "swift").run([], in: workspace.path)
        #expect(run.text.contains("  completion     tools/xl/disk-words\n"), "\(run.text)")
        // What the guide shows, between its marks of omission.
        for shown in blocks[2].split(separator: "\n", omittingEmptySubsequences: false)
            .split(whereSeparator: { $0.hasPrefix("$ ") || $0 == "[…]" })
        {
            let lines = shown.joined(separator: "\n")
            #expect(run.text.contains(lines), "\(lines)\n\(run.text)")
        }
    }
}
