import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A file with a random name beside the place of an output, whole on the disk before it takes that place.
///
/// It is locked as long as its program runs. One without a lock was left by a program that was killed, and is swept; one
/// with a lock belongs to somebody else and is never touched.
final class TemporaryFile {
    private static let prefix = ".blkif-"
    private static let suffix = ".tmp"

    private let directory: OpenDirectory
    private let name: String
    private let descriptor: CInt
    /// Whether the file is to be removed when this goes.
    private var isOurs = true

    private init(_ directory: OpenDirectory, _ name: String, _ descriptor: CInt) {
        self.directory = directory
        self.name = name
        self.descriptor = descriptor
    }

    deinit {
        if isOurs { _ = try? perform(on: name) { unlinkat(directory.descriptor, name, 0) } }
        close(descriptor)
    }

    /// Whether a name is one that this program gives to its temporary files.
    static func isName(_ name: String) -> Bool {
        guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
        let digits = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
        return digits.count == 16
            && digits.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }

    private static func randomName() -> String {
        let digits = String(UInt64.random(in: 0 ... .max), radix: 16)
        return prefix + String(repeating: "0", count: 16 - digits.count) + digits + suffix
    }

    /// Makes an empty one that nobody else has or has had.
    ///
    /// - Parameter path: What a problem calls the file.
    static func make(in directory: OpenDirectory, for path: String) throws(FileProblem) -> TemporaryFile {
        for _ in 0..<16 {
            let name = randomName()
            let descriptor: CInt
            do {
                let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
                descriptor = try perform(on: path) { openat(directory.descriptor, name, flags, 0o644) }
            } catch {
                if error.cause == .system(EEXIST) { continue }
                throw error
            }
            let file = TemporaryFile(directory, name, descriptor)
            _ = try FileLock.take(descriptor, LOCK_EX, path)
            var status = stat()
            try perform(on: path) { fstat(descriptor, &status) }
            // Another program may have swept it before it was locked.
            if status.st_nlink > 0 { return file }
            file.isOurs = false
        }
        throw FileProblem(path, .system(EEXIST))
    }

    /// Writes the content.
    ///
    /// - Parameter mode: Who may do what with the file; nil for what the user's mask gives.
    func write(_ bytes: [UInt8], mode: mode_t?, path: String) throws(FileProblem) {
        try bytes.span.withUnsafeBytes { buffer throws(FileProblem) in
            try writeAll(buffer, to: descriptor, path: path)
        }
        if let mode { try perform(on: path) { fchmod(descriptor, mode) } }
    }

    /// Waits until the disk has the content.
    func flush(path: String) throws(FileProblem) { try perform(on: path) { fsync(descriptor) } }

    /// Takes the place of an output.
    func rename(to output: String, path: String) throws(FileProblem) {
        try perform(on: path) { renameat(directory.descriptor, name, directory.descriptor, output) }
        isOurs = false
    }

    /// Stays for the next run to find.
    func leave() { isOurs = false }
}
