import Prose
import TestSupport
import Testing

/// Texts in the notations of Xen's manuals, by the programs that read them.
@Suite struct ManualNotationTests {
    private static let texts = NastyText.texts(600, seed: 81).filter { !$0.visible.plain.isEmpty }

    /// Prints the text of each paragraph in a line, and what is wrong.
    private static let reader = """
        import sys
        from docutils.core import publish_doctree
        from docutils.nodes import paragraph, system_message
        tree = publish_doctree(sys.stdin.read(), settings_overrides={
            "report_level": 2, "halt_level": 2, "input_encoding": "utf-8", "smart_quotes": False})
        for part in tree.findall(paragraph):
            if not isinstance(part.parent, system_message):
                print(" ".join(part.astext().split()))
        """

    private func paragraphs(ofRST page: String) throws -> [String] {
        let output = try Tool("/usr/bin/python3", package: "python3 python3-docutils")
            .run(["-X", "utf8", "-c", ManualNotationTests.reader], input: page)
        try #require(output.status == 0, "\(output.text.suffix(2000))")
        return output.text.split(separator: "\n").map(String.init)
    }

    @Test func restructuredTextGivesAnyTextBack() throws {
        let page = ManualNotationTests.texts.map { Notation.rst.escape($0) + "\n\n" }.joined()
        try expect(paragraphs(ofRST: page), ManualNotationTests.texts)
    }

    @Test func restructuredTextGivesWrappedTextAndCodeBack() throws {
        let writer = ProseWriter(notation: .rst, layout: ProseLayout(width: 20))
        let page = ManualNotationTests.texts.map { text in
            writer.write(
                ProseDocument(blocks: [
                    .paragraph([.text(text), .code(text), .text("x "), .strong([.code(text)])])
                ])) + "\n\n"
        }
        try expect(
            paragraphs(ofRST: page.joined()),
            ManualNotationTests.texts.map { "\($0)\($0.visible.plain)x \($0.visible.plain)" })
    }

    @Test func restructuredTextOfAnyDocumentIsValid() throws {
        var random = RandomDocument(generator: SeededGenerator(seed: 82))
        let writer = ProseWriter(notation: .rst, layout: ProseLayout(width: 40))
        for _ in 0..<20 {
            let page = (0..<5).map { _ in writer.write(random.next()) + "\n\n..\n\n" }.joined()
            #expect(try !paragraphs(ofRST: page).isEmpty)
        }
    }

    @Test func pandocGivesAnyTextBack() throws {
        let writer = ProseWriter(notation: .pandoc, layout: ProseLayout(width: 20))
        let texts = ManualNotationTests.texts
        let page = texts.map { text in
            let wrapped = writer.write(ProseDocument(blocks: [.paragraph([.text(text)])]))
            return "\(Notation.pandoc.escape(text))\n\n\(wrapped)\n\n"
        }
        let output = try Tool("pandoc", package: "pandoc").run(
            ["-f", "markdown", "-t", "plain", "--wrap=none"], input: "start\n\n" + page.joined())
        try #require(output.status == 0, "\(output.text.prefix(2000))")
        let lines = output.text.split(separator: "\n").map(String.init)
        try expect(Array(lines.dropFirst()), texts.flatMap { [$0, $0] })
    }

    private func expect(_ lines: [String], _ texts: [String]) throws {
        #expect(lines.count == texts.count)
        for (line, text) in zip(lines, texts) {
            let (read, meant) = (line.plain, text.visible.plain)
            try #require(Exact(read) == Exact(meant))
        }
    }
}

extension String {
    /// With apostrophes and blanks of any kind as plain ones.
    fileprivate var plain: String {
        unicodeScalars.map { scalar -> String in
            switch scalar {
            case "’": "'"
            case "\u{a0}": " "
            default: String(scalar)
            }
        }
        .joined().joined
    }
}
