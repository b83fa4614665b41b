import FileTree
import SystemPackage
import XenTree

/// A tree in a folder.
struct TreeFolder: TreeContents {
    let root: FilePath

    func bytes(at path: String) throws(TreeProblem) -> [UInt8]? {
        guard exists(path) else { return nil }
        do {
            return try FileTree.readFile(root.appending(path))
        } catch {
            throw TreeProblem(reason: error.reason)
        }
    }

    func exists(_ path: String) -> Bool { FileTree.exists(root.appending(path)) }
}
