package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The folder into which generated files go: nothing is written or removed outside of it.
///
/// Every folder on the way to a file is opened by its own name without following symbolic links, so that
/// neither `..` nor a link leads out. A file is written beside its place, flushed and renamed, so that a
/// killed run leaves each file old or new.
package struct OutputFolder: Sendable {
    package let root: FilePath

    package init(root: FilePath) {
        self.root = root
    }

    /// The bytes of a file of the folder; nil when it does not exist.
    package func read(_ path: String) throws(FileProblem) -> [UInt8]? {
        guard let (folder, name) = try open(path, creating: false) else { return nil }
        defer { close(folder) }
        // Without O_NONBLOCK a named pipe in the place of the file would wait for a writer.
        let file = openat(folder, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        if file < 0 {
            if errno == ENOENT { return nil }
            throw FileProblem(path, .place(errno))
        }
        defer { close(file) }
        return try FileTree.readAll(file, path: path)
    }

    /// Makes all folders on the way to a file and sees that it can be put there, without writing it.
    package func prepare(_ path: String) throws(FileProblem) {
        guard let (folder, name) = try open(path, creating: true) else { return }
        defer { close(folder) }
        guard faccessat(folder, ".", W_OK | X_OK, 0) == 0 else { throw FileProblem(path, .place(errno)) }
        try requireRegular(folder, name, path)
    }

    /// A link, a folder or a device in the place of a file was put there by someone else.
    private func requireRegular(_ folder: CInt, _ name: String, _ path: String) throws(FileProblem) {
        var status = stat()
        guard fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFREG else {
            throw FileProblem(path, .occupied)
        }
    }

    /// Puts a file in place, whole or not at all.
    ///
    /// - Parameter keepingMode: Whether the new file can be read, written and run by those who could the old one.
    package func write(_ bytes: [UInt8], to path: String, keepingMode: Bool = false) throws(FileProblem) {
        guard let (folder, name) = try open(path, creating: true) else { return }
        defer { close(folder) }
        removeLitter(of: name, in: folder)
        let temporary = ".\(name).\(getpid()).tmp"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        var file = openat(folder, temporary, flags, 0o644)
        if file < 0, errno == EEXIST {
            unlinkat(folder, temporary, 0)
            file = openat(folder, temporary, flags, 0o644)
        }
        guard file >= 0 else { throw FileProblem(path, .place(errno)) }
        var status = stat()
        let hasMode = keepingMode && fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0
        let isWritten =
            writeAll(bytes, to: file) && (!hasMode || fchmod(file, status.st_mode & 0o777) == 0)
            && fdatasync(file) == 0
        let failure = errno
        let isClosed = close(file) == 0
        guard isWritten, isClosed, renameat(folder, temporary, folder, name) == 0 else {
            let code = isWritten ? errno : failure
            unlinkat(folder, temporary, 0)
            throw FileProblem(path, code == EISDIR || code == EACCES ? .place(code) : .system(code))
        }
    }

    /// Removes the temporary files that killed runs have left beside a file.
    private func removeLitter(of name: String, in folder: CInt) {
        let copy = dup(folder)
        guard copy >= 0 else { return }
        guard let handle = fdopendir(copy) else {
            close(copy)
            return
        }
        defer { closedir(handle) }
        rewinddir(handle)
        let prefix = ".\(name)."
        while let entry = readdir(handle) {
            let found = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard found.hasPrefix(prefix), found.hasSuffix(".tmp"), found.count > prefix.count + 4,
                let process = pid_t(found.dropFirst(prefix.count).dropLast(4)), process != getpid()
            else { continue }
            if kill(process, 0) != 0, errno == ESRCH { unlinkat(folder, found, 0) }
        }
    }

    private func writeAll(_ bytes: [UInt8], to file: CInt) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = systemWrite(file, buffer.baseAddress.map { $0 + written }, buffer.count - written)
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                written += count
            }
            return true
        }
    }

    /// Removes a regular file, and the folders that it leaves empty.
    package func remove(_ path: String) throws(FileProblem) {
        guard let (folder, name) = try open(path, creating: false) else { return }
        defer { close(folder) }
        try requireRegular(folder, name, path)
        guard unlinkat(folder, name, 0) == 0 || errno == ENOENT else {
            throw FileProblem(path, .system(errno))
        }
        var parent = OutputFolder.parts(path).dropLast()
        while !parent.isEmpty, try removeFolder(parent.joined(separator: "/")) { parent.removeLast() }
    }

    /// Removes a folder if it is empty.
    private func removeFolder(_ path: String) throws(FileProblem) -> Bool {
        guard let (outer, name) = try open(path, creating: false) else { return false }
        defer { close(outer) }
        return unlinkat(outer, name, AT_REMOVEDIR) == 0
    }

    /// Splits at bytes, as the system does: to Swift a slash with a combining mark is another character.
    private static func parts(_ path: String) -> [String] {
        path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
    }

    /// Opens the folder that holds a path; nil when it does not exist and is not to be made.
    private func open(_ path: String, creating: Bool) throws(FileProblem) -> (folder: CInt, name: String)? {
        let parts = OutputFolder.parts(path)
        // To the system a path ends at a zero byte.
        guard let name = parts.last, !path.utf8.contains(0),
            parts.allSatisfy({ !["", ".", ".."].contains($0) })
        else { throw FileProblem(path, .outside) }
        let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
        var folder = openat(AT_FDCWD, root.string, flags)
        if folder < 0, errno == ENOENT, creating, makeRoot() { folder = openat(AT_FDCWD, root.string, flags) }
        if folder < 0 {
            if errno == ENOENT, !creating { return nil }
            throw FileProblem(path, .place(errno))
        }
        for part in parts.dropLast() {
            if creating, mkdirat(folder, part, 0o755) != 0, errno != EEXIST {
                let failure = FileProblem(path, .place(errno))
                close(folder)
                throw failure
            }
            let next = openat(folder, part, flags | O_NOFOLLOW)
            let code = errno
            close(folder)
            guard next >= 0 else {
                if code == ENOENT, !creating { return nil }
                let isLink = code == ELOOP || code == ENOTDIR
                throw FileProblem(path, isLink ? .link(part) : .place(code))
            }
            folder = next
        }
        return (folder, name)
    }

    private func makeRoot() -> Bool {
        var path = FilePath(root: root.root)
        for component in root.components {
            path.append(component)
            if mkdir(path.string, 0o755) != 0, errno != EEXIST { return false }
        }
        return true
    }

    /// Puts a file at a path that a user names, which may lie anywhere.
    package static func write(_ bytes: [UInt8], at file: FilePath) throws(FileProblem) {
        let parent = file.removingLastComponent()
        let folder = OutputFolder(root: parent.isEmpty ? "." : parent)
        let name = file.lastComponent?.string ?? ""
        do {
            try folder.prepare(name)
            try folder.write(bytes, to: name)
        } catch {
            throw FileProblem(file.string, error.cause)
        }
    }
}
