import FileTree
import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Keeps what a run writes out of the folders that it reads.
struct InputGuard {
    /// The folders of the schema and of the templates.
    let folders: [FilePath]

    /// Whether a path leads into one of the folders.
    func contains(_ path: FilePath) -> Bool {
        guard let start = getcwd(nil, 0) else { return false }
        defer { free(start) }
        var folder = FilePath(platformString: start).pushing(path).lexicallyNormalized()
        while folder.removeLastComponent() {
            if folders.contains(where: { [folder] in FileTree.isSame(folder, $0) }) { return true }
        }
        return false
    }
}
