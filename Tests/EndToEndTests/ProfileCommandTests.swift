import SystemPackage
import TestSupport
import Testing

/// Profiles, of the schema and of files, as the users of both programs have them.
@Suite struct ProfileCommandTests {
    private static let profile = """
        profile:
          name: own-4.17
          release: "4.17"
          summary: Xen 4.17 of somebody.
        adds:
          - to: backend-vendor
            nodes:
              - name: own-cache
                documented: false
                class: vendor
                type: boolean
                default: false
                writer: toolstack
                summary: Says whether the backend caches.
                absence: It does not.

        """

    /// An empty folder with the file `own.yaml`.
    private func folder(_ text: String = profile) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "own.yaml")
        return folder
    }

    private func blkif(_ arguments: [String], in folder: TemporaryFolder) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(arguments, in: folder.path)
    }

    @Test func theOnlyFileIsMeant() throws {
        let folder = try folder()
        defer { folder.remove() }
        #expect(try blkif(["explain", "own-cache"], in: folder).status == 1)
        let run = try blkif(["explain", "own-cache", "--profile-file", "own.yaml"], in: folder)
        #expect(run.status == 0, "\(run.error)")
        #expect(run.output.contains("added by    own-4.17"))
        let disk = ["disk", "/dev/vg/guest,raw,xvda,rw", "--profile-file", "own.yaml"]
        #expect(try blkif(disk, in: folder).status == 0)
    }

    @Test func ofSeveralFilesOneIsNamed() throws {
        let folder = try folder()
        defer { folder.remove() }
        try folder.write(Self.profile.replacing("own-4.17", with: "other-4.17"), to: "other.yaml")
        let files = ["explain", "own-cache", "--profile-file", "own.yaml", "--profile-file", "other.yaml"]
        let open = try blkif(files, in: folder)
        #expect(open.status == 64)
        #expect(open.error.contains("own-4.17, other-4.17"))
        let named = try blkif(files + ["--profile", "other-4.17"], in: folder)
        #expect(named.output.contains("added by    other-4.17"))
        #expect(try blkif(files + ["--profile", "third"], in: folder).status == 64)
        #expect(try blkif(files + ["--profile-file", "own.yaml"], in: folder).status == 64)
        #expect(try blkif(files + ["--as-of", "4.17"], in: folder).status == 64)
    }

    @Test func aBadOrMissingFileEndsTheProgram() throws {
        let folder = try folder(Self.profile.replacing("boolean", with: "bolean"))
        defer { folder.remove() }
        let bad = try blkif(["explain", "mode", "--profile-file", "own.yaml"], in: folder)
        #expect(bad.status == 2)
        #expect(bad.error.contains("own.yaml:11:15: error: \"bolean\" is not a value of \"type\""))
        #expect(try blkif(["explain", "mode", "--profile-file", "none.yaml"], in: folder).status == 66)
    }

    @Test func documentsSayWhatAProfileAdds() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        try package.folder.write(Self.profile, to: "own.yaml")
        #expect(
            try package.run(["--profile-file", "own.yaml"]).status == 64, "the checked-in documents stay")
        let arguments = ["--profile-file", "own.yaml", "--output", "own", "--only", "docs/reference"]
        let run = try package.run(arguments)
        #expect(run.status == 0, "\(run.error)")
        let nodes = try package.text("own/docs/reference/backend-nodes.md")
        #expect(nodes.contains("| Since | added by own-4.17 |"))
        let releases = try package.text("own/docs/reference/releases.md")
        #expect(releases.contains("- Added backend nodes: [`backend/own-cache`]"))
        // What a document says of itself makes it again.
        let command = "gen-docs --profile own-4.17 --profile-file FILE --output FOLDER"
        #expect(nodes.contains("by swift run \(command)"), "\(nodes.prefix(200))")
        let filled = command.replacing("FILE", with: "own.yaml").replacing("FOLDER", with: "own")
        #expect(try package.run(filled.split(separator: " ").dropFirst().map(String.init)).status == 0)
        #expect(try package.run(["check"] + arguments).status == 0)
        try package.replace("caches", with: "keeps data", in: "own.yaml")
        let stale = try package.run(["check", "--format", "github"] + arguments)
        #expect(stale.status == 1)
        let remedy = "it is made from own.yaml:8; run swift run gen-docs --profile-file own.yaml"
        #expect(stale.output.contains(remedy), "\(stale.output)")
    }

    @Test func profilesOfFilesAreListed() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        try package.folder.write(Self.profile, to: "own.yaml")
        let run = try package.run(["list", "--profiles", "--profile-file", "own.yaml"])
        #expect(run.output == "opensuse-4.4\nown-4.17\n")
    }

    @Test func releasesAndProfilesAreComparedEitherWay() throws {
        let package = try Workspace.copy()
        defer { package.remove() }
        let there = try package.run(["compare", "--from", "4.4", "--to", "opensuse-4.4"])
        #expect(there.status == 0)
        #expect(there.output.contains("added disk parameter direct-io-safe"))
        let back = try package.run(["compare", "--from", "opensuse-4.4", "--to", "4.4"])
        #expect(back.status == 1)
        #expect(back.output.contains("removed disk parameter direct-io-safe"))
        try package.folder.write(Self.profile, to: "own.yaml")
        let own = try package.run([
            "compare", "--profile-file", "own.yaml", "--from", "4.17", "--to", "own-4.17",
        ])
        #expect(own.output.contains("added node backend/own-cache"))
        #expect(try package.run(["compare"]).status == 64)
        #expect(try package.run(["compare", "--from", "9.9"]).status == 64)
    }
}
