import Prose
import TestSupport
import Testing

@Suite struct CCommentTests {
    private static let flags = [
        "-std=c99", "-trigraphs", "-Wall", "-Wextra", "-Wpedantic", "-Wcomment", "-Wtrigraphs", "-Werror",
        "-fsyntax-only",
    ]
    private static let compilers = [Tool("gcc", package: "gcc"), Tool("clang", package: "clang")]

    /// Each comment is followed by a constant that is used at the end: a comment that ends too early or too
    /// late is an error.
    private func expectComments(_ comments: [String]) throws {
        var program = ""
        for (index, comment) in comments.enumerated() { program += "\(comment)\nenum { c\(index) };\n" }
        program += "int main(void)\n{\n    return 0\n"
        program += comments.indices.map { "        + c\($0)\n" }.joined() + "    ;\n}\n"
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(program, to: "comments.c")
        for compiler in CCommentTests.compilers {
            let output = try compiler.run(CCommentTests.flags + ["comments.c"], in: folder.path)
            #expect(
                output.status == 0 && output.text.isEmpty, "\(compiler.name): \(output.text.prefix(2000))")
        }
    }

    @Test func anyTextStaysInsideItsComment() throws {
        let texts = NastyText.texts(1500, seed: 31).map(Notation.cComment.escape)
        try expectComments(texts.map { "/* \($0) */" } + texts.map { "/*\n * \($0)\n */" })
    }

    @Test func textsBesideEachOtherStayInside() throws {
        let edges = [
            "*", "/", "?", "??", "\\", "*\\", "/\\", "??/", "a*", "/a", "?/", "*/", "/*", "a\\", "a/",
        ]
        let pairs = edges.flatMap { left in edges.map { (left, $0) } }
        try expectComments(
            pairs.map { "/* \(Notation.cComment.escape($0))\(Notation.cComment.escape($1)) */" })
    }

    @Test func wrappedProseStaysInside() throws {
        var random = RandomDocument(generator: SeededGenerator(seed: 32))
        var comments: [String] = []
        for _ in 0..<60 {
            let document = random.next()
            for (prefix, width) in [("", 1), (" * ", 1), (" * ", 60)] {
                let layout = ProseLayout(prefix: prefix, width: width)
                let text = ProseWriter(notation: .cComment, layout: layout).write(document)
                comments.append("/*\n\(prefix)\(text)\n */")
            }
        }
        try expectComments(comments)
    }

    @Test func proseDoesNotEndItsCommentWithWhatStandsAround() throws {
        let texts = ["/a*", "*\\/*", "    a*", "- /*", "`*`", "> a\\\\", "/"]
        var comments: [String] = []
        for text in texts {
            for before in ["/*", "/* *", "/* /"] {
                var bytes = Array(before.utf8)
                ProseWriter(notation: .cComment).write(ProseDocument.parse(text), to: &bytes)
                comments.append(String(decoding: bytes, as: UTF8.self) + "/ */")
            }
        }
        try expectComments(comments)
    }

    @Test func harmlessTextIsLeftAlone() {
        for text in ["a * b", "http://xen.org/", "is it? yes", "C:\\x", "backend/queue-0", "2 / 3"] {
            #expect(Notation.cComment.escape(text) == text)
        }
    }
}
