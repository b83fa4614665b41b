package import SystemPackage

/// Where the package lies, found from this file, so that tests read the real schema wherever they run.
package enum PackageRoot {
    package static let path: FilePath = {
        var path = FilePath(#filePath)
        for _ in 0..<3 { path.removeLastComponent() }
        return path
    }()
}
