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

    /// All regular files below a folder whose name ends so, sorted by path. Hidden files and folders and
    /// symbolic links to folders are passed over.
    package static func read(_ folder: FilePath, suffix: String) throws(FileProblem) -> [Entry] {
        var entries: [Entry] = []
        for path in try list(folder, below: "", depth: 0) where path.hasSuffix(suffix) {
            entries.append(Entry(path: path, bytes: try readFile(folder.appending(path))))
        }
        return entries.sorted { $0.path < $1.path }
    }

    /// The paths of all regular files below a folder, sorted.
    package static func paths(_ folder: FilePath) throws(FileProblem) -> [String] {
        try list(folder, below: "", depth: 0).sorted()
    }

    private static func list(
        _ folder: FilePath, below prefix: String, depth: Int
    ) throws(FileProblem) -> [String] {
        guard depth < 16 else { throw FileProblem(folder.string, .depth) }
        guard let handle = opendir(folder.string) else { throw FileProblem(folder.string, .system(errno)) }
        defer { closedir(handle) }
        var result: [String] = []
        while let entry = readdir(handle) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix(".") else { continue }
            switch kind(folder.appending(name)) {
            case .file: result.append(prefix + name)
            case .folder:
                result += try list(folder.appending(name), below: prefix + name + "/", depth: depth + 1)
            case .other: break
            }
        }
        return result
    }

    private enum Kind {
        case file
        case folder
        case other
    }

    /// A link to a file counts as a file, a link to a folder does not count.
    private static func kind(_ path: FilePath) -> Kind {
        var status = stat()
        guard lstat(path.string, &status) == 0 else { return .other }
        let isLink = status.st_mode & S_IFMT == S_IFLNK
        if isLink, stat(path.string, &status) != 0 { return .other }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR where !isLink: return .folder
        default: return .other
        }
    }

    package static func exists(_ path: FilePath) -> Bool {
        access(path.string, F_OK) == 0
    }

    /// The bytes of a file.
    package static func readFile(_ path: FilePath) throws(FileProblem) -> [UInt8] {
        // A named pipe would otherwise wait for a writer.
        let file = open(path.string, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { throw FileProblem(path.string, .system(errno)) }
        defer { close(file) }
        return try readAll(file, path: path.string, limit: maximumSize)
    }

    /// The bytes of a regular file that is open.
    ///
    /// - Parameter path: What a problem calls the file.
    static func readAll(_ file: CInt, path: String, limit: Int = .max) throws(FileProblem) -> [UInt8] {
        var status = stat()
        guard fstat(file, &status) == 0 else { throw FileProblem(path, .system(errno)) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileProblem(path, .notRegular) }
        let size = Int(status.st_size)
        guard size <= limit else { throw FileProblem(path, .size(limit)) }
        var failure: CInt = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let read = systemRead(file, buffer.baseAddress.map { $0 + count }, size - count)
                if read < 0, errno == EINTR { continue }
                if read < 0 { failure = errno }
                if read <= 0 { break }
                count += read
            }
        }
        guard failure == 0 else { throw FileProblem(path, .system(failure)) }
        return bytes
    }

    /// The bytes of a file, a pipe or a device, up to a limit.
    ///
    /// - Parameters:
    ///   - path: What to read; nil for standard input.
    ///   - limit: The greatest number of bytes that are returned; one more is a problem.
    package static func readStream(_ path: FilePath?, limit: Int) throws(FileProblem) -> [UInt8] {
        let name = path?.string ?? "standard input"
        let file = path.map { open($0.string, O_RDONLY | O_CLOEXEC) } ?? STDIN_FILENO
        guard file >= 0 else { throw FileProblem(name, .system(errno)) }
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
        while true {
            let count = buffer.withUnsafeMutableBytes { bytes in
                systemRead(
                    descriptor.rawValue, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), bytes.count)
            }
            if count >= 0 { return count }
            if errno != EINTR { throw FileProblem(name, .system(errno)) }
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
}
