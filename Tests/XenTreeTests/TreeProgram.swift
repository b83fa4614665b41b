import SystemPackage
import TestSupport
import Testing

@testable import XenTree

/// What a tree's own tools make of it: the program with the parser of disk specifications, which prints what it takes.
struct TreeProgram {
    private static let parts = [
        "tools/libxl", "tools/libs/light", "tools/libs/util", "tools/include", "xen/include/public",
    ]

    private let folder: TemporaryFolder
    /// The structures of libxl, as the tree's generator writes them.
    let types: String

    /// - Parameters:
    ///   - tree: The files of the block protocol; all others are those of `source`.
    ///   - fields: The fields that the program prints.
    ///   - patch: A patch whose lines for libxl the program runs.
    init(
        _ tree: MemoryTree, of source: RealTree, fields: [String] = [], running patch: TreePatch? = nil
    ) throws {
        folder = try TemporaryFolder()
        let parts = Self.parts.filter { tree.hasFiles(below: $0) || !$0.hasPrefix("tools/lib") }
        try Self.run("cp", ["-r", "--parents"] + parts + [folder.path.string], in: source.folder)
        for (path, text) in tree.files { try folder.write(text, to: path) }
        var flags = ["-DFIELDS=" + fields.map { "FIELD(\($0))" }.joined(separator: " ")]
        if let patch {
            try folder.write(Self.statements(of: patch), to: "attach.c")
            flags.append("-DATTACH=\"attach.c\"")
        }
        let programs = PackageRoot.path.appending("Tests/XenTreeTests/Programs").string
        let output = try Self.run(
            "sh", ["\(programs)/make-tree", source.folder.string, programs] + flags, in: folder.path)
        #expect(output.isEmpty, "\(source): \(output)")
        types = try folder.read("_libxl_types.h")
    }

    /// What a patch adds to libxl's code, in a function with what surrounds it there.
    private static func statements(of patch: TreePatch) -> String {
        let files = patch.files.filter { $0.path.hasSuffix("/libxl.c") || $0.path.hasSuffix("/libxl_disk.c") }
        let added = files.flatMap { $0.diff.split(separator: "\n") }
            .filter { $0.first == "+" && !$0.hasPrefix("+++ ") }.map { $0.dropFirst() }
        return (["void attach(ATTACH_PARAMETERS)", "{"] + added + ["}", ""]).joined(separator: "\n")
    }

    @discardableResult
    private static func run(_ tool: String, _ words: [String], in folder: FilePath) throws -> String {
        let output = try Tool(tool, package: "flex gcc libxen-dev perl python3").run(words, in: folder)
        guard output.status == 0 else { throw Tool.Failure(description: "\(tool): \(output.text)") }
        return output.text
    }

    /// What the parser makes of each specification: `accepted` or `refused`, the specification, then fields and nodes.
    func answers(to specifications: [String]) throws -> [String] {
        let program = folder.path.appending("parse").string
        let text = try Self.run(program, specifications, in: folder.path)
        return text.split(separator: "\n").map(String.init)
    }

    func remove() { folder.remove() }
}

extension MemoryTree {
    func hasFiles(below folder: String) -> Bool { files.keys.contains { $0.hasPrefix(folder + "/") } }
}
