#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A temporary file that a killed program has left; nobody else can take it while this is there.
package final class Leftover {
    private let directory: OpenDirectory
    private let name: String
    private let path: String
    private let descriptor: CInt

    private init(_ directory: OpenDirectory, _ name: String, path: String, _ descriptor: CInt) {
        self.directory = directory
        self.name = name
        self.path = path
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// What is left in a directory. What this user cannot open, and what is in use, belongs to somebody else.
    ///
    /// - Parameter parts: The path of the directory below the output root.
    static func all(in directory: OpenDirectory, _ parts: ArraySlice<String>) throws(FileProblem)
        -> [Leftover]
    {
        var result: [Leftover] = []
        for name in try directory.names(parts.joined(separator: "/")) where TemporaryFile.isName(name) {
            let path = (parts + [name]).joined(separator: "/")
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            guard let descriptor = try? perform(on: path, { openat(directory.descriptor, name, flags) })
            else { continue }
            let leftover = Leftover(directory, name, path: path, descriptor)
            var status = stat()
            try perform(on: path) { fstat(descriptor, &status) }
            if status.st_mode & S_IFMT == S_IFREG,
                try FileLock.take(descriptor, LOCK_EX | LOCK_NB, path) == .taken
            {
                result.append(leftover)
            }
        }
        return result
    }

    /// What had been written; nil when it cannot be read.
    package var bytes: [UInt8]? {
        try? FileTree.readAll(descriptor, path: path, limit: FileTree.maximumSize)
    }

    package func remove() throws(FileProblem) {
        do {
            try perform(on: path) { unlinkat(directory.descriptor, name, 0) }
        } catch {
            if !error.isAbsence { throw error }
        }
    }
}
