import FileTree
import SystemPackage

/// A language for which constants and structures are generated, and how its own tools check and run them.
package struct Language: Sendable, CustomStringConvertible {
    /// The folder below `bindings`, which is also the notation.
    package let description: String
    /// The ending of its sources.
    package let ending: String
    /// The tools that must be there, with the packages that have them.
    private let tools: [Tool]
    /// The command that checks and builds what is generated; it prints nothing when all is well.
    private let check: String
    /// The command that makes `program` of a source, named by `$1`.
    private let build: String

    package static let all = [rust, go, ocaml, python]

    package static let rust = Language(
        description: "rust", ending: "rs", tools: [Tool("rustc", package: "rustc")],
        check: "rustc --edition 2021 -D warnings --crate-type rlib --crate-name xen_blkif src/lib.rs",
        build: "rustc --edition 2021 -D warnings --extern xen_blkif=libxen_blkif.rlib -o program \"$1\"")

    package static let go = Language(
        description: "go", ending: "go",
        tools: [Tool("go", package: "golang-go"), Tool("gofmt", package: "golang-go")],
        check: "gofmt -d . && go vet ./...",
        build: "gofmt -d \"$1\" && go vet \"$1\" && go build -o program \"$1\"")

    package static let ocaml = Language(
        description: "ocaml", ending: "ml",
        tools: [Tool("ocamlfind", package: "ocaml-findlib"), Tool("ocamlopt", package: "ocaml")],
        check: """
            ocamlfind ocamlopt -w +a-4-9-40..42-70 -warn-error +a -c blkif.mli blkif.ml
            mkdir -p html && ocamlfind ocamldoc -warn-error -html -d html blkif.mli
            """,
        build: "ocamlfind ocamlopt -w +a-4-9-40..42-44-70 -warn-error +a -o program blkif.cmx \"$1\"")

    package static let python = Language(
        description: "python", ending: "py",
        tools: [Tool("mypy", package: "mypy"), Tool("python3", package: "python3")],
        check: """
            mypy --strict --no-error-summary blkif
            python3 -W error -c 'import blkif'
            """,
        build: """
            mypy --strict --no-error-summary "$1"
            printf '#!/bin/sh\\nPYTHONPATH=. exec python3 -W error "%s" "$@"\\n' "$1" >program && chmod +x program
            """)

    /// What is generated for it, in a folder of its own.
    ///
    /// - Parameters:
    ///   - outputs: The text of each output by its path.
    ///   - hasExamples: Whether the folder has the examples, which are for the newest release.
    package func folder(of outputs: [String: String], hasExamples: Bool = false) throws -> TemporaryFolder {
        for tool in tools { _ = try tool.run(["--version"]) }
        let folder = try TemporaryFolder()
        let place = "bindings/\(self)/"
        let generated = outputs.filter { $0.key.hasPrefix(place) }
        for file in try FileTree.read(PackageRoot.path.appending("bindings/\(self)"), suffix: "") {
            let isGenerated = file.path.hasSuffix(".py") || generated[place + file.path] != nil
            guard file.path.contains("examples/") ? hasExamples : !isGenerated else { continue }
            try folder.write(file.bytes, to: file.path)
        }
        for (path, text) in generated { try folder.write(text, to: String(path.dropFirst(place.count))) }
        return folder
    }

    /// Where the source of an example stands.
    package func path(ofExample name: String) -> String {
        description == "go" ? "examples/\(name)/main.go" : "examples/\(name).\(ending)"
    }

    /// What the tools of the language say of what is generated; nothing when all is well.
    package func complaints(in folder: TemporaryFolder) throws -> String {
        try run(check, [], in: folder)
    }

    /// What a program prints that is built with what is generated.
    package func output(of source: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String
    {
        try run(check + "\n" + build + "\nshift\n./program \"$@\"", [source] + arguments, in: folder)
    }

    private func run(_ script: String, _ arguments: [String], in folder: TemporaryFolder) throws -> String {
        let output = try Tool("sh", package: "dash").run(
            ["-ec", script, "sh"] + arguments, in: folder.path)
        return output.status == 0 ? output.text : "status \(output.status)\n\(output.text)"
    }
}
