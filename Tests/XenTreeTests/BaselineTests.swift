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

    /// What is wrong with a file, line by line.
    @Test func eachMistakeIsToldWhereItIs() {
        let text = """
            # id\tplace

            missing-node\ta.c\tgone
             # no comment
            a\tb\tc\t2026-02
            a\tb\tc\t2026-2-030
            a\tb\tc\t2026-13-01
            a\tb\tc\t2026-00-01
            a\tb\tc\t2026-12-32
            a\tb\tc\t2026-12-00
            a\tb\tc\t20x6-12-01
            undocumented-node\ta.c#backend/a\t long \t2026-12-31
            undocumented-node\ta.c#backend/b\tlong\t2025-01-01
            """
        let told = Baseline(text, file: "accepted").filter(found, today: "2026-01-31").map { item in
            let place = item.finding.location
            return "\(place?.line ?? 0):\(place?.column ?? 0)+\(place?.length ?? 0) \(item.option ?? "-") "
                + "\(item.finding.message) [\(item.finding.id)] \(item.finding.remedy ?? "-")"
        }
        let format = "expected id, place, reason and perhaps a last day, with tabs between them"
        #expect(
            told == [
                "1:1+1 backend/b b [undocumented-node] -",
                "3:1+21 - nothing is found that this accepts [stale-baseline] remove the line",
                "4:1+13 - this is no accepted finding [bad-baseline] \(format)",
                "5:1+13 - \"2026-02\" is no day [bad-baseline] expected YYYY-MM-DD",
                "6:1+16 - \"2026-2-030\" is no day [bad-baseline] expected YYYY-MM-DD",
                "7:1+16 - \"2026-13-01\" is no day [bad-baseline] expected YYYY-MM-DD",
                "8:1+16 - \"2026-00-01\" is no day [bad-baseline] expected YYYY-MM-DD",
                "9:1+16 - \"2026-12-32\" is no day [bad-baseline] expected YYYY-MM-DD",
                "10:1+16 - \"2026-12-00\" is no day [bad-baseline] expected YYYY-MM-DD",
                "11:1+16 - \"20x6-12-01\" is no day [bad-baseline] expected YYYY-MM-DD",
                "13:1+47 - this was accepted until 2025-01-01 [expired-baseline] -",
            ])
    }

    @Test func whatIsWrittenAcceptsAll() {
        #expect(
            Baseline.text(accepting: found + found + [TreeFinding(Finding("missing-node", "c"))]) == """
                # id\tplace\treason\tlast day, or nothing
                undocumented-node\ta.c#backend/a\taccepted without a reason
                undocumented-node\ta.c#backend/b\taccepted without a reason
                missing-node\t\taccepted without a reason

                """)
        #expect(rest(Baseline.text(accepting: found)) == [])
    }
}
