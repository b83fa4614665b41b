import FileTree
import SystemPackage
import XenstoreDump

/// A file that is read in blocks, and of which parts can be read again.
struct StoreFile: StoreSource {
    private let descriptor: FileDescriptor
    /// Whether it is a file and no pipe, so that it can be read from any place.
    let isRereadable: Bool
    /// What a problem calls the file.
    let name: String

    /// - Parameter path: The file; nil for standard input.
    init(_ path: FilePath?) throws(FileProblem) {
        name = path?.string ?? "standard input"
        descriptor =
            try path.map { path throws(FileProblem) in try FileTree.openStream(path) } ?? .standardInput
        isRereadable = (try? descriptor.seek(offset: 0, from: .current)) == 0
    }

    /// The length of a file; 0 where it is not known. Reading goes on at the beginning.
    var count: Int {
        guard isRereadable, let end = try? descriptor.seek(offset: 0, from: .end) else { return 0 }
        return go(to: 0) ? Int(end) : 0
    }

    /// Whether a file ends before the place up to which it was read. Then reading goes on at its beginning.
    func wasCut() -> Bool {
        guard let place = try? descriptor.seek(offset: 0, from: .current) else { return false }
        if count < place { return true }
        go(to: Int(place))
        return false
    }

    /// Reads on at another place of a file.
    ///
    /// - Returns: Whether it can be done.
    @discardableResult
    func go(to offset: Int) -> Bool {
        (try? descriptor.seek(offset: Int64(offset), from: .start)) != nil
    }

    /// Reads what comes next.
    ///
    /// - Returns: The number of bytes; 0 at the end.
    func readNext(into buffer: inout [UInt8]) throws(FileProblem) -> Int {
        try FileTree.read(descriptor, into: &buffer, name: name)
    }

    mutating func read(at offset: Int, into buffer: inout [UInt8]) -> Int {
        var count = 0
        buffer.withUnsafeMutableBytes { bytes in
            while count < bytes.count {
                let rest = UnsafeMutableRawBufferPointer(rebasing: bytes[count...])
                guard let read = try? descriptor.read(fromAbsoluteOffset: Int64(offset + count), into: rest),
                    read > 0
                else { break }
                count += read
            }
        }
        return count
    }

    func close() { try? descriptor.close() }
}
