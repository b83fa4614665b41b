import FileTree
import SystemPackage
import TestSupport
import Testing

/// The whole answers of both programs: each line of `Commands.txt` is run, and what is printed is compared with
/// `Answers.txt`.
@Suite struct CommandAnswerTests {
    private static let folder = PackageRoot.path.appending("Tests/EndToEndTests")

    /// The files that the commands name, in a folder of their own.
    private func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let store = try BuiltProgram.blkif.run(["emit", "/dev/vg/guest,raw,xvda,rw"], in: folder.path)
        try folder.write(store.output, to: "store.txt")
        try folder.write("name = 'guest'\ndisk = ['/a,raw,xvda,w',\n  '/b,qcow9,xvdb']\n", to: "guest.cfg")
        let (old, new) = (try Workspace.small(), try Workspace.small())
        defer {
            old.remove()
            new.remove()
        }
        try new.replace("feature-new", with: "feature-newer", in: "Schema/nodes.yaml")
        for (workspace, name) in [(old, "old"), (new, "new")] {
            for path in try workspace.names("Schema") + workspace.names("Templates") {
                try folder.write(try workspace.text(path), to: "\(name)/\(path)")
            }
        }
        return folder
    }

    @Test func everyAnswerIsAsRecorded() throws {
        let folder = try folder()
        defer { folder.remove() }
        let programs = try BuiltProgram.blkif.path().removingLastComponent().string
        let schema = PackageRoot.path.appending("Schema").string
        let bytes = try FileTree.readFile(Self.folder.appending("Commands.txt"))
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").filter { $0.first != "#" }
        #expect(lines.count > 60)
        let answers = try lines.map { line in
            let run = try Tool("sh", package: "dash").run(
                ["-c", "PATH=\(programs):$PATH; SCHEMA=\(schema); \(line)"], in: folder.path)
            return "$ \(line)\n\(run.text)exit \(run.status)\n"
        }
        try Golden.expect(
            answers.joined(separator: "\n"), matches: Self.folder.appending("Answers.txt"))
    }
}
