#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A directory that is open as long as this is there.
final class OpenDirectory: Sendable {
    static let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC

    let descriptor: CInt

    init(_ descriptor: CInt) {
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// The names of what is in it, without the directory itself and the one around it, in the order of the system.
    ///
    /// - Parameter path: What a problem calls the directory.
    func names(_ path: String) throws(FileProblem) -> [String] {
        let copy = try perform(on: path) { openat(descriptor, ".", OpenDirectory.flags) }
        guard let handle = fdopendir(copy) else {
            let code = errno
            close(copy)
            throw FileProblem(path, .system(code))
        }
        defer { closedir(handle) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = readdir(handle) else {
                if errno == 0 { return names }
                if errno == EINTR { continue }
                throw FileProblem(path, .system(errno))
            }
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
    }
}
