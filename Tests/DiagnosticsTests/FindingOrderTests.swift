import Diagnostics
import Testing

@Suite struct FindingOrderTests {
    @Test func findingsAreOrderedByPlaceThenId() {
        let collector = FindingCollector()
        let findings = [
            Finding("b", "no place"),
            Finding("a", "m", at: SourceLocation(file: "a", line: 2, column: 1)),
            Finding("b", "m", at: SourceLocation(file: "a", line: 2, column: 1)),
            Finding("b", "n", at: SourceLocation(file: "a", line: 2, column: 1)),
            Finding("a", "m", at: SourceLocation(file: "a", line: 10, column: 1)),
            Finding("a", "m", at: SourceLocation(file: "b", line: 1, column: 1)),
        ]
        collector.add(contentsOf: findings.reversed() + findings)
        collector.add(findings[0])
        #expect(collector.sorted == findings)
    }

    @Test func onlyErrorsCountAsErrors() {
        let collector = FindingCollector()
        collector.add(Finding("a", "m", severity: .warning))
        #expect(!collector.hasErrors)
        collector.add(Finding("a", "m"))
        #expect(collector.hasErrors)
    }

    @Test func linesOfASourceAreCountedFromOne() {
        let source = SourceFile(path: "a", text: "one\r\n\ntwo\u{2028}x\nlast")
        #expect((0...6).map(source.line) == [nil, "one", "", "two\u{2028}x", "last", nil, nil])
        #expect(SourceFile(path: "a", text: "").line(1) == "")
    }

    @Test func aPlaceUnderlinesAtLeastOneCharacter() {
        #expect(SourceLocation(file: "a", line: 1, column: 1, length: -5).length == 1)
    }
}
