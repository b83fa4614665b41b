import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The regular files below a directory.
struct DirectoryListing {
    let root: FilePath
    var paths: [String] = []

    mutating func add(_ prefix: String, depth: Int) throws(FileProblem) {
        let folder = prefix.isEmpty ? root : root.appending(prefix)
        guard depth < 16 else { throw FileProblem(folder.string, .depth) }
        let directory = OpenDirectory(
            try perform(on: folder.string) {
                open(folder.string, OpenDirectory.flags)
            })
        for name in try directory.names(folder.string) where !name.hasPrefix(".") {
            switch try kind(folder.appending(name)) {
            case S_IFREG: paths.append(prefix + name)
            case S_IFDIR: try add(prefix + name + "/", depth: depth + 1)
            default: break
            }
        }
    }

    /// What kind of thing is at a path, a link to a file being a file; nil for links to directories, and for what is gone.
    private func kind(_ path: FilePath) throws(FileProblem) -> mode_t? {
        var status = stat()
        do {
            try perform(on: path.string) { lstat(path.string, &status) }
            guard status.st_mode & S_IFMT == S_IFLNK else { return status.st_mode & S_IFMT }
            try perform(on: path.string) { stat(path.string, &status) }
        } catch {
            if error.isAbsence { return nil }
            throw error
        }
        guard let target = realpath(path.string, nil) else {
            throw FileProblem(path.string, .linkOutside)
        }
        defer { free(target) }
        guard FileTree.contains(root, FilePath(platformString: target)) else {
            throw FileProblem(path.string, .linkOutside)
        }
        return status.st_mode & S_IFMT == S_IFREG ? S_IFREG : nil
    }
}
