import SystemPackage
import TestSupport
import Testing

/// `blkif` answers from an edited schema at once, and says of a bad one what `gen-docs` says.
@Suite struct SchemaOptionTests {
    /// This package with the option of `CONTRIBUTING.md`; the programs are not built again.
    private func edited() throws -> Workspace {
        let package = try Workspace.copy()
        try Contribution("Add an option").addEntries(to: package)
        return package
    }

    private func blkif(
        _ arguments: [String], in package: Workspace, _ environment: [String: String] = [:]
    ) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(arguments, in: package.path, environment: environment)
    }

    @Test(.adds("Add an option")) func everyAnswerIsThatOfTheSchema() throws {
        let package = try edited()
        defer { package.remove() }
        let specification = "/dev/vg/guest,raw,xvda,rw,spin-down"
        #expect(try blkif(["disk", specification], in: package).status == 1)
        let disk = try blkif(["disk", specification, "--schema", "Schema"], in: package)
        #expect(disk.status == 0, "\(disk.error)")
        #expect(disk.output.contains("spin-down       1"))
        #expect(try blkif(["explain", "spin-down"], in: package).status == 1)
        #expect(try blkif(["explain", "spin-down", "--schema", "Schema"], in: package).status == 0)
        #expect(try blkif(["vdev", "xvda", "--schema", "Schema"], in: package).status == 0)
    }

    @Test(.adds("Add an option")) func theEnvironmentCanNameItAndTheOptionCounts() throws {
        let package = try edited()
        defer { package.remove() }
        let environment = ["BLKIF_SCHEMA": "Schema"]
        #expect(try blkif(["explain", "spin-down"], in: package, environment).status == 0)
        #expect(try blkif(["explain", "spin-down"], in: package, ["BLKIF_SCHEMA": ""]).status == 1)
        let other = try blkif(["explain", "spin-down", "--schema", "nowhere"], in: package, environment)
        #expect(other.status == 66)
        #expect(other.error.contains("[missing-input]"))
    }

    @Test(.adds("Add an option")) func itMayStandBeforeTheSubcommand() throws {
        let package = try edited()
        defer { package.remove() }
        #expect(try blkif(["--schema", "Schema", "explain", "spin-down"], in: package).status == 0)
        let environment = ["BLKIF_SCHEMA": "nowhere"]
        #expect(try blkif(["--schema=Schema", "explain", "spin-down"], in: package, environment).status == 0)
        let both = ["--schema", "nowhere", "explain", "spin-down", "--schema", "Schema"]
        #expect(try blkif(both, in: package).status == 0)
        // Many specifications get to the subcommand, too.
        let disks = (0..<200).map { "/dev/vg/guest\($0),raw,xvda,rw,spin-down" }
        let disk = try blkif(["--schema", "Schema", "disk", "--json"] + disks, in: package)
        #expect(disk.status == 0 && disk.output.split(separator: "\n").count == 200, "\(disk.error)")
        #expect(try blkif(["--help"], in: package).output.contains("--schema <folder>"))
    }

    @Test func aRingHasTheNamesOfTheSchema() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        // One request that waits: its operation is 0.
        var page = [UInt8](repeating: 0, count: 4096)
        page[0] = 1
        try package.folder.write(page, to: "page")
        let arguments = ["ring", "page", "--abi", "x86_64-abi"]
        #expect(try blkif(arguments, in: package).output.contains("BLKIF_OP_READ"))
        for file in try package.names("Schema") {
            let text = try package.text(file).replacing("BLKIF_OP_READ", with: "BLKIF_OP_FETCH")
            try package.folder.write(text, to: file)
        }
        let renamed = try blkif(arguments + ["--schema", "Schema"], in: package)
        #expect(renamed.output.contains("BLKIF_OP_FETCH"), "\(renamed.error)")
    }

    @Test(arguments: [
        ["explain", "mode"], ["disk", "/dev/a,raw,xvda"], ["vdev", "xvda"], ["tree", "check", "."],
        ["tree", "patch", ".", "--option", "trusted"],
    ])
    func aBadSchemaHasTheFindingsOfGenDocs(_ arguments: [String]) throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        try package.replace("type: boolean", with: "type: bolean", in: "Schema/backend/features.yaml")
        let expected = try package.run(["check"])
        #expect(expected.status == 2)
        let run = try blkif(arguments + ["--schema", "Schema"], in: package)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.error == expected.error.replacing("gen-docs:", with: "blkif:"))
    }

    @Test func aFolderWithoutTheFirstFileIsMissingInput() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("nodes: []\n", to: "other/nodes.yaml")
        for command in [["check"], ["list"], ["compare", "other", "Schema"]] {
            let run = try package.run(
                command + (command[0] == "compare" ? [] : ["--schema", "other"]))
            #expect(run.status == 66, "\(command): \(run.error)")
            #expect(run.error.contains("other/protocol.yaml does not exist [missing-file]"))
        }
        let answer = try blkif(["explain", "mode", "--schema", "other"], in: package)
        #expect(answer.status == 66)
    }
}
