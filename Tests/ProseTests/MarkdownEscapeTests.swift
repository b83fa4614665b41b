import Prose
import TestSupport
import Testing

@Suite struct MarkdownEscapeTests {
    /// Where templates put a text, and the blocks that must stand around it.
    private static let places: [(before: String, blocks: [String])] = [
        ("", ["paragraph"]), ("# ", ["heading"]), ("- ", ["list", "item", "paragraph"]),
        ("1. ", ["list", "item", "paragraph"]), ("> ", ["block_quote", "paragraph"]),
        ("- > - ", ["list", "item", "block_quote", "list", "item", "paragraph"]),
    ]

    @Test func anyTextIsOnlyTextWhereverItStands() {
        for text in NastyText.texts(6000, seed: 1) where !text.visible.joined.isEmpty {
            let escaped = Notation.markdown.escape(text)
            for place in MarkdownEscapeTests.places {
                let tree = MarkdownTree.parse(place.before + escaped + "\n")
                let expected = MarkdownTree.expected(place.blocks, text)
                #expect(Exact(tree) == Exact(expected), "\(text.debugDescription) after \"\(place.before)\"")
            }
            let tree = MarkdownTree.parse("para " + escaped)
            #expect(Exact(tree) == Exact(MarkdownTree.expected(["paragraph"], "para " + text)))
            let second = MarkdownTree.parse("para\n" + escaped)
            let lines = "(paragraph \"para\" (softbreak ) \"\(text.visible.joined)\")"
            #expect(Exact(second) == Exact(lines), "\(text.debugDescription) on a second line")
        }
    }

    @Test func twoTextsBesideEachOtherStayText() {
        var generator = SeededGenerator(seed: 2)
        for _ in 0..<4000 {
            let pair = [NastyText.random(&generator), NastyText.random(&generator)]
            let whole = "x" + pair.joined()
            let tree = MarkdownTree.parse("x" + pair.map(Notation.markdown.escape).joined())
            // A second text is escaped as for a line of its own; blanks between them may have gone.
            let expected = MarkdownTree.expected(["paragraph"], whole)
            #expect(Exact(tree) == Exact(expected), "\(pair)")
        }
    }

    @Test func whatMeansNothingStaysReadable() {
        for text in [
            "multi-queue-max-queues", "XEN_BLK_OP", "a - b", "4.4 and 1.5", "C#7", "a & b", "--flag",
        ] {
            #expect(Notation.markdown.escape(text) == text)
        }
    }

    @Test func aWordThatBeginsABlockGetsOneBackslash() {
        let pairs = [
            ("- a", "\\- a"), ("12. a", "12\\. a"), ("1) a", "1\\) a"), ("## a", "\\## a"), ("===", "\\==="),
            (":-:", "\\:-:"), ("a! ", "a! "), ("a!", "a\\!"), ("C#", "C\\#"),
        ]
        for (text, escaped) in pairs { #expect(Notation.markdown.escape(text) == escaped) }
    }

    /// The table extension is not part of CommonMark, so another parser judges it.
    @Test func aCellOfATableHoldsAnyText() throws {
        let texts = NastyText.texts(1500, seed: 3).filter { !$0.visible.joined.isEmpty }
        let rows = texts.map { "| \(Notation.markdown.escape($0)) | end |\n" }.joined()
        let page = "| a | b |\n|---|---|\n" + rows
        let tool = Tool("cmark-gfm", package: "cmark-gfm")
        let output = try tool.run(["-e", "table", "-e", "autolink", "-e", "strikethrough"], input: page).text
        let lines = output.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
        let cells = lines.filter { $0.utf8.starts(with: "<td>".utf8) && $0 != "<td>end</td>" }
        #expect(cells.count == texts.count)
        for (cell, text) in zip(cells, texts) {
            let html = text.visible.joined.htmlText
            #expect(Exact(cell) == Exact("<td>\(html)</td>"), "\(text.debugDescription)")
        }
    }
}

extension String {
    /// The text as HTML writers put it.
    var htmlText: String {
        unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(scalar)
            }
        }.joined()
    }
}
