import FileTree
import SystemPackage

/// Keeps what a run writes out of the folders that it reads.
struct InputGuard {
    /// The folders of the schema and of the templates.
    let folders: [FilePath]

    /// Whether a path leads into one of the folders.
    func contains(_ path: FilePath) -> Bool {
        var folder = path
        while folder.removeLastComponent() {
            let place = folder.isEmpty ? FilePath(".") : folder
            if folders.contains(where: { FileTree.isSame(place, $0) }) { return true }
        }
        return false
    }
}
