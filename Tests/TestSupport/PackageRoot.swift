import FileTree
package import SystemPackage

/// Where the package lies, found from this file, so that tests read the real schema wherever they run.
package enum PackageRoot {
    package static let path: FilePath = {
        var path = FilePath(#filePath)
        for _ in 0..<3 { path.removeLastComponent() }
        return path
    }()

    /// The text of a file of the package.
    package static func text(_ name: String) throws -> String {
        String(decoding: try FileTree.readFile(path.appending(name)), as: UTF8.self)
    }
}
