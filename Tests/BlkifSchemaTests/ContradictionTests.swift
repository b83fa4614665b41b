import BlkifSchema
import Testing

/// Which values and versions a contradiction concerns.
@Suite struct ContradictionTests {
    private func concerns(_ patterns: [String], _ value: String) -> Bool {
        patterns.contains { TextPattern($0).matches(Array(value.utf8)[...]) }
    }

    @Test func patternsAreThoseOfTheShell() {
        #expect(concerns([""], "") && !concerns([""], "a"))
        #expect(concerns(["a", "b"], "b") && !concerns(["a", "b"], "c"))
        #expect(concerns(["a*c"], "ac") && concerns(["a*c"], "abcbc") && !concerns(["a*c"], "abcb"))
        #expect(concerns(["?"], "a") && !concerns(["?"], "") && !concerns(["?"], "ab"))
        #expect(concerns(["[a-c_]*"], "_x") && concerns(["[a-c_]*"], "b") && !concerns(["[a-c_]*"], "d"))
        #expect(concerns(["*[!0-9]*"], "80x") && !concerns(["*[!0-9]*"], "80") && !concerns(["*[!0-9]*"], ""))
        #expect(
            concerns(["[!/]*/*"], "a/b") && !concerns(["[!/]*/*"], "/a/b") && !concerns(["[!/]*/*"], "ab"))
        #expect(concerns(["**a**"], "bab") && !concerns(["[a"], "a"))
    }

    @Test func itHoldsFromItsFirstVersionToItsLast() {
        let evidence = make(Contradiction.self) {
            $0.evidence.since = "4.17"
            $0.evidence.removed = "4.19"
        }.evidence
        #expect(!evidence.holds(in: release("4.16")) && evidence.holds(in: release("4.17")))
        #expect(evidence.holds(in: release("4.18")) && !evidence.holds(in: release("4.19")))
        #expect(evidence.holds(in: nil) && Evidence().holds(in: release("4.0")))
    }
}
