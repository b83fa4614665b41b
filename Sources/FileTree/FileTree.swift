package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Reads folders of input files.
package enum FileTree {
    /// A file that was read.
    package struct Entry: Sendable {
        /// The path below the folder, with `/` between its parts.
        package let path: String
        package let bytes: [UInt8]
    }

    /// The largest file that is read; a schema has nothing near it.
    package static let maximumSize = 64 << 20

    /// All regular files below a directory whose name ends so, sorted by path. Hidden files and directories and
    /// symbolic links to directories are passed over; a link that leads out of the directory is a problem.
    package static func read(_ folder: FilePath, suffix: String) throws(FileProblem) -> [Entry] {
        var entries: [Entry] = []
        for path in try paths(folder) where path.hasSuffix(suffix) {
            entries.append(Entry(path: path, bytes: try readFile(folder.appending(path))))
        }
        return entries.sorted { $0.path < $1.path }
    }

    /// The paths of all regular files below a directory, sorted.
    package static func paths(_ folder: FilePath) throws(FileProblem) -> [String] {
        var listing = Listing(root: folder)
        try listing.add("", depth: 0)
        return listing.paths.sorted()
    }

    /// What is found below a directory.
    private struct Listing {
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

    package static func exists(_ path: FilePath) -> Bool {
        access(path.string, F_OK) == 0
    }

    /// The bytes of a file.
    package static func readFile(_ path: FilePath) throws(FileProblem) -> [UInt8] {
        // A named pipe would otherwise wait for a writer.
        let file = try perform(on: path.string) {
            open(path.string, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        }
        defer { close(file) }
        return try readAll(file, path: path.string, limit: maximumSize)
    }

    /// The bytes of a regular file that is open.
    ///
    /// - Parameter path: What a problem calls the file.
    static func readAll(_ file: CInt, path: String, limit: Int = .max) throws(FileProblem) -> [UInt8] {
        var status = stat()
        try perform(on: path) { fstat(file, &status) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, .notRegular) }
        let size = Int(status.st_size)
        guard size <= limit else { throw FileProblem(path, .size(limit)) }
        try requireMemory(size, for: path)
        var failure: FileProblem?
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            do throws(FileProblem) {
                while count < size {
                    let rest = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let read = try perform(on: path) { systemRead(file, rest.baseAddress, rest.count) }
                    if read == 0 { break }
                    count += read
                }
            } catch {
                failure = error
            }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Sees that so much memory can be had: an array that cannot have it ends the program.
    private static func requireMemory(_ size: Int, for path: String) throws(FileProblem) {
        guard size > 1 << 20 else { return }
        guard let memory = malloc(size) else { throw FileProblem(path, .system(ENOMEM)) }
        free(memory)
    }

    /// The bytes of a file, a pipe or a device, up to a limit.
    ///
    /// - Parameters:
    ///   - path: What to read; nil for standard input.
    ///   - limit: The greatest number of bytes that are returned; one more is a problem.
    package static func readStream(_ path: FilePath?, limit: Int) throws(FileProblem) -> [UInt8] {
        let name = path?.string ?? "standard input"
        var file = STDIN_FILENO
        if let path {
            file = try perform(on: name) { open(path.string, O_RDONLY | O_CLOEXEC) }
        }
        defer { if path != nil { close(file) } }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = try read(FileDescriptor(rawValue: file), into: &buffer, name: name)
            guard count > 0 else { return bytes }
            bytes += buffer.prefix(count)
            guard bytes.count <= limit else { throw FileProblem(name, .size(limit)) }
        }
    }

    /// Opens a file, a pipe or a device for reading.
    package static func openStream(_ path: FilePath) throws(FileProblem) -> FileDescriptor {
        let file = open(path.string, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw FileProblem(path.string, .system(errno)) }
        return FileDescriptor(rawValue: file)
    }

    /// Reads what comes next, at most as much as the buffer holds.
    ///
    /// - Parameter name: What a problem calls the file.
    /// - Returns: The number of bytes; 0 at the end.
    package static func read(
        _ descriptor: FileDescriptor, into buffer: inout [UInt8], name: String
    ) throws(FileProblem) -> Int {
        var bytes = buffer.mutableSpan
        return try bytes.withUnsafeMutableBytes { buffer throws(FileProblem) in
            try perform(on: name) { systemRead(descriptor.rawValue, buffer.baseAddress, buffer.count) }
        }
    }
}

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
