#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A lock on an open file or directory, which the system releases when the program ends, however it ends.
///
/// It holds between containers that share a volume, too, since the file itself has it.
enum FileLock {
    enum Result {
        case taken
        /// Somebody else has it.
        case busy
        /// The file system knows no such locks.
        case unsupported
    }

    private static let unsupported: Set<CInt> = [ENOLCK, EOPNOTSUPP, ENOSYS, EINVAL, EBADF]

    /// - Parameters:
    ///   - operation: `LOCK_EX` or `LOCK_SH`, with `LOCK_NB` not to wait.
    ///   - path: What a problem calls the file.
    static func take(_ descriptor: CInt, _ operation: CInt, _ path: String) throws(FileProblem) -> Result {
        do {
            try perform(on: path) { flock(descriptor, operation) }
            return .taken
        } catch {
            guard case .system(let code) = error.cause else { throw error }
            if code == EWOULDBLOCK { return .busy }
            if unsupported.contains(code) { return .unsupported }
            throw error
        }
    }
}

/// The turn of a run in an output root: others that write there wait until it ends.
package final class OutputLock: Sendable {
    private let directory: OpenDirectory

    init(_ directory: OpenDirectory) {
        self.directory = directory
    }

    /// Ends the turn. A lock without this call could end as soon as the compiler finds no further use of it.
    package func release() { _ = try? perform(on: ".") { flock(directory.descriptor, LOCK_UN) } }
}
