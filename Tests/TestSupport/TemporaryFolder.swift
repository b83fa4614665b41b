import FileTree
package import SystemPackage

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A new empty folder for one test.
package struct TemporaryFolder: Sendable {
    package let path: FilePath

    package init() throws {
        var template = Array("/tmp/blkif-test.XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw Errno(rawValue: errno) }
        path = FilePath(platformString: made)
    }

    package func write(_ text: String, to name: String) throws {
        try OutputFolder(root: path).write(Array(text.utf8), to: name)
    }

    package func write(_ bytes: [UInt8], to name: String) throws {
        try OutputFolder(root: path).write(bytes, to: name)
    }

    package func read(_ name: String) throws -> String {
        String(decoding: try FileTree.readFile(path.appending(name)), as: UTF8.self)
    }

    /// Removes the folder and everything in it.
    package func remove() {
        _ = system("rm -rf '\(path)'")
    }
}
