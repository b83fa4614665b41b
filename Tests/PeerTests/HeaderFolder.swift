import SystemPackage
import TestSupport

/// Headers made from the schema, in a folder, so that compilers find them.
struct HeaderFolder {
    /// A text that should be replaced is not in the header.
    struct NothingToReplace: Error {
        let text: String
    }

    let files: TemporaryFolder

    init() throws {
        files = try TemporaryFolder()
    }

    func remove() {
        files.remove()
    }

    /// The header in place of Xen's own, as of a release.
    ///
    /// Beside it are the installed forms of the headers that it includes. They are marked as headers of the
    /// system, so that the warnings of compilers are about ours alone.
    func dropIn(_ view: String, replacing: [String: String] = [:]) throws -> PeerHeader {
        let text = try Views.view(view).text("docs/include/xen/io/blkif.h")
        let name = "drop-in-\(view)"
        try files.write(try HeaderFolder.replacing(replacing, in: text), to: "\(name)/xen/io/blkif.h")
        for path in ["xen/io/ring.h", "xen/grant_table.h"] {
            try files.write(
                "#pragma GCC system_header\n#include_next <\(path)>\n", to: "\(name)/\(path)")
        }
        return PeerHeader(name: name, options: ["-I", files.path.appending(name).string])
    }

    /// The header that needs no other of Xen, as of a release.
    func standalone(_ view: String, replacing: [String: String] = [:]) throws -> PeerHeader {
        let text = try Views.view(view).text("Sources/CBlkif/include/xen/io/blkif.h")
        let name = "standalone-\(view)"
        try files.write(try HeaderFolder.replacing(replacing, in: text), to: "\(name)/xen/io/blkif.h")
        return PeerHeader(
            name: name, options: ["-I", files.path.appending(name).string], standsAlone: true)
    }

    /// The text with mistakes made on purpose, each at the first place where it can be made.
    private static func replacing(_ mistakes: [String: String], in text: String) throws -> String {
        try mistakes.reduce(text) { text, mistake in
            guard text.contains(mistake.key) else { throw NothingToReplace(text: mistake.key) }
            return text.replacing(mistake.key, with: mistake.value, maxReplacements: 1)
        }
    }
}
