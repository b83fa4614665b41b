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
        var listing = DirectoryListing(root: folder)
        try listing.add("", depth: 0)
        return listing.paths.sorted()
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

    /// Makes a file that grows over the user's limit an error, like a full disk, where it would end the program.
    package static func reportFileSizeLimit() { signal(SIGXFSZ, SIG_IGN) }
}
