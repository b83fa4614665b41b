import Diagnostics
import TestSupport
import Testing

/// Reports of many findings, and of findings in long lines.
@Suite struct LongReportTests {
    private func findings(_ count: Int, column: (Int) -> Int) -> [Finding] {
        (0..<count).map { index in
            Finding(
                "some-id", "it is wrong",
                at: SourceLocation(file: "a", line: 1, column: column(index)), remedy: "mend it")
        }
    }

    @Test(arguments: ReportFormat.allCases, ["x,", "é,"])
    func aReportOfOneLineTakesLinearTime(format: ReportFormat, piece: String) {
        let factor = GrowthOfTime.factor(500) { count in
            let source = SourceFile(path: "a", text: String(repeating: piece, count: count))
            let report = FindingReport(findings(count) { 2 * $0 + 1 }, tool: "test", sources: [source])
            #expect(report.rendered(as: format).utf8.count > 1000)
        }
        #expect(factor < 9)
    }

    @Test func eachFindingOfALongLineShowsItsPlace() {
        let text = (0..<400).map { "<\($0)é>" }.joined()
        let source = SourceFile(path: "a", text: text)
        var column = 1
        for number in 0..<400 {
            let place = SourceLocation(file: "a", line: 1, column: column, length: "<\(number)é>".count)
            let report = FindingReport(
                [Finding("some-id", "it is wrong", at: place)], tool: "test", sources: [source])
            let lines = report.rendered(as: .text).split(separator: "\n").map { Array($0) }
            let carets = lines[2].indices.filter { lines[2][$0] == "^" }
            #expect(String(carets.map { lines[1][$0] }) == "<\(number)é>")
            column += "<\(number)é>".count
        }
    }

    @Test func peopleAreShownTheFirstFindingsAndHowManyMoreThereAre() {
        let limit = Limits.shownFindings.value
        func text(_ count: Int) -> String {
            FindingReport(findings(count) { $0 + 1 }, tool: "test", sources: []).rendered(as: .text)
        }
        #expect(text(limit).split(separator: "\n").count == 2 * limit)
        #expect(text(limit + 1).hasSuffix("\n… and 1 more finding\n"))
        #expect(text(limit + 1_234).hasSuffix("\n… and 1234 more findings\n"))
        #expect(text(limit + 1_234).split(separator: "\n").count == 2 * limit + 1)
    }

    @Test(arguments: [ReportFormat.json, .github, .sarif])
    func programsAreToldAllFindings(format: ReportFormat) {
        let count = Limits.shownFindings.value + 100
        let text = FindingReport(findings(count) { $0 + 1 }, tool: "test", sources: []).rendered(as: format)
        #expect(
            text.components(separatedBy: "it is wrong: mend it").count - 1 == (format == .json ? 0 : count))
        #expect(text.components(separatedBy: "it is wrong").count - 1 == count)
    }

    @Test func fewWordsAreSuggestedAndNoneOfTooMany() {
        let limit = Limits.suggestedWords.value
        let words = (0..<limit).map { "word-\($0)" }
        #expect(Suggestion.nearest(to: "wrod-17", in: words) == "word-17")
        #expect(Suggestion.nearest(to: "wrod-17", in: words + ["another"]) == nil)
    }
}

extension String {
    fileprivate func components(separatedBy text: String) -> [Substring] {
        split(separator: text, omittingEmptySubsequences: false)
    }
}
