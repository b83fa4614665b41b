import FileTree
import SystemPackage
import TestSupport

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// A package of its own for one test, with a schema and templates.
struct Workspace {
    let folder: TemporaryFolder

    var path: FilePath { folder.path }

    /// A small schema with two releases and a profile, two templates and an export.
    static func small() throws -> Workspace {
        let workspace = Workspace(folder: try TemporaryFolder())
        for (name, text) in files { try workspace.folder.write(text, to: name) }
        return workspace
    }

    /// A copy of this package's schema and templates, and of the page with regions that are filled.
    static func copy() throws -> Workspace {
        let workspace = Workspace(folder: try TemporaryFolder())
        for name in ["Schema", "Templates"] {
            let source = PackageRoot.path.appending(name)
            for path in try FileTree.paths(source) {
                try workspace.folder.write(
                    try FileTree.readFile(source.appending(path)), to: "\(name)/\(path)")
            }
        }
        let page = "docs/guide/schema-format.md"
        try workspace.folder.write(try FileTree.readFile(PackageRoot.path.appending(page)), to: page)
        return workspace
    }

    func remove() { folder.remove() }

    func run(_ arguments: [String], environment: [String: String] = [:]) throws -> BuiltProgram.Run {
        try BuiltProgram.genDocs.run(arguments, in: path, environment: environment)
    }

    /// The paths of the files in a folder.
    func names(_ folder: String) throws -> [String] {
        try FileTree.paths(path.appending(folder)).map { "\(folder)/\($0)" }
    }

    func text(_ name: String) throws -> String { try folder.read(name) }

    func exists(_ name: String) -> Bool { FileTree.exists(path.appending(name)) }

    /// Changes a file; the text that is replaced must be there.
    func replace(_ old: String, with new: String, in name: String) throws {
        let text = try folder.read(name)
        guard let range = text.firstRange(of: old) else { throw NotFound(text: old, file: name) }
        try folder.write(text.replacingCharacters(in: range, with: new), to: name)
    }

    func append(_ text: String, to name: String) throws {
        try folder.write(try folder.read(name) + text, to: name)
    }

    /// A text to be replaced is not in the file.
    struct NotFound: Error {
        let text: String
        let file: String
    }

    /// Every file below a folder of the package with its content and the identity that a rewritten file loses.
    func snapshot(_ name: String) throws -> [String: String] {
        guard exists(name) else { return [:] }
        var result: [String: String] = [:]
        for file in try FileTree.paths(path.appending(name)) {
            var status = stat()
            stat(path.appending(name).appending(file).string, &status)
            let text = String(
                decoding: try FileTree.readFile(path.appending(name).appending(file)), as: UTF8.self)
            result[file] = "\(status.st_ino) \(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(text)"
        }
        return result
    }

    /// The outputs of the small package and the list of them.
    static let outputs = ["data/schema.json", "docs/generated-files.txt", "docs/names.txt", "docs/page.md"]

    private static let files = [
        (
            "Schema/protocol.yaml",
            """
            schema: 1
            title: A small protocol
            summary: Two nodes, for tests.
            files: [releases.yaml, nodes.yaml]

            """
        ),
        (
            "Schema/releases.yaml",
            """
            releases:
              - {version: "4.0", date: "2010-04-07", summary: The first.}
              - {version: "4.4", date: "2014-03-10", summary: The second.}
            profiles:
              - {name: vendor-4.0, release: "4.0", summary: What a vendor has., carries: []}

            """
        ),
        (
            "Schema/nodes.yaml",
            """
            section: {id: backend-features, side: backend, title: Features}
            nodes:
              - name: feature-old
                type: boolean
                default: false
                writer: backend
                since: "4.0"
                summary: Says that the backend has the old feature.
              - name: feature-new
                type: boolean
                default: false
                writer: backend
                since: "4.4"
                summary: Says that the backend has the new feature.

            """
        ),
        (
            "Templates/manifest.yaml",
            """
            outputs:
              - {template: page.md, output: docs/page.md, escape: markdown, describes: [backend]}
              - {template: names.txt, output: docs/names.txt, escape: text}
              - {export: schema-json, output: data/schema.json, escape: json}

            """
        ),
        (
            "Templates/page.md",
            """
            # {{title}}

            {{#backendSections}}
            {{#nodes}}
            ## {{name}}

            {{summary}}

            {{/nodes}}
            {{/backendSections}}

            """
        ),
        (
            "Templates/names.txt",
            """
            {{#backendSections}}
            {{#nodes}}
            {{name}}
            {{/nodes}}
            {{/backendSections}}

            """
        ),
    ]
}

extension String {
    fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
        String(self[..<range.lowerBound]) + text + String(self[range.upperBound...])
    }
}
