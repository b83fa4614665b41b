import Prose
import TestSupport
import Testing

@Suite struct RoffTests {
    private static let mandoc = Tool("mandoc", package: "mandoc")
    private static let head = ".TH TEST 1 2000-01-01 Test\n.SH NAME\ntest \\- a test\n.SH TEXT\nstart\n"

    /// - Parameter level: The least remark that counts; nil for any.
    private func expectNoWarning(_ page: String, from level: String? = nil) throws {
        let levels = level.map { ["-W", $0] } ?? []
        let output = try RoffTests.mandoc.run(["-Tlint"] + levels, input: page)
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
        // A line of nothing but the text can end in a blank and be long.
        try expectNoWarning(page, from: "warning")
        let shown = try lines(page)
        #expect(shown.count == texts.count)
        for (line, text) in zip(shown, texts) {
            #expect(Exact(line) == Exact(text.visible.joined.withPeriods))
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
            let word = text.visible.joined.withPeriods
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

    @Test func aSentenceBeginsALineAndNoLineIsLong() {
        let text =
            "One ends. Two, e.g. this, has a period in it (as here.) Three. "
            + String(repeating: "X", count: 90)
        let lines = ProseWriter(notation: .roff).write(ProseDocument.parse(text)).split(separator: "\n")
        #expect(
            lines.prefix(3) == ["One ends.", "Two, e.g. this, has a period in it (as here.)", "Three."])
        #expect(lines.allSatisfy { $0.utf8.count <= 80 })
        #expect(lines.dropFirst(3).joined().replacing("\\c", with: "") == String(repeating: "X", count: 90))
    }

    @Test func aPeriodWithinASentenceIsNoEndOfOneAtTheEndOfALine() {
        let text = String(repeating: "word ", count: 15) + "approx. seven more words"
        let lines = ProseWriter(notation: .roff).write(ProseDocument.parse(text)).split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { #expect(!line.hasSuffix("approx.")) }
    }

    @Test func fontsReturnToTheOneAround() {
        let document = ProseDocument.parse("**a `b` c** *d `e` f*\n\n.x *g*\n.br")
        #expect(
            ProseWriter(notation: .roff).write(document)
                == "\\fBa \\fBb\\fB c\\fR \\fId \\fBe\\fI f\\fR\n.PP\n\\&.x \\fIg\\fR .br")
    }
}

extension String {
    /// An ellipsis is written as periods, because formatters for ASCII have none.
    fileprivate var withPeriods: String { replacing("\u{2026}", with: "...") }

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
