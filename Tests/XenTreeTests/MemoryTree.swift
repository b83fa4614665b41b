import BlkifSchema
import FileTree
import SystemPackage
import TestSupport

@testable import XenTree

/// A tree in memory.
struct MemoryTree: TreeContents {
    var files: [String: String]
    /// Files that cannot be read.
    var unreadable: Set<String> = []
    /// Files that are no text.
    var bytes: [String: [UInt8]] = [:]

    func bytes(at path: String) throws(TreeProblem) -> [UInt8]? {
        if unreadable.contains(path) { throw TreeProblem(reason: "permission denied") }
        return bytes[path] ?? files[path].map { Array($0.utf8) }
    }

    func exists(_ path: String) -> Bool {
        files[path] != nil || unreadable.contains(path) || bytes[path] != nil
    }

    /// The tree, opened.
    func open(
        release: Release? = nil, schema: BlkifSchema? = nil, profile: Profile? = nil
    ) throws -> XenTree {
        try XenTree(
            self, root: "tree", release: release, schema: try schema ?? RealSchema.schema(), profile: profile)
    }

    /// The tree with a patch applied.
    func applying(_ patch: TreePatch) -> MemoryTree {
        var result = self
        for file in patch.files { result.files[file.path] = file.new }
        return result
    }
}

extension MemoryTree {
    /// The files of the block protocol in a folder.
    init(folder: FilePath) throws {
        files = [:]
        let layout = try RealSchema.schema().sourceTree
        for path in [layout.releaseFile] + layout.entries.flatMap({ $0.files.map(\.path) })
        where FileTree.exists(folder.appending(path)) {
            files[path] = String(decoding: try FileTree.readFile(folder.appending(path)), as: UTF8.self)
        }
    }

    /// The source of Debian's Xen 4.17.
    static func debian() throws -> MemoryTree { try RealTree.debian.files() }
}
