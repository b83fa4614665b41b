import FileTree
import SystemPackage
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A source tree of Xen on this machine.
struct RealTree: Sendable, CustomStringConvertible {
    /// What it is called, such as its release.
    let name: String
    let folder: FilePath

    var description: String { name }

    /// Debian's Xen 4.17.
    static let debian = RealTree(name: "4.17", folder: PackageRoot.path.appending(".build-xen/xen"))

    /// Those that `XEN_TREES` names, as `4.4=DIR:master=DIR`; without it Debian's.
    static let all: [RealTree] = {
        guard let names = getenv("XEN_TREES") else { return [debian] }
        return String(cString: names).split(separator: ":").map { word in
            let parts = word.split(separator: "=", maxSplits: 1)
            return RealTree(name: String(parts[0]), folder: FilePath(String(parts.last ?? "")))
        }
    }()

    /// The files of the block protocol.
    func files() throws -> MemoryTree {
        guard FileTree.exists(folder.appending("xen/Makefile")) else {
            throw Tool.Failure(
                description: "the source of Xen \(name) is not there: run ci/xen-source or ci/xen-trees")
        }
        return try MemoryTree(folder: folder)
    }
}
