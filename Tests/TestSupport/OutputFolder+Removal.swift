package import FileTree

extension OutputFolder {
    /// Removes a file, whatever is in it.
    package func remove(_ path: String) throws {
        try apply([FileChange(path: path, old: try read(path), new: nil)])
    }
}
