package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Where paths lead.
extension FileTree {
    /// Whether two paths lead to the same file or folder.
    package static func isSame(_ first: FilePath, _ second: FilePath) -> Bool {
        var left = stat()
        var right = stat()
        guard stat(first.string, &left) == 0, stat(second.string, &right) == 0 else { return false }
        return left.st_dev == right.st_dev && left.st_ino == right.st_ino
    }

    /// Whether a path leads into a directory, or will once what is missing on it has been made.
    ///
    /// It goes up from the path by the system's own way, so it also works where the working directory has no path any more.
    package static func contains(_ folder: FilePath, _ path: FilePath) -> Bool {
        // What is missing of `new/../Schema/file` will be made part by part, so it leads into `Schema` all the same.
        [path, path.lexicallyNormalized()].contains { isBelow($0, folder) }
    }

    private static func isBelow(_ path: FilePath, _ folder: FilePath) -> Bool {
        var target = stat()
        guard stat(folder.string, &target) == 0 else { return false }
        var place = path
        var status = stat()
        while stat(place.string, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR {
            guard place != ".", place.removeLastComponent() else { return true }
            if place.isEmpty { place = "." }
        }
        while true {
            if status.st_dev == target.st_dev, status.st_ino == target.st_ino { return true }
            let inner = status
            place.append("..")
            // What cannot be seen counts as the directory.
            guard stat(place.string, &status) == 0 else { return true }
            if status.st_dev == inner.st_dev, status.st_ino == inner.st_ino { return false }
        }
    }
}
