import Diagnostics
import Testing

@testable import XenTree

/// A baseline accepts what it names, and nothing silently.
@Suite struct BaselineTests {
    private let found = [
        TreeFinding(Finding("undocumented-node", "a", at: .start(of: "a.c")), option: "backend/a"),
        TreeFinding(Finding("undocumented-node", "b", at: .start(of: "a.c")), option: "backend/b"),
    ]

    private func rest(_ text: String, today: String = "2026-01-31") -> [String] {
        Baseline(text, file: "accepted").filter(found, today: today).map(\.finding.id.description).sorted()
    }

    @Test func anEntryAcceptsOneOptionOrAWholeFile() {
        #expect(rest("undocumented-node\ta.c#backend/a\tlong so\n") == ["undocumented-node"])
        #expect(rest("# comment\n\nundocumented-node\ta.c\tlong so\n") == [])
    }

    @Test func anEntryForNothingIsAFinding() {
        #expect(
            rest("missing-node\ta.c\tgone\n") == ["stale-baseline", "undocumented-node", "undocumented-node"])
    }

    @Test func anEntryEnds() {
        let text = "undocumented-node\ta.c\tfor now\t2026-01-31\n"
        #expect(rest(text, today: "2026-01-31") == [])
        #expect(
            rest(text, today: "2026-02-01") == ["expired-baseline", "undocumented-node", "undocumented-node"])
    }

    @Test(arguments: [
        "undocumented-node\ta.c", "undocumented-node a.c reason", "x\ty\tz\tsoon", "x\t\tz", "a\tb\tc\td\te",
    ])
    func aLineThatIsNoneIsTold(_ line: String) {
        #expect(rest(line) == ["bad-baseline", "undocumented-node", "undocumented-node"])
    }

    @Test func whatIsWrittenAcceptsAll() {
        #expect(rest(Baseline.text(accepting: found)) == [])
    }
}
