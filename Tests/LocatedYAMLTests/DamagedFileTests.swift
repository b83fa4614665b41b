import Diagnostics
import LocatedYAML
import Testing

/// Files that a merge, a slip or somebody's tricks have spoilt.
@Suite struct DamagedFileTests {
    private func report(_ text: String) -> String {
        let collector = FindingCollector()
        guard let source = TextDecoding.decode(Array(text.utf8), path: "a.yaml", collector: collector) else {
            return FindingReport(
                collector.sorted, tool: "test", sources: [SourceFile(path: "a.yaml", text: text)]
            ).rendered(as: .text)
        }
        _ = YAMLParser.parse(source, collector: collector)
        return FindingReport(collector.sorted, tool: "test", sources: [source]).rendered(as: .text)
    }

    @Test func marksOfAMergeAreCalledThat() {
        #expect(
            report("a: 1\n<<<<<<< HEAD\nb: 2\n||||||| base\nb: 1\n=======\nb: 3\n>>>>>>> topic\nc: 4\n")
                == """
                a.yaml:2:1: error: a merge could not decide between versions of these lines [merge-conflict]
                    2 | <<<<<<< HEAD
                      | ^^^^^^^ keep what is right, and remove the marks of the merge
                a.yaml:4:1: note: the next version begins here
                a.yaml:6:1: note: the next version begins here
                a.yaml:8:1: note: they end here

                """)
    }

    @Test func eachMergeIsToldAndAlsoHalfOfOne() {
        #expect(
            report("<<<<<<< a\n=======\n>>>>>>> b\n<<<<<<<\n>>>>>>>\r\nx: 1\n").contains("a.yaml:4:1: error"))
        #expect(report("<<<<<<< a\nx: 1\n").hasPrefix("a.yaml:1:1: error: a merge could not"))
        #expect(report("x: 1\n>>>>>>> a\n").hasPrefix("a.yaml:2:1: error: a merge could not"))
    }

    @Test(arguments: ["a: |\n  x\n  <<<<<<< no mark\n", "# =======\na: 1\n", "a: |\n  =======\n  x\n"])
    func whatOnlyLooksLikeAMarkIsNone(text: String) {
        #expect(report(text) == "")
    }

    @Test(arguments: ["\"", "'"]) func anUnclosedQuoteIsToldWhereTheTextBegins(quote: String) {
        let lines = (0..<51).map { "  key\($0): value\n" }.joined()
        let text = "top:\n  summary: \(quote)It never ends.\n\(lines)  other: \(quote)text\(quote)\n"
        #expect(
            report(text) == """
                a.yaml:2:12: error: the text in quotes that begins here goes on for 52 lines [yaml-syntax]
                    2 |   summary: \(quote)It never ends.
                      |            ^ close the quotes
                a.yaml:54:11: note: after the next quotes this cannot be read

                """)
    }

    @Test func anUnclosedQuoteInBracketsIsToldThereToo() {
        let report = report("a: {b: \"one, c: two}\nd: {e: \"three\", f: 4}\n")
        #expect(report.hasPrefix("a.yaml:1:8: error: the text in quotes that begins here"))
    }

    @Test func aTextInQuotesMayTakeSeveralLines() {
        #expect(report("a: \"one\n  two\"\nb: 'three\n\n  four'\n") == "")
    }

    @Test func allSuspectCharactersAreToldWithTheirPlaces() {
        let report = report("# s\u{ad}oft\nb: x\u{200b}y dir\u{435}ct\n")
        #expect(
            report.contains(
                "a.yaml:1:4: error: the invisible character U+00AD (soft hyphen) is not text [control-byte]"))
        #expect(report.contains("a.yaml:2:5: error: the invisible character U+200B"))
        #expect(report.contains("a.yaml:2:8: error: \"dir\u{435}ct\" is written with U+0435"))
    }

    @Test func escapesMakeNoSuspectCharactersEither() {
        let report = report("a: \"x\\u00ad\"\nb: \"dir\\u0435ct\"\n")
        #expect(report.contains("a.yaml:1:4: error: the value contains the invisible character U+00AD"))
        #expect(report.contains("a.yaml:2:4: error: \"dir\u{435}ct\" is written with U+0435"))
        #expect(self.report("a: \"dir\u{435}ct\"\n").split(separator: "\n").count == 3)
    }
}
