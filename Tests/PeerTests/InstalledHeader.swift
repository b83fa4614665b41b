import FileTree
import SystemPackage
import TestSupport
import XenTree

/// The headers that Debian's libxen-dev installs.
enum InstalledHeader {
    /// A header is not there or is not what it should be.
    struct Problem: Error, CustomStringConvertible {
        let description: String
    }

    static let path: FilePath = "/usr/include/xen/io/blkif.h"

    static func text(at path: FilePath = path) throws -> String {
        do {
            return String(decoding: try FileTree.readFile(path), as: UTF8.self)
        } catch {
            throw Problem(description: "\(path): \(error.reason): apt-get install libxen-dev")
        }
    }

    static func facts() throws -> HeaderFacts {
        try facts(try text(), from: path.string)
    }

    /// A header in which nothing is found would equal any other such, so that it is an error.
    static func facts(_ text: String, from name: String) throws -> HeaderFacts {
        let facts = HeaderFacts(header: text)
        guard !facts.nodes.isEmpty, !facts.macros.isEmpty, !facts.structures.isEmpty else {
            throw Problem(description: "\(name) has no nodes, macros or structures that can be read")
        }
        return facts
    }
}
