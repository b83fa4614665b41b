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

    /// Why a folder or file cannot be read.
    package struct Problem: Error, Sendable {
        package let path: String
        package let reason: String
    }

    /// The largest file that is read; a schema has nothing near it.
    package static let maximumSize = 64 << 20

    /// All regular files below a folder whose name ends so, sorted by path. Hidden files and folders and
    /// symbolic links to folders are passed over.
    package static func read(_ folder: FilePath, suffix: String) throws(Problem) -> [Entry] {
        var entries: [Entry] = []
        for path in try list(folder, below: "", depth: 0) where path.hasSuffix(suffix) {
            entries.append(Entry(path: path, bytes: try readFile(folder.appending(path))))
        }
        return entries.sorted { $0.path < $1.path }
    }

    /// The paths of all regular files below a folder, sorted.
    package static func paths(_ folder: FilePath) throws(Problem) -> [String] {
        try list(folder, below: "", depth: 0).sorted()
    }

    private static func list(
        _ folder: FilePath, below prefix: String, depth: Int
    ) throws(Problem) -> [String] {
        guard depth < 16 else { throw Problem(path: folder.string, reason: "folders are nested too deeply") }
        guard let handle = opendir(folder.string) else {
            throw Problem(path: folder.string, reason: reason(errno))
        }
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
    package static func readFile(_ path: FilePath) throws(Problem) -> [UInt8] {
        do {
            // A named pipe would otherwise wait for a writer.
            let descriptor = try FileDescriptor.open(path, .readOnly, options: .nonBlocking)
            defer { try? descriptor.close() }
            var status = stat()
            guard fstat(descriptor.rawValue, &status) == 0 else { throw Errno(rawValue: errno) }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw Problem(path: path.string, reason: "not a regular file")
            }
            let size = Int(status.st_size)
            guard size <= maximumSize else { throw Problem(path: path.string, reason: "larger than 64 MiB") }
            return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
                while count < size {
                    let target = UnsafeMutableRawBufferPointer(
                        rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                    let read = try descriptor.read(into: target)
                    if read == 0 { break }
                    count += read
                }
            }
        } catch let problem as Problem {
            throw problem
        } catch let error as Errno {
            throw Problem(path: path.string, reason: reason(error.rawValue))
        } catch {
            throw Problem(path: path.string, reason: "\(error)")
        }
    }

    /// The bytes of a file, a pipe or a device, up to a limit.
    ///
    /// - Parameters:
    ///   - path: What to read; nil for standard input.
    ///   - limit: The greatest number of bytes that are returned; one more is a problem.
    package static func readStream(_ path: FilePath?, limit: Int) throws(Problem) -> [UInt8] {
        let name = path?.string ?? "standard input"
        do {
            let descriptor = try path.map { try FileDescriptor.open($0, .readOnly) } ?? .standardInput
            defer { if path != nil { try? descriptor.close() } }
            var bytes: [UInt8] = []
            var buffer = [UInt8](repeating: 0, count: 65_536)
            while true {
                let count = try read(descriptor, into: &buffer, name: name)
                guard count > 0 else { return bytes }
                bytes += buffer.prefix(count)
                guard bytes.count <= limit else {
                    throw Problem(path: name, reason: "larger than \(limit) bytes")
                }
            }
        } catch let problem as Problem {
            throw problem
        } catch let error as Errno {
            throw Problem(path: name, reason: reason(error.rawValue))
        } catch {
            throw Problem(path: name, reason: "\(error)")
        }
    }

    /// Reads what comes next, at most as much as the buffer holds.
    ///
    /// - Parameter name: What a problem calls the file.
    /// - Returns: The number of bytes; 0 at the end.
    package static func read(
        _ descriptor: FileDescriptor, into buffer: inout [UInt8], name: String
    ) throws(Problem) -> Int {
        do {
            return try buffer.withUnsafeMutableBytes { try descriptor.read(into: $0) }
        } catch {
            throw Problem(path: name, reason: (error as? Errno).map { reason($0.rawValue) } ?? "\(error)")
        }
    }

    static func reason(_ code: CInt) -> String {
        Errno(rawValue: code).description.lowercased()
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
