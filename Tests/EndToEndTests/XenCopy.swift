import FileTree
import SystemPackage
import TestSupport

/// A copy of what `blkif tree` reads of Debian's Xen 4.17, for one test.
struct XenCopy {
    private static let parts = [
        "xen/Makefile", "xen/include/public/io", "docs/man", "tools/libs/util", "tools/libs/light",
        "tools/include", "tools/xl", "tools/golang/xenlight",
    ]

    let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        let source = PackageRoot.path.appending(".build-xen/xen")
        guard FileTree.exists(source.appending("xen/Makefile")) else {
            throw Tool.Failure(description: "the source of Xen 4.17 is not there: run ci/xen-source")
        }
        let copied = try Tool("cp", package: "coreutils").run(
            ["-r", "--parents"] + Self.parts + [folder.path.string], in: source)
        guard copied.status == 0 else { throw Tool.Failure(description: copied.text) }
    }

    /// Runs `blkif tree` in it.
    func tree(_ arguments: [String]) throws -> BuiltProgram.Run {
        try BuiltProgram.blkif.run(["tree"] + arguments, in: folder.path)
    }

    /// Puts other words into a file that has some.
    func change(_ path: String, _ old: String, _ new: String) throws {
        let text = try folder.read(path)
        guard text.contains(old) else { throw Tool.Failure(description: "\(path) has no \(old)") }
        try OutputFolder(root: folder.path).write(Array(text.replacing(old, with: new).utf8), to: path)
    }

    /// Makes it a repository with all of it in one commit.
    func commit() throws {
        try git(["init", "-q"])
        try git(["add", "--all"])
        try git(["commit", "-q", "-m", "Xen"])
    }

    func git(_ arguments: [String]) throws {
        let identity = ["-c", "user.name=Jane Doe", "-c", "user.email=jane@example.org"]
        let run = try Tool("git", package: "git").run(identity + arguments, in: folder.path)
        guard run.status == 0 else { throw Tool.Failure(description: run.text) }
    }
}
