import TestSupport
import Testing

extension NastyTextTests {
    /// What is generated, by its path: with nasty texts, and with harmless ones.
    private func all() throws -> (nasty: [String: String], harmless: [String: String]) {
        let files = try outputs("")
        return (
            Dictionary(files.map { ($0.path, $0.nasty) }) { $1 },
            Dictionary(files.map { ($0.path, $0.harmless) }) { $1 }
        )
    }

    @Test(arguments: Language.all)
    func theToolsOfTheLanguageAcceptIt(_ language: Language) throws {
        let folder = try language.folder(of: all().nasty)
        defer { folder.remove() }
        let complaints = try language.complaints(in: folder)
        #expect(complaints == "", "\(complaints.prefix(3000))")
    }

    @Test func otherLanguagesHaveTheSameCode() throws {
        func code(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { !$0.drop { " \t".contains($0) }.hasPrefix("//") }
        }
        for path in ["bindings/rust/src/lib.rs", "bindings/go/blkif.go", "bindings/ocaml/blkif.ml"] {
            let (nasty, harmless) = try all()
            #expect(code(try #require(nasty[path])) == code(try #require(harmless[path])), "\(path)")
        }
    }

    @Test func pythonHasTheSameCode() throws {
        let program = """
            import ast, sys
            def code(path):
                tree = ast.parse(open(path, encoding="utf-8").read())
                for node in ast.walk(tree):
                    if isinstance(getattr(node, "body", None), list):
                        node.body = [part for part in node.body if not (
                            isinstance(part, ast.Expr) and isinstance(part.value, ast.Constant))]
                return ast.dump(tree)
            print(code("nasty.py") == code("harmless.py"))
            """
        let (nasty, harmless) = try all()
        for path in nasty.keys where path.hasSuffix(".py") {
            let folder = try TemporaryFolder()
            defer { folder.remove() }
            try folder.write(try #require(nasty[path]), to: "nasty.py")
            try folder.write(try #require(harmless[path]), to: "harmless.py")
            let output = try Tool("python3", package: "python3").run(["-c", program], in: folder.path)
            #expect(output.text == "True\n", "\(path): \(output.text)")
        }
    }

    /// The texts have addresses, which become references, and the harmless ones have none.
    @Test func sphinxSeesTheSameStructure() throws {
        func elements(_ page: String?) throws -> [Substring] {
            let (complaints, tree) = try Sphinx.tree(of: try #require(page))
            #expect(complaints == "", "\(complaints.prefix(3000))")
            return tree.matches(of: /<\/?([a-z_]+)/).map(\.1).filter { $0 != "reference" }
        }
        let (nasty, harmless) = try all()
        let path = "docs/guest-guide/blkif.rst"
        #expect(try elements(nasty[path]) == elements(harmless[path]))
    }

    @Test func pandocSeesTheSameStructure() throws {
        func elements(_ page: String?) throws -> [Substring] {
            let output = try Tool("pandoc", package: "pandoc").run(
                ["--fail-if-warnings", "-f", "markdown", "-t", "json"], input: try #require(page))
            #expect(output.status == 0, "\(output.text.prefix(3000))")
            // What stands between typographic quotes is one word more.
            let words: Set<Substring> = ["Str", "Space", "SoftBreak", "Quoted", "DoubleQuote"]
            return output.text.matches(of: /"t":"([A-Za-z]+)"/).map(\.1).filter { !words.contains($0) }
        }
        let (nasty, harmless) = try all()
        let path = "docs/misc/xenstore-paths-vbd.pandoc"
        #expect(try elements(nasty[path]) == elements(harmless[path]))
    }

    @Test func theDescriptionOfTheRingHasTheSameParts() throws {
        let program = """
            import sys, yaml
            def parts(value):
                if isinstance(value, dict):
                    return {key: parts(part) for key, part in value.items() if key not in ("doc", "title")}
                return [parts(part) for part in value] if isinstance(value, list) else value
            def load(path): return parts(yaml.safe_load(open(path, encoding="utf-8")))
            print(load("nasty.ksy") == load("harmless.ksy"))
            """
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let (nasty, harmless) = try all()
        try folder.write(try #require(nasty["bindings/kaitai/blkif_ring.ksy"]), to: "nasty.ksy")
        try folder.write(try #require(harmless["bindings/kaitai/blkif_ring.ksy"]), to: "harmless.ksy")
        let output = try Tool("/usr/bin/python3", package: "python3 python3-yaml")
            .run(["-c", program], in: folder.path)
        #expect(output.text == "True\n", "\(output.text)")
    }
}
