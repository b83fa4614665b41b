import SystemPackage
import TestSupport
import Testing

/// An addition takes the edits that it should, and reaches every document.
@Suite struct ContributionTests {
    private static let node = """

          - name: turbo-io
            type: boolean
            default: false
            writer: toolstack
            since: "4.22"
            summary: Permits the backend to go faster.
            description: |
              A node that only this test has.
            absence: The backend goes on as before.

        """

    private static let parameter = """

          - name: turbo
            kind: flag
            since: "4.22"
            summary: Whether the backend may go faster.
            description: A flag that only this test has.
            supported: absent, present
            mandatory: false
            default: absent
            libxl:
              field: turbo_io
              type: bool
              have: LIBXL_HAVE_DEVICE_DISK_TURBO_IO
            writes:
              - {node: backend/turbo-io, value: "1", when: set}

        """

    /// The paths of the outputs that have a word.
    private func outputs(with word: String, _ package: Workspace) throws -> Set<String> {
        let all = try package.run(["list"]).output.split(separator: "\n").map(String.init)
        return Set(
            try all.filter { path in
                // A bundle has nothing between a name and what follows it.
                if path.hasPrefix("Sources/BundledSchema/") { return try package.text(path).contains(word) }
                return try package.text(path).split { !($0.isLetter || $0.isNumber || "-_".contains($0)) }
                    .contains {
                        $0 == word
                    }
            })
    }

    private static let nodeDocuments: Set<String> = [
        "docs/reference/backend-nodes.md", "docs/reference/releases.md", "docs/reference/blkif.json",
        "docs/include/xen/io/blkif.h", "Sources/CBlkif/include/xen/io/blkif.h",
        "Sources/BlkifKeys/Nodes.swift", "Sources/BundledSchema/BundledSchema.swift",
        "docs/reference/pictures/tree.svg",
        "docs/guest-guide/blkif.rst",
        "docs/misc/xenstore-paths-vbd.pandoc", "bindings/rust/src/lib.rs", "bindings/go/blkif.go",
        "bindings/ocaml/blkif.ml", "bindings/ocaml/blkif.mli", "bindings/python/blkif/__init__.py",
        "docs/vectors/nodes.json",
    ]

    /// A new entry goes below the last one of a list.
    private func add(_ entry: String, to file: String, _ package: Workspace) throws {
        let text = try package.text(file)
        try package.folder.write(text + entry.split(separator: "\n").map { "\($0)\n" }.joined(), to: file)
    }

    @Test func aNodeIsOneEntryAndReachesEveryDocument() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        #expect(try package.run([]).status == 0)
        #expect(try outputs(with: "turbo-io", package).isEmpty)
        try add(ContributionTests.node, to: "Schema/backend/features.yaml", package)
        let check = try package.run(["check"])
        #expect(check.status == 1)
        #expect(check.output.contains("+ * turbo-io\n"))
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        let found = try outputs(with: "turbo-io", package)
        #expect(
            found == ContributionTests.nodeDocuments,
            "\(found.symmetricDifference(ContributionTests.nodeDocuments))")
        // Manual pages have hyphens that stay hyphens.
        #expect(try package.text("docs/man/blkif-nodes.7").contains("\n.SS backend/turbo\\-io\n"))
        #expect(
            try package.text("Sources/BlkifKeys/Nodes.swift").contains(
                "public static let turboIo = BackendNode(rawValue: \"turbo-io\")"))
        #expect(try package.run(["check"]).status == 0)
    }

    @Test func aDiskParameterWithItsChainReachesEveryDocument() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        try add(ContributionTests.node, to: "Schema/backend/features.yaml", package)
        try add(ContributionTests.parameter, to: "Schema/disk/parameters.yaml", package)
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        let chain: Set<String> = ["docs/reference/disk-specification.md", "docs/reference/options.md"]
        let expected = ContributionTests.nodeDocuments.union(chain)
        #expect(try outputs(with: "turbo-io", package).symmetricDifference(expected).isEmpty)
        let field = try outputs(with: "turbo_io", package)
        #expect(field.isSuperset(of: chain.union(["docs/reference/libxl.md", "docs/reference/blkif.json"])))
        #expect(
            try outputs(with: "LIBXL_HAVE_DEVICE_DISK_TURBO_IO", package).isSuperset(of: [
                "docs/include/libxl_device_disk.h", "docs/reference/libxl.md", "docs/reference/options.md",
                "docs/reference/releases.md", "docs/reference/blkif.json",
            ]))
        let manual = try package.text("docs/misc/xl-disk-configuration.txt")
        #expect(
            manual.contains("\nturbo\n-----\n\nDescription:           Whether the backend may go faster.\n"))
        #expect(
            try package.text("Sources/BlkifKeys/DiskParameters.swift").contains(
                "public static let turbo = DiskParameter(rawValue: \"turbo\")"))
        #expect(
            try package.text("docs/reference/backend-nodes.md").contains("Set by the disk specification:"))
        #expect(try package.run(["check"]).status == 0)
    }

    @Test(.adds("Add an option"), .adds("Add a node"), arguments: ["Add an option", "Add a node"])
    func theGuideShowsWhatItsEntriesGive(heading: String) throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        let contribution = try Contribution(heading)
        try contribution.addEntries(to: package)
        let run = try package.run([])
        #expect(run.status == 0, "\(run.error)")
        let shown = try contribution.shownLines()
        #expect(shown.count > 10)
        for (path, line) in shown {
            #expect(try package.text(path).contains("\n\(line)\n"), "\(path): \(line)")
        }
    }

    @Test(.adds("Add an output")) func anOutputIsATemplateAndOneLine() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        #expect(try package.run([]).status == 0)
        let contribution = try Contribution("Add an output")
        try contribution.addEntries(to: package)
        let run = try package.run([])
        for line in contribution.blocks[2].text.split(separator: "\n").dropFirst().prefix(3) {
            #expect(run.output.contains(line.prefix { $0 != "…" }), "\(run.output)\(run.error)")
        }
    }

    /// The order in which the package is shipped: what is checked in is what the schema gives.
    @Test func theCheckedInDocumentsAreUpToDate() throws {
        let run = try BuiltProgram.genDocs.run(["check"], in: PackageRoot.path)
        #expect(run.status == 0, "\(run.error)")
    }
}
