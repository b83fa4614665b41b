import Prose
import TestSupport
import Testing

@Suite struct WrappingTests {
    private func write(
        _ text: String, _ notation: Notation = .text, prefix: String = "", column: Int = 0, width: Int? = 20
    ) -> String {
        ProseWriter(notation: notation, layout: ProseLayout(prefix: prefix, column: column, width: width))
            .write(ProseDocument.parse(text))
    }

    @Test func theFirstLineIsShorterByWhatStandsBeforeIt() {
        #expect(write("aaaa bbbb cccc dddd", column: 12) == "aaaa\nbbbb cccc dddd")
        #expect(write("aaaa bbbb cccc dddd", column: 11) == "aaaa bbbb\ncccc dddd")
    }

    @Test func furtherLinesAreShorterByThePrefix() {
        #expect(write("aaaa bbbb cccc dddd", prefix: " *     ") == "aaaa bbbb cccc dddd")
        #expect(
            write("aaaa bbbb cccc dddd ee ff gg", prefix: " *     ") == "aaaa bbbb cccc dddd\n *     ee ff gg"
        )
        #expect(
            write("aaaa bbbb cccc dddd ee ff ggg", prefix: " *        ", column: 10)
                == "aaaa bbbb\n *        cccc dddd\n *        ee ff ggg")
    }

    @Test func withoutAWidthAParagraphIsOneLine() {
        #expect(write("a\nb\nc\n\nd", width: nil) == "a b c\n\nd")
    }

    @Test func anEmptyLineHasThePrefixWithoutItsBlanks() {
        #expect(write("a\n\nb", .cComment, prefix: " * ") == "a\n *\n * b")
        #expect(write("a\n\nb", .text, prefix: "    ") == "a\n\n    b")
    }

    @Test func anEmptyTextIsNothing() {
        for notation in Notation.allCases {
            #expect(write("", notation, prefix: " * ") == "")
            #expect(notation.escape("") == "")
        }
    }

    @Test func aMarkThatWouldBeginABlockStaysOnItsLine() {
        #expect(write("aaaa bbbb cccc \\- dddd", .markdown, width: 15) == "aaaa bbbb\ncccc - dddd")
        #expect(write("aaaa bbbb cccc 1\\. dddd", .markdown, width: 15) == "aaaa bbbb\ncccc 1. dddd")
        #expect(write("aaaa bbbb cccc - dddd", .text, width: 15) == "aaaa bbbb cccc\n- dddd")
    }

    @Test func hardBreaksStay() {
        #expect(write("a\\\nb  \nc", .text) == "a\nb\nc")
        #expect(write("a\\\nb  \nc", .markdown) == "a\\\nb\\\nc")
        #expect(write("a\\\nb", .html) == "<p>a<br>b</p>")
        #expect(write("a\\\n.b", .roff) == "a\n.br\n\\&.b")
    }

    @Test func listsInARowTakeDifferentMarks() {
        #expect(write("- a\n\n* b\n\n+ c", .markdown) == "- a\n\n* b\n\n- c")
        #expect(write("1. a\n\n1) b", .markdown) == "1. a\n\n1) b")
        #expect(write("- a\n\n1. b", .markdown) == "- a\n\n1. b")
    }

    /// A line is too wide only if it is one word, which in Markdown may be code or a mark with its neighbour.
    @Test func noLineIsWiderThanAllowedUnlessItIsOneWord() {
        var random = RandomDocument(generator: SeededGenerator(seed: 21), hasCode: false)
        for _ in 0..<150 {
            let document = random.next()
            for (notation, prefix) in [(Notation.text, ""), (.cComment, " * "), (.cComment, "\t\t * ")] {
                let layout = ProseLayout(prefix: prefix, width: 40)
                var text = ProseWriter(notation: notation, layout: layout).write(document)
                // What keeps the last mark of a C comment from what follows is no part of the line.
                if notation == .cComment, text.hasSuffix(" ") { text.removeLast() }
                for line in text.split(separator: "\n") where line.count > 40 {
                    let rest = line.dropFirst(line.hasPrefix(prefix) ? prefix.count : 0)
                    let words = rest.split(separator: " ")
                    // Marks of lists and quotations around, one word inside.
                    #expect(words.drop { $0 == "-" || $0.hasSuffix(".") }.count <= 1, "\(line)")
                }
            }
        }
    }

    @Test func noLineEndsInABlank() {
        var random = RandomDocument(generator: SeededGenerator(seed: 22))
        for _ in 0..<150 {
            let document = random.next()
            for notation in Notation.allCases {
                for width in [nil, 30] {
                    let layout = ProseLayout(prefix: "  ", width: width)
                    let text = ProseWriter(notation: notation, layout: layout).write(document)
                    let lines = text.utf8.split(separator: UInt8(ascii: "\n")).map { String(Substring($0)) }
                    // The one after a text in a C comment keeps its last mark from what follows.
                    let ended = notation == .cComment ? lines.dropLast() : lines[...]
                    #expect(ended.filter { $0.utf8.last == 0x20 } == [], "\(notation)")
                }
            }
        }
    }
}
