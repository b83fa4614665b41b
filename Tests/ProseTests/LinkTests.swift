import Prose
import Testing

@Suite struct LinkTests {
    private func write(_ text: String, _ notation: Notation) -> String {
        ProseWriter(notation: notation, link: { $0.hasPrefix("x") ? "page.html#\($0)" : nil })
            .write(ProseDocument.parse(text))
    }

    @Test func codeThatNamesSomethingLeadsThere() {
        #expect(write("`x1` and `y`", .markdown) == "[`x1`](page.html#x1) and `y`")
        #expect(
            write("`x1` and `y`", .html)
                == "<p><a href=\"page.html#x1\"><code>x1</code></a> and <code>y</code></p>")
    }

    @Test func linksDoNotNest() {
        #expect(write("[see `x1`](u)", .markdown) == "[see `x1`](u)")
        #expect(write("[see *`x1`*](u)", .html) == "<p><a href=\"u\">see <em><code>x1</code></em></a></p>")
    }

    @Test func onlyAnAddressWithASchemeStandsBetweenAngleBrackets() {
        #expect(write("[foo](foo)", .markdown) == "[foo](foo)")
        #expect(write("<https://a.b>", .markdown) == "<https://a.b>")
        #expect(write("<https://a.b/?c&d>", .markdown) == "[https\\://a.b/?c\\&d](https://a.b/?c&amp;d)")
        #expect(write("<https://a.b>", .pod) == "L<https://a.b>")
        #expect(write("[foo](foo)", .pod) == "foo")
    }

    @Test func addressesAreEscaped() {
        #expect(write("[a](<b c>)", .markdown) == "[a](<b c>)")
        #expect(write("[a](b\\)&amp;lt;)", .markdown) == "[a](b\\)&amp;lt;)")
        #expect(write("[a](<\"b c|é>)", .html) == "<p><a href=\"%22b%20c%7C%C3%A9\">a</a></p>")
    }

    @Test func otherNotationsShowTheAddress() {
        #expect(write("[a](https://b)", .text) == "a <https://b>")
        #expect(write("[a](https://b)", .pod) == "a L<https://b>")
        #expect(write("[a](https://b)", .roff) == "a <https://b>")
        #expect(write("[a](b)", .pod) == "a E<lt>bE<gt>")
    }

    @Test func anExclamationMarkBeforeALinkMakesNoImage() {
        #expect(write("a\\![b](c)", .markdown) == "a\\![b](c)")
        #expect(ProseDocument.parse(write("a&#33;[b](c)", .markdown)).refusals.isEmpty)
    }

    @Test func codeWithBackticksOrBlanksStaysCode() {
        #expect(write("`` a`b ``", .markdown) == "``a`b``")
        #expect(write("`` `a` ``", .markdown) == "`` `a` ``")
        #expect(write("`  a  `", .markdown) == "`  a  `")
        #expect(write("` `", .markdown) == "` `")
    }
}
