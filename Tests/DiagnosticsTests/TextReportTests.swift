import Diagnostics
import Testing

@Suite struct TextReportTests {
    private func report(
        _ line: String, column: Int, length: Int = 1, remedy: String? = nil, notes: [Finding.Note] = []
    ) -> String {
        let location = SourceLocation(file: "a.yaml", line: 2, column: column, length: length)
        let finding = Finding("some-id", "it is wrong", at: location, remedy: remedy, notes: notes)
        let source = SourceFile(path: "a.yaml", text: "first\n\(line)\nlast\n")
        return FindingReport([finding], tool: "test", sources: [source]).rendered(as: .text)
    }

    @Test func aFindingShowsItsLineACaretAndTheRemedy() {
        #expect(
            report("    default: 2", column: 14, remedy: "expected true or false")
                == """
                a.yaml:2:14: error: it is wrong [some-id]
                    2 |     default: 2
                      |              ^ expected true or false

                """)
    }

    @Test func caretsUnderlineTheWholePlace() {
        #expect(report("abc def", column: 5, length: 3).hasSuffix("    2 | abc def\n      |     ^^^\n"))
        #expect(report("abc def", column: 5, length: 99).hasSuffix("    2 | abc def\n      |     ^^^\n"))
    }

    @Test func aPlaceAtOrPastTheEndHasOneCaret() {
        #expect(report("abc", column: 4).hasSuffix("    2 | abc\n      |    ^\n"))
        #expect(report("abc", column: 50).hasSuffix("    2 | abc\n      |    ^\n"))
        #expect(report("", column: 1).hasSuffix("    2 | \n      | ^\n"))
        #expect(report("abc", column: 0).hasSuffix("    2 | abc\n      | ^\n"))
    }

    @Test func tabsStayInBothLines() {
        #expect(report("\ta\tb", column: 4).hasSuffix("    2 | \ta\tb\n      | \t \t^\n"))
    }

    @Test func controlCharactersAreShownAndMeasuredAsEscapes() {
        let caret = String(repeating: " ", count: #"a\u{1B}[31m"#.count) + "^"
        let line = #"a\u{1B}[31mb"#
        #expect(report("a\u{1b}[31mb", column: 7).hasSuffix("    2 | \(line)\n      | \(caret)\n"))
        #expect(report("a\u{1b}b", column: 2).hasSuffix(#"    2 | a\u{1B}b"# + "\n      |  ^^^^^^\n"))
    }

    @Test func theLineBreakOfOtherSystemsIsNotShown() {
        #expect(report("abc\r", column: 1).hasSuffix("    2 | abc\n      | ^\n"))
    }

    @Test func aLongLineIsCutAroundThePlace() {
        let long = String(repeating: "x", count: 300) + "HERE" + String(repeating: "y", count: 300)
        let lines = report(long, column: 301, length: 4).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(
            lines[1] == "    2 | …" + String(repeating: "x", count: 40) + "HERE"
                + String(repeating: "y", count: 96) + "…")
        #expect(lines[2] == "      | " + String(repeating: " ", count: 41) + "^^^^")
    }

    @Test func aLongLineWithAPlaceAtItsStartIsCutAtItsEnd() {
        let lines = report(String(repeating: "x", count: 300), column: 1, length: 300)
            .split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[1] == "    2 | " + String(repeating: "x", count: 140) + "…")
        #expect(lines[2] == "      | " + String(repeating: "^", count: 140))
    }

    @Test func notesFollowWithTheirOwnPlaces() {
        let notes = [
            Finding.Note("first here", at: .start(of: "b\u{7}.yaml")), Finding.Note("so it is"),
        ]
        #expect(
            report("abc", column: 1, notes: notes)
                .hasSuffix("      | ^\nb\\u{07}.yaml:1:1: note: first here\nnote: so it is\n"))
    }

    @Test func withoutALineTheRemedyStandsAlone() {
        let place = SourceLocation(file: "missing", line: 9, column: 1)
        let findings = [
            Finding("a-b", "gone", at: place, remedy: "make it"), Finding("a-b", "gone", at: place),
            Finding("c-d", "nowhere", severity: .warning, remedy: "look"), Finding("c-d", "nowhere"),
        ]
        #expect(
            FindingReport(findings, tool: "test", sources: []).rendered(as: .text)
                == """
                missing:9:1: error: gone [a-b]
                    make it
                missing:9:1: error: gone [a-b]
                warning: nowhere [c-d]
                   look
                error: nowhere [c-d]

                """)
    }

    @Test func colorIsOnlyUsedOnRequest() {
        let report = FindingReport(
            [Finding("a", "x"), Finding("b", "y", severity: .warning)], tool: "test", sources: [])
        #expect(report.rendered(as: .text) == "error: x [a]\nwarning: y [b]\n")
        #expect(
            report.rendered(as: .text, colored: true)
                == "\u{1b}[1;31merror\u{1b}[0m: x [a]\n\u{1b}[1;35mwarning\u{1b}[0m: y [b]\n")
    }

    @Test func messagesAndRemediesAreEscaped() {
        let finding = Finding("a", "x\u{1b}]0;t\u{7}\n\u{202e}", remedy: "y\u{9b}2J")
        let text = FindingReport([finding], tool: "test", sources: []).rendered(as: .text)
        #expect(text.split(separator: "\n").count == 2)
        #expect(!text.unicodeScalars.contains { "\u{1b}\u{7}\u{202e}\u{9b}".unicodeScalars.contains($0) })
    }
}
