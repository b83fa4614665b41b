#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A temporary file that a killed program has left; nobody else can take it while this is there.
package final class Leftover {
    private let directory: OpenDirectory
    private let name: String
    private let descriptor: CInt

    private init(_ directory: OpenDirectory, _ name: String, _ descriptor: CInt) {
        self.directory = directory
        self.name = name
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// What is left in a directory. What cannot be opened or is in use is passed over.
    ///
    /// - Parameter path: What a problem calls the directory.
    static func all(in directory: OpenDirectory, path: String) throws(FileProblem) -> [Leftover] {
        var result: [Leftover] = []
        for name in try directory.names(path) where TemporaryFile.isName(name) {
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            guard let descriptor = try? perform(on: path, { openat(directory.descriptor, name, flags) })
            else { continue }
            let leftover = Leftover(directory, name, descriptor)
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
                case .taken? = try? FileLock.take(descriptor, LOCK_EX | LOCK_NB, path)
            else { continue }
            result.append(leftover)
        }
        return result
    }

    /// What had been written; nil when it cannot be read.
    package var bytes: [UInt8]? {
        try? FileTree.readAll(descriptor, path: name, limit: FileTree.maximumSize)
    }

    /// Removes it. One that cannot be removed stays for the next run.
    package func remove() { _ = try? perform(on: name) { unlinkat(directory.descriptor, name, 0) } }
}
