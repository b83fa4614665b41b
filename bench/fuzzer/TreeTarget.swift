import BlkifSchema
import BundledSchema
import Diagnostics
import XenTree

/// A tree with one file.
private struct OneFile: TreeContents {
    let path: String
    let bytes: [UInt8]

    func bytes(at path: String) throws(TreeProblem) -> [UInt8]? { path == self.path ? bytes : nil }
    func exists(_ path: String) -> Bool { path == self.path }
}

/// A file of a source tree, by the name of the surface that it is: it is read, checked and patched.
func treeTarget(_ name: String) -> Target? {
    guard let schema = try? BundledSchema.load(),
        let entry = schema.sourceTree.entries.first(where: { $0.surface.rawValue == name }),
        let newest = schema.releases.map(\.release).max()
    else { return nil }
    // The first byte chooses the form, where older releases have another.
    let files = entry.files
    return { bytes in
        guard let first = bytes.first else { return }
        let file = files[Int(first) % files.count]
        let contents = OneFile(path: file.path, bytes: Array(bytes.dropFirst()))
        guard let tree = try? XenTree(contents, root: "fuzz", release: newest, schema: schema) else { return }
        let findings = TreeCheck(tree).findings.map(\.finding)
        check(findings, SourceFile(path: file.path, text: String(decoding: bytes.dropFirst(), as: UTF8.self)))
        for option in ["discard", "backendtype"] {
            let patch = TreePatch(tree, options: [option], overlay: false)
            precondition(patch.findings.isEmpty || patch.files.isEmpty)
        }
    }
}
