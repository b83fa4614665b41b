import FileTree
import SystemPackage

/// Keeps what a run writes out of the directories that it reads.
struct InputGuard {
    let schema: FilePath
    let templates: FilePath

    /// Whether a path leads into one of the directories.
    func contains(_ path: FilePath) -> Bool {
        FileTree.contains(schema, path) || FileTree.contains(templates, path)
    }

    /// Whether the run reads the file at a path, or would if it were there.
    func reads(_ path: FilePath) -> Bool {
        FileTree.contains(templates, path)
            || path.string.hasSuffix(".yaml") && FileTree.contains(schema, path)
    }
}
