import Prose
import TestSupport
import Testing

@Suite struct RoffTests {
    private static let mandoc = Tool("mandoc", package: "mandoc")
    private static let head = ".TH TEST 1 2000-01-01 Test\n.SH NAME\ntest \\- a test\n.SH TEXT\nstart\n"

    private func expectNoWarning(_ page: String) throws {
        let output = try RoffTests.mandoc.run(["-Tlint", "-Wwarning"], input: page)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(2000))")
    }

    /// The formatted text of the last section, one line a paragraph.
    private func lines(_ page: String, format: String = "utf8") throws -> [String] {
        let output = try RoffTests.mandoc.run(["-T\(format)", "-Owidth=1000"], input: page).text
        let lines = output.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)).joined }
        return Array(lines.drop { !$0.hasPrefix("T\u{8}TE") }.dropFirst(2).dropLast())
    }

    @Test func anyTextIsOnlyTextAtTheStartOfALine() throws {
        let texts = NastyText.texts(1500, seed: 41).filter { !$0.visible.joined.isEmpty }
        let page = RoffTests.head + texts.map { ".PP\n\(Notation.roff.escape($0))\n" }.joined()
        try expectNoWarning(page)
        let shown = try lines(page)
        #expect(shown.count == texts.count)
        for (line, text) in zip(shown, texts) {
            #expect(Exact(line) == Exact(text.visible.joined.withoutUnshown))
        }
    }

    @Test func anyTextIsOnlyTextInProse() throws {
        let texts = NastyText.texts(400, seed: 42).filter { !$0.visible.joined.isEmpty }
        let writer = ProseWriter(notation: .roff)
        let blocks = texts.map { text in
            ProseDocument.Block.paragraph([.text("x"), .softBreak, .text(text), .softBreak, .code(text)])
        }
        let page = RoffTests.head + ".PP\n" + writer.write(ProseDocument(blocks: blocks)) + "\n"
        try expectNoWarning(page)
        let shown = try lines(page).map(\.withoutOverstrikes)
        #expect(shown.count == texts.count)
        for (line, text) in zip(shown, texts) {
            let word = text.visible.joined.withoutUnshown
            #expect(Exact(line) == Exact("x \(word) \(word)"))
        }
    }

    @Test func aDocumentOfAnyStructureHasNoWarning() throws {
        var random = RandomDocument(generator: SeededGenerator(seed: 43))
        for _ in 0..<25 {
            let text = ProseWriter(notation: .roff).write(random.next())
            try expectNoWarning(RoffTests.head + text + "\n")
        }
    }

    @Test func everyTextOfTheSchemaHasNoWarning() throws {
        let documents = try RealTexts.load().map { ProseDocument.parse($0) }.filter(\.refusals.isEmpty)
        let blocks = documents.flatMap(\.blocks)
        #expect(blocks.count > 1000)
        let text = ProseWriter(notation: .roff).write(ProseDocument(blocks: blocks))
        try expectNoWarning(RoffTests.head + text + "\n")
    }

    @Test func requestsAndEscapesAreShownLiterally() throws {
        let texts = [
            ".br", "'so /etc/passwd", "\\n(.g", "\\fBbold\\fR", ".\\\" comment", "--option", "a^b~c`d'",
        ]
        let page = RoffTests.head + texts.map { ".PP\n\(Notation.roff.escape($0))\n" }.joined()
        #expect(try lines(page, format: "ascii") == texts)
    }

    @Test func fontsReturnToTheOneAround() {
        let document = ProseDocument.parse("**a `b` c** *d `e` f*\n\n.x *g*\n.br")
        #expect(
            ProseWriter(notation: .roff).write(document)
                == "\\fBa \\fBb\\fB c\\fR \\fId \\fBe\\fI f\\fR\n.PP\n\\&.x \\fIg\\fR\n\\&.br")
    }
}

extension String {
    /// Formatters leave out characters of no width.
    fileprivate var withoutUnshown: String { self }

    /// Bold and italic letters are printed twice, with a backspace between.
    fileprivate var withoutOverstrikes: String {
        var scalars: [Unicode.Scalar] = []
        for scalar in unicodeScalars {
            if scalars.last == "\u{8}" { scalars.removeLast(2) }
            scalars.append(scalar)
        }
        return scalars.map { String($0) }.joined()
    }
}
