import Prose
import Testing

@Suite struct ParserTests {
    @Test func whatSchemasMayNotUseIsRefused() {
        let cases = [
            ("# a", "a heading"), ("a\n===", "a heading"), ("***", "a thematic break"), ("<b>", "raw HTML"),
            ("a <b>c</b>", "raw HTML"), ("![a](b)", "an image"), ("[a](b \"c\")", "the title of a link"),
            ("[a]()", "a link without an address"), ("-", "an empty list item"), (">", "an empty quotation"),
            ("```\n```", "an empty block of code"),
            ("&#32;", "an empty paragraph"), ("*a **b***", "emphasis inside emphasis"),
            ("un*believ*able", "emphasis inside a word"),
            ("*&nbsp;a*", "emphasis that begins or ends with a space"),
            ("x [`a]: b`](c)", "\"]:\" in the code of a link"),
            (String(repeating: "> ", count: 40) + "a", "nesting this deep"),
            (String(repeating: "- ", count: 40) + "a", "nesting this deep"),
        ]
        for (text, refusal) in cases {
            #expect(ProseDocument.parse(text).refusals.first == refusal, "\(text)")
        }
    }

    @Test func refusedPartsAreNotWritten() {
        let document = ProseDocument.parse("a <b>c</b> ![d](e)\n\n# f")
        for notation in Notation.allCases {
            let text = ProseWriter(notation: notation).write(document)
            #expect(text.hasPrefix(notation == .html ? "<p>a c </p>" : "a c"))
            #expect(!text.contains("f"))
        }
    }

    @Test func allRefusalsAreTold() {
        let document = ProseDocument.parse("# a\n\n![b](c)\n\n> ***\n\n- <i>d</i>*e*\n- # f")
        #expect(
            document.refusals == [
                "a heading", "an image", "a thematic break", "raw HTML", "raw HTML", "a heading",
            ])
        #expect(
            document.blocks == [
                .list(
                    start: nil, isTight: true, items: [[.paragraph([.text("d"), .emphasis([.text("e")])])]])
            ])
    }

    @Test func emphasisStandsAroundWholeWords() {
        for text in ["*a*", "(*a*)", "\"**a**\", *b*", "[*a*](b)", "*`a`*", "-*a*-"] {
            #expect(ProseDocument.parse(text).refusals.isEmpty, "\(text)")
        }
    }

    @Test func codeHasNoTabsAndNoBlanksAtItsEnds() {
        let document = ProseDocument.parse("```\na\tb  \n\tc\u{7}\n\n\u{2028}\n```")
        #expect(document.blocks == [.code("a       b\n        c\u{fffd}")])
    }

    @Test func codeSpansAreFoundInEveryBlock() {
        let document = ProseDocument.parse("`a`\n\n- *`b`*\n\n> [`c`](d)\n\n    e")
        #expect(document.codeSpans == ["a", "b", "c"])
    }

    @Test func aListIsLooseOnlyIfItsItemsStandApart() {
        let cases = [("- a\n- b", true), ("- a\n\n- b", false), ("- a\n\n  b", false), ("- a\n\nb", true)]
        for (text, isTight) in cases {
            guard case .list(_, let found, _)? = ProseDocument.parse(text).blocks.first else {
                Issue.record("no list in \(text)")
                continue
            }
            #expect(found == isTight, "\(text)")
        }
    }

    @Test func onlyOneParagraphIsASingleParagraph() {
        #expect(ProseDocument.parse("a *b*").singleParagraph == [.text("a "), .emphasis([.text("b")])])
        #expect(ProseDocument.parse("a\n\nb").singleParagraph == nil)
        #expect(ProseDocument.parse("- a").singleParagraph == nil)
        #expect(ProseDocument.parse("").singleParagraph == nil)
    }
}
