#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A connection to the live store, over which it is only read.
///
/// Source: `xen/include/public/io/xs_wire.h`: each message is a header of four numbers of 32 bits (type, request,
/// transaction, length) and texts, each of which ends with a zero byte.
final class XenstoreConnection {
    /// Why something cannot be had.
    enum Problem: Error {
        /// There is no store here.
        case absent
        /// The connection broke, or what came over it is no answer.
        case broken(String)
        /// The store refuses: the name of the error.
        case refused(String)
    }

    private enum Kind: UInt32 {
        case directory = 1
        case read = 2
        case permissions = 3
        case watch = 4
        case event = 15
        case error = 16
        case directoryPart = 22
    }

    private static let headerSize = 16
    /// No message is longer.
    private static let maximumSize = 4096

    private let file: CInt
    private var request: UInt32 = 0
    private var buffer: [UInt8] = []

    /// Connects by the socket of the daemon, or the device of the kernel.
    ///
    /// - Parameter paths: Where to look, in order; nil for the usual places.
    init(_ paths: [String]? = nil) throws(Problem) {
        let usual = [
            "/run/xenstored/socket", "/var/run/xenstored/socket", "/dev/xen/xenbus", "/proc/xen/xenbus",
        ]
        let named = getenv("XENSTORED_PATH").map { [String(cString: $0)] }
        for path in paths ?? named ?? usual {
            if let file = XenstoreConnection.open(path) {
                self.file = file
                return
            }
        }
        throw .absent
    }

    deinit { close(file) }

    private static func open(_ path: String) -> CInt? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFSOCK else {
            // What is written to a file that is no device would change it.
            guard kind == S_IFCHR || path.hasPrefix("/proc/") else { return nil }
            let file = systemOpen(path, O_RDWR | O_CLOEXEC)
            return file >= 0 ? file : nil
        }
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        guard path.utf8.count < MemoryLayout.size(ofValue: address.sun_path) else { return nil }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let file = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { return nil }
        let result = withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        if result == 0 { return file }
        close(file)
        return nil
    }

    // MARK: Questions

    /// The names of what is in a directory.
    func list(_ path: String) throws(Problem) -> [String] {
        do {
            return XenstoreConnection.texts(try ask(.directory, [path]))
        } catch .refused("E2BIG") {
            return try listInParts(path)
        }
    }

    /// A directory that does not fit one message comes in parts, each with the generation of the directory.
    private func listInParts(_ path: String) throws(Problem) -> [String] {
        for _ in 0..<8 {
            var (names, generation, offset) = ([UInt8](), [UInt8](), 0)
            while true {
                let part = try ask(.directoryPart, [path, String(offset)])
                guard let end = part.firstIndex(of: 0) else {
                    throw .broken("a part of a directory has no generation")
                }
                let changed = Array(part[..<end])
                if offset > 0, changed != generation { break }
                generation = changed
                let content = part[(end + 1)...]
                names += content
                // The last part ends with an empty name.
                if content.count < 2 || content.suffix(2).allSatisfy({ $0 == 0 }) {
                    return XenstoreConnection.texts(names)
                }
                offset += content.count
            }
        }
        throw .broken("a directory changes all the time")
    }

    func read(_ path: String) throws(Problem) -> [UInt8] { try ask(.read, [path]) }

    /// The permissions as they are printed, as `n0,r3`.
    func permissions(_ path: String) throws(Problem) -> String {
        XenstoreConnection.texts(try ask(.permissions, [path])).joined(separator: ",")
    }

    /// Asks to be told of changes below a directory.
    func watch(_ path: String) throws(Problem) { _ = try ask(.watch, [path, "blkif"]) }

    /// Waits until something has changed.
    ///
    /// - Returns: Whether something has; else the time is over.
    func waitForEvent(milliseconds: Int) throws(Problem) -> Bool {
        if hasEvent {
            hasEvent = false
            return true
        }
        var descriptor = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
        guard poll(&descriptor, 1, CInt(milliseconds)) > 0 else { return false }
        _ = try receive()
        return true
    }

    private var hasEvent = false

    private static func texts(_ bytes: [UInt8]) -> [String] {
        bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) } as [String]
    }

    // MARK: Messages

    private func ask(_ kind: Kind, _ texts: [String]) throws(Problem) -> [UInt8] {
        request &+= 1
        let body: [UInt8] = texts.flatMap { text -> [UInt8] in text.utf8 + [0] }
        var message: [UInt8] = []
        for number in [kind.rawValue, request, 0, UInt32(body.count)] {
            withUnsafeBytes(of: number) { message.append(contentsOf: $0) }
        }
        // The device wants header and body in one piece each; the socket takes any.
        try send(message + body)
        while true {
            let answer = try receive()
            if answer.kind == Kind.event.rawValue {
                hasEvent = true
                continue
            }
            guard answer.request == request else { continue }
            if answer.kind == Kind.error.rawValue {
                throw .refused(XenstoreConnection.texts(answer.body).first ?? "")
            }
            return answer.body
        }
    }

    private func send(_ bytes: [UInt8]) throws(Problem) {
        var start = 0
        while start < bytes.count {
            let count = bytes[start...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .broken(String(cString: strerror(errno))) }
            start += count
        }
    }

    private func receive() throws(Problem) -> (kind: UInt32, request: UInt32, body: [UInt8]) {
        let header = try take(XenstoreConnection.headerSize)
        let numbers = header.withUnsafeBytes { bytes in
            (0..<4).map { bytes.loadUnaligned(fromByteOffset: $0 * 4, as: UInt32.self) }
        }
        guard numbers[3] <= XenstoreConnection.maximumSize else { throw .broken("a message is too long") }
        return (numbers[0], numbers[1], try take(Int(numbers[3])))
    }

    private func take(_ count: Int) throws(Problem) -> [UInt8] {
        while buffer.count < count {
            var chunk = [UInt8](repeating: 0, count: 8192)
            let size = chunk.count
            let read = chunk.withUnsafeMutableBytes { systemRead(file, $0.baseAddress, size) }
            if read < 0, errno == EINTR { continue }
            guard read > 0 else {
                throw .broken(read == 0 ? "the store has gone" : String(cString: strerror(errno)))
            }
            buffer += chunk.prefix(read)
        }
        defer { buffer.removeFirst(count) }
        return Array(buffer.prefix(count))
    }
}

/// `open(2)` and `read(2)`, under names that methods do not hide.
private func systemOpen(_ path: String, _ flags: CInt) -> CInt { open(path, flags) }
private func systemRead(_ file: CInt, _ bytes: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    read(file, bytes, count)
}
