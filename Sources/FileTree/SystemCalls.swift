#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Calls the system, and again whenever a signal came between; the only place that does.
///
/// - Parameter path: What a problem calls the file.
@discardableResult
func perform<Result: SignedInteger>(
    on path: String, _ call: () -> Result
) throws(FileProblem) -> Result {
    while true {
        let result = call()
        if result >= 0 { return result }
        let code = errno
        if code != EINTR { throw FileProblem(path, .system(code)) }
    }
}

/// `read(2)`, under a name that methods do not hide.
func systemRead(_ file: CInt, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, buffer, count)
}

/// Writes all bytes to a file, a pipe or a terminal.
///
/// - Parameter path: What a problem calls the file.
func writeAll(_ bytes: UnsafeRawBufferPointer, to file: CInt, path: String) throws(FileProblem) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
        let count = try perform(on: path) { write(file, start, rest.count) }
        // A regular file that takes nothing has no room.
        guard count > 0 else { throw FileProblem(path, .system(ENOSPC)) }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
}
