package import FileTree
package import SystemPackage

extension FileTree {
    /// Whether a path leads to a folder.
    package static func isFolder(_ path: FilePath) -> Bool {
        exists(path.appending("."))
    }
}
