import BlkifSchema
import Diagnostics
import Prose
import Rendering
import Testing

/// Values mean themselves wherever a template puts them, and their further lines stand below the first.
@Suite struct EscapeTests {
    private static let sentence =
        "The backend answers each request, in any order, and the frontend waits for it."

    /// Renders one template with a title and a summary.
    private func render(
        _ template: String, _ notation: Notation = .markdown, title: String = "", summary: String = "",
        width: Int = 40, partial: String = "", constants: [Constant] = []
    ) throws -> String {
        let manifest = """
            outputs:
              - {template: page, output: page, escape: \(notation.name), width: \(width)}
            """
        let collector = FindingCollector()
        let files = [("manifest.yaml", manifest), ("page", template), ("partials/part", partial)]
        let plan = OutputPlan.make(
            files.map { SourceFile(path: $0.0, text: $0.1) }, folder: "", collector: collector)
        #expect(collector.findings.isEmpty, "\(collector.findings)")
        var content = ProtocolContent()
        content.title = title
        content.summary = summary
        content.constants = constants
        let output = try #require(plan).render(BlkifSchema(validated: content))
        let text = String(decoding: try #require(output.first).bytes, as: UTF8.self)
        return text.last == "\n" ? String(text.dropLast()) : text
    }

    // MARK: Texts

    @Test(arguments: [
        ("| {{title}} |", "| a \\| \\`b\\` \\*c\\* |"), ("| {{title.code}} |", "| ``a \\| `b` *c*`` |"),
        ("- {{title.code}}", "- ``a | `b` *c*``"), ("{{title}}", "a \\| \\`b\\` \\*c\\*"),
    ])
    func aTextInMarkdownIsNoMarkup(template: String, expected: String) throws {
        #expect(try render(template, title: "a | `b` *c*") == expected)
    }

    @Test(arguments: [
        ("# x", "\\# x"), ("- x", "\\- x"), ("1. x", "1\\. x"), ("> x", "\\> x"), ("+ x", "\\+ x"),
        ("=== x", "\\=== x"), ("<div>", "\\<div\\>"),
    ])
    func aTextAtTheStartOfALineBeginsNoBlock(title: String, expected: String) throws {
        #expect(try render("{{title}}", title: title) == expected)
        #expect(try render("- {{title}}", title: title) == "- " + expected)
        #expect(MarkdownTree(try render("x {{title}}", title: title)).shape == MarkdownTree("x").shape)
    }

    @Test(arguments: [
        (Notation.cComment, "a */ b /* c ??/", "a * / b / * c ? ?/"),
        (.swift, "a \"b\" \\(c)", "a \\\"b\\\" \\\\(c)"),
        (.html, "<a href=\"b\">&'", "&lt;a href=&quot;b&quot;&gt;&amp;&#39;"),
        (.roff, ".TH a\\b", "\\&.TH a\\eb"),
        (.roff, "'br", "\\(aqbr"), (.pod, "a<b> |c/", "aE<lt>bE<gt> |c/"),
        (.json, "a\"b\\c", "a\\\"b\\\\c"), (.text, "a — b “c” …", "a - b \"c\" ..."),
    ])
    func aTextMeansItselfInEveryNotation(notation: Notation, title: String, expected: String) throws {
        #expect(try render("{{title}}", notation, title: title) == expected)
    }

    @Test func aStringOfCIsWrittenWithEscapeSequences() throws {
        let value = Constant.Value.string("a\"b\\ ??/ */ é")
        var constant = Constant()
        constant.name = "BLKIF_X"
        constant.value = value
        let text = try render(
            "{{#constants}}{{literal}}{{/constants}}", .cComment, constants: [constant])
        #expect(text == #""a\"b\\ \?\?/ \052/ \303\251""#)
    }

    @Test func aPartialEscapesAsWhatIsAroundIt() throws {
        let text = try render("{{>partials/part}}", .cComment, title: "a < b & */", partial: "{{title}}")
        #expect(text == "a < b & * /")
    }

    @Test func anAbsentValueIsNotLookedUpFurtherOut() throws {
        let text = try render("{{#libxl}}[{{summary}}]{{/libxl}}", summary: "Outer.")
        #expect(text == "[]")
    }

    @Test func aSectionOnALineOfItsOwnLeavesNoLine() throws {
        #expect(try render("{{#libxl}}\n{{title}}\n{{/libxl}}\n", .text, title: "a") == "a")
        #expect(
            try render(
                "{{>partials/part}}\nb\n", .text, title: "a", partial: "{{#libxl}}\n{{title}}\n{{/libxl}}\n")
                == "a\nb")
    }

    // MARK: Prose

    @Test(arguments: [
        (Notation.cComment, " * ", " * "), (.cComment, " *      ", " *      "), (.cComment, "// ", "// "),
        (.cComment, " * (1) ", " *     "), (.swift, "    /// ", "    /// "), (.markdown, "- ", "  "),
        (.markdown, "> ", "> "), (.markdown, "> - ", ">   "), (.text, "Default value: ", "               "),
        (.text, "      ", "      "),
    ])
    func furtherLinesStandBelowTheFirst(notation: Notation, start: String, further: String) throws {
        let text = try render("\(start){{summary}}\n", notation, summary: EscapeTests.sentence)
        let lines = text.split(separator: "\n")
        #expect(lines.count > 1)
        #expect(lines.first?.hasPrefix(start) == true)
        for line in lines.dropFirst() {
            #expect(line.hasPrefix(further) && !line.hasPrefix(further + " "))
        }
        for line in lines { #expect(line.count <= 40) }
    }

    @Test func proseInATableStaysOnItsLineAndInItsCell() throws {
        let text = try render("| {{summary}} |", summary: "One `a|b` \\| two\n\n- three\n- four")
        #expect(!text.contains("\n"))
        #expect(MarkdownTables.cells(text) == [1])
    }

    @Test func aParagraphInACommentKeepsTheLeaderOnEmptyLines() throws {
        let text = try render(
            " * {{summary}}\n", .cComment, summary: "One.\n\n- two\n- three\n\nFour */ five.")
        #expect(text == " * One.\n *\n * - two\n * - three\n *\n * Four * / five.")
    }

    /// What stands at the end of one line and at the start of the next never makes up a sign together.
    @Test func noCommentEndsBetweenTwoLines() throws {
        for length in 20...40 {
            let word = String(repeating: "x", count: length)
            let text = try render(
                "/* {{summary}} */", .cComment, summary: "\(word)* / \(word) \\*/ \(word) \\* /x")
            #expect(text.dropLast(2).firstRange(of: "*/") == nil, "\(text)")
        }
    }

    @Test func aTextDirectlyBeforeOrAfterASignOfTheTemplateEndsNoComment() throws {
        #expect(!(try render("/* {{title}}/ */", .cComment, title: "a*").dropLast(2).contains("*/")))
        #expect(!(try render("/* *{{title}} */", .cComment, title: "/a").dropLast(2).contains("*/")))
        #expect(
            !(try render("/* {{title}}{{summary}} */", .cComment, title: "a*", summary: "/b").dropLast(2)
                .contains("*/")))
    }
}
