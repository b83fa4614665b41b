package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The directory into which generated files go: nothing is written or removed outside of it.
///
/// Every directory on the way to a file is opened by its own name without following symbolic links, so that neither `..` nor a
/// link leads out.
package struct OutputFolder: Sendable {
    package let root: FilePath

    /// The largest file that can be compared with an output.
    package static let maximumSize = 256 << 20

    package init(root: FilePath) {
        self.root = root
    }

    /// The bytes of a file of the directory; nil when it does not exist.
    package func read(_ path: String) throws(FileProblem) -> [UInt8]? {
        let output = try OutputPath(path)
        guard let directory = try open(output.directories, for: path, creating: false) else { return nil }
        return try read(output.name, in: directory, path)
    }

    func read(_ name: String, in directory: OpenDirectory, _ path: String) throws(FileProblem) -> [UInt8]? {
        let file: CInt
        do {
            // Without O_NONBLOCK a named pipe in the place of the file would wait for a writer.
            let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
            file = try perform(on: path) { openat(directory.descriptor, name, flags) }
        } catch {
            if error.cause == .system(ENOENT) { return nil }
            // A link, or a socket.
            throw [ELOOP, ENXIO].contains(where: { error.cause == .system($0) })
                ? FileProblem(path, .occupied) : error
        }
        defer { close(file) }
        do {
            return try FileTree.readAll(file, path: path, limit: OutputFolder.maximumSize)
        } catch {
            throw error.cause == .notRegular ? FileProblem(path, .occupied) : error
        }
    }

    /// Makes all directories on the way to a file and sees that it can be put there, without writing it.
    package func prepare(_ path: String) throws(FileProblem) {
        let output = try OutputPath(path)
        guard let directory = try open(output.directories, for: path, creating: true) else { return }
        try perform(on: path) { faccessat(directory.descriptor, ".", W_OK | X_OK, 0) }
        _ = try mode(of: output.name, in: directory, path)
    }

    /// Who may do what with the file at the place of an output; nil when nothing is there.
    ///
    /// A link, a directory or a device in that place was put there by someone else, and is a problem.
    func mode(of name: String, in directory: OpenDirectory, _ path: String) throws(FileProblem) -> mode_t? {
        var status = stat()
        do {
            try perform(on: path) { fstatat(directory.descriptor, name, &status, AT_SYMLINK_NOFOLLOW) }
        } catch {
            if error.cause == .system(ENOENT) { return nil }
            throw error
        }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, .occupied) }
        return status.st_mode & 0o777
    }

    /// Makes or replaces one file, whatever regular file is there, as a user asked for it by name.
    package func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        try apply([FileChange(path: path, old: try read(path), new: bytes)])
    }

    /// Puts a file at a path that a user names, which may lie anywhere.
    package static func write(_ bytes: [UInt8], at file: FilePath) throws(FileProblem) {
        try at(file) { folder, name throws(FileProblem) in
            // In a directory that many write into, what others have left may have to stay.
            for leftover in try folder.leftovers(beside: [name]) { try? leftover.remove() }
            try folder.write(bytes, to: name)
        }
    }

    /// Sees that a file can be put at a path that a user names.
    package static func prepare(at file: FilePath) throws(FileProblem) {
        try at(file) { folder, name throws(FileProblem) in try folder.prepare(name) }
    }

    private static func at(
        _ file: FilePath, _ body: (OutputFolder, String) throws(FileProblem) -> Void
    ) throws(FileProblem) {
        let parent = file.removingLastComponent()
        do {
            try body(
                OutputFolder(root: parent.isEmpty ? "." : parent), file.lastComponent?.string ?? "")
        } catch {
            throw FileProblem(file.string, error.cause)
        }
    }

    /// Waits until no other run writes into the output root, and keeps others from it.
    ///
    /// - Parameters:
    ///   - isReading: Whether others may read at the same time.
    ///   - creating: Whether the root is made if it is missing; else there is no lock then.
    ///   - waiting: Told when another run has it.
    package func lock(
        isReading: Bool = false, creating: Bool = false, waiting: () -> Void
    ) throws(FileProblem) -> OutputLock? {
        let operation = isReading ? LOCK_SH : LOCK_EX
        while true {
            guard let directory = try open([], for: root.string, creating: creating) else { return nil }
            if try FileLock.take(directory.descriptor, operation | LOCK_NB, root.string) == .busy {
                waiting()
                _ = try FileLock.take(directory.descriptor, operation, root.string)
            }
            // While it waited, the root may have become another directory.
            var (mine, there) = (stat(), stat())
            try perform(on: root.string) { fstat(directory.descriptor, &mine) }
            if stat(root.string, &there) == 0, mine.st_dev == there.st_dev, mine.st_ino == there.st_ino {
                return OutputLock(directory)
            }
        }
    }

    /// What killed runs have left in the directories of some outputs.
    package func leftovers(beside paths: some Sequence<String>) throws(FileProblem) -> [Leftover] {
        var result: [Leftover] = []
        var seen: Set<[String]> = []
        for path in paths {
            let output = try OutputPath(path)
            guard seen.insert(Array(output.directories)).inserted,
                let directory = try open(output.directories, for: path, creating: false)
            else { continue }
            result += try Leftover.all(in: directory, output.directories)
        }
        return result
    }

    /// Opens a directory below the root; nil when it does not exist and is not to be made.
    func open(
        _ parts: ArraySlice<String>, for path: String, creating: Bool
    ) throws(FileProblem) -> OpenDirectory? {
        guard var directory = try openRoot(for: path, creating: creating) else { return nil }
        for part in parts {
            func enter() throws(FileProblem) -> OpenDirectory {
                OpenDirectory(
                    try perform(on: path) {
                        openat(directory.descriptor, part, OpenDirectory.flags | O_NOFOLLOW)
                    })
            }
            do {
                directory = try enter()
            } catch {
                switch error.cause {
                case .system(ENOENT):
                    guard creating else { return nil }
                    try OutputFolder.make(on: path) { mkdirat(directory.descriptor, part, 0o755) }
                    directory = try enter()
                case .system(ELOOP), .system(ENOTDIR): throw FileProblem(path, .link(part))
                default: throw error
                }
            }
        }
        return directory
    }

    private func openRoot(for path: String, creating: Bool) throws(FileProblem) -> OpenDirectory? {
        // Anyone may keep a whole package in a directory called CVS, but nobody in one called .git.
        let hidden = root.components.map(\.string).filter { $0.hasPrefix(".") }
        if let part = hidden.first(where: OutputPath.isVersionControl) {
            throw FileProblem(path, .versionControl(part))
        }
        func open() throws(FileProblem) -> OpenDirectory {
            OpenDirectory(try perform(on: path) { openat(AT_FDCWD, root.string, OpenDirectory.flags) })
        }
        do {
            return try open()
        } catch {
            guard error.cause == .system(ENOENT) else { throw error }
            guard creating else { return nil }
        }
        var place = FilePath(root: root.root)
        for component in root.components {
            place.append(component)
            try OutputFolder.make(on: path) { mkdir(place.string, 0o755) }
        }
        return try open()
    }

    /// Makes a directory, unless there is one already.
    private static func make(on path: String, _ call: () -> CInt) throws(FileProblem) {
        do {
            try perform(on: path, call)
        } catch {
            if error.cause != .system(EEXIST) { throw error }
        }
    }
}
