import FileTree
import SystemPackage
import TestSupport
import Testing

/// A copy of the modules that need no other package, in which everything was added that `CONTRIBUTING.md` adds to code, and
/// what they say then.
struct CodeWorkspace {
    private static let manifest = """
        // swift-tools-version: 6.2
        import PackageDescription

        let strict: [SwiftSetting] = [
            .swiftLanguageMode(.v6),
            .enableUpcomingFeature("ExistentialAny"),
            .enableUpcomingFeature("InternalImportsByDefault"),
            .enableUpcomingFeature("MemberImportVisibility"),
        ]

        func target(_ name: String, _ dependencies: Target.Dependency...) -> Target {
            .target(name: name, dependencies: ["Diagnostics"] + dependencies, swiftSettings: strict)
        }

        let package = Package(
            name: "contribution",
            targets: [
                .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1"),
                .systemLibrary(name: "CCmark", pkgConfig: "libcmark"),
                .target(name: "Diagnostics", swiftSettings: strict),
                target("BlkifSchema"), target("LocatedYAML", "CYAML"), target("Prose", "CCmark"),
                target("SchemaLoading", "BlkifSchema", "LocatedYAML", "Prose"),
                target("HeaderText", "BlkifSchema", "Prose"),
                target("DiskSpec", "BlkifSchema"), target("Negotiating", "BlkifSchema"),
                target("XenstoreDump", "BlkifSchema", "DiskSpec", "Negotiating"),
                target("Conformance", "BlkifSchema", "XenstoreDump"),
                target("Rendering", "BlkifSchema", "Conformance", "HeaderText", "LocatedYAML", "Prose"),
                target("SchemaComparison", "BlkifSchema"), target("Explanation", "BlkifSchema", "Prose"),
                target("XenTree", "BlkifSchema", "HeaderText", "Prose"),
                .executableTarget(
                    name: "answers",
                    dependencies: [
                        "BlkifSchema", "Diagnostics", "Explanation", "Rendering", "SchemaComparison",
                        "SchemaLoading", "XenTree",
                    ]),
            ]
        )

        """

    private static let modules = [
        "CYAML", "CCmark", "Diagnostics", "BlkifSchema", "LocatedYAML", "Prose", "SchemaLoading",
        "DiskSpec", "Negotiating", "XenstoreDump", "Conformance", "Rendering", "SchemaComparison",
        "Explanation",
        "HeaderText", "XenTree",
    ]

    private static let treeParts = [
        "xen/Makefile", "xen/include/public/io", "docs/man", "tools/libs/util", "tools/libs/light",
        "tools/include", "tools/xl", "tools/golang/xenlight",
    ]

    /// The answers by the name of each; building them takes longer than all else, so all tests share them.
    static let answers = Result { try made() }

    private static func made() throws -> [String: String] {
        let workspace = Workspace(folder: try TemporaryFolder())
        defer { workspace.remove() }
        try copy(
            ["Schema", "Templates", "docs/guide/schema-format.md", "Tests/SchemaLoadingTests/Corpus/base"]
                + modules.map { "Sources/\($0)" }, from: PackageRoot.path, to: workspace)
        let programs = PackageRoot.path.appending("Tests/EndToEndTests/Programs")
        let program = try FileTree.readFile(programs.appending("answers.swift"))
        try workspace.folder.write(program, to: "Sources/answers/main.swift")
        try workspace.folder.write(manifest, to: "Package.swift")
        let source = PackageRoot.path.appending(".build-xen")
        guard FileTree.exists(source.appending("xen/xen/Makefile")) else {
            throw Tool.Failure(description: "the source of Xen 4.17 is not there: run ci/xen-source")
        }
        try copy(treeParts.map { "xen/\($0)" }, from: source, to: workspace)
        try workspace.folder.write("discard\n", to: "xen/tools/xl/disk-words")

        try Contribution("Add a surface").addSurface(to: workspace)
        try Contribution("Add a rule").addRule(to: workspace)
        try workspace.folder.write("", to: "before/README")
        try copy(["Schema"], from: workspace.path, to: Workspace(folder: workspace.folder), below: "before")
        try Contribution("Add a field").addField(to: workspace)
        return try run(workspace)
    }

    private static func run(_ workspace: Workspace) throws -> [String: String] {
        let built = try Tool("swift", package: "swift").run(
            ["build", "--disable-index-store", "-debug-info-format", "none"], in: workspace.path)
        guard built.status == 0 else { throw Tool.Failure(description: built.text) }
        let run = try Tool(workspace.path.appending(".build/debug/answers").string, package: "swift")
            .run([], in: workspace.path)
        guard run.status == 0 else { throw Tool.Failure(description: run.text) }
        let answers = try FileTree.read(workspace.path.appending("answers"), suffix: "")
        return Dictionary(
            uniqueKeysWithValues: answers.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) })
    }

    private static func copy(
        _ names: [String], from source: FilePath, to workspace: Workspace, below folder: String = "."
    ) throws {
        let copied = try Tool("cp", package: "coreutils").run(
            ["-r", "--parents"] + names + [workspace.path.appending(folder).string], in: source)
        guard copied.status == 0 else { throw Tool.Failure(description: copied.text) }
    }
}
