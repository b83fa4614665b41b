import BlkifSchema
import Diagnostics
import SchemaComparison
import Testing

@Suite struct ReportTests {
    private func report() throws -> ComparisonReport {
        let new = try SmallSchema.load([
            .init("backend.yaml", "maximum: 64", "maximum: 32"),
            .init(
                "frontend.yaml", "  - {name: order",
                "  - {name: new, type: uint32, required: true, writer: frontend, summary: New.}\n  - {name: order"
            ),
            .init("operations.yaml", "RSP_ERROR", "RSP_FAILED"),
            .init("notes.yaml", "A note.", "Another note."),
        ])
        return ComparisonReport(SchemaComparison.compare(try SmallSchema.load(), new))
    }

    @Test func textGroupsByVerdict() throws {
        #expect(
            try report().text == """
                BREAKS
                  breaks backend: changed maximum of node backend/limit from 64 to 32: backends that exist may write more, which is not allowed now [maximum-lowered]
                  breaks frontend: added node frontend/new: backends cannot work without it, and frontends that exist do not write it [required-node-added]

                SAFE
                  renamed status RSP_ERROR to RSP_FAILED: the number is the same; only sources that take in the new header change [code-renamed]

                DOCUMENTATION
                  reworded note 1 (text) [documentation-changed]

                1 added, 1 renamed, 1 changed, 1 reworded; 1 breaks frontends, 1 breaks backends

                """)
        #expect(try report().breaking.map(\.subject.name) == ["backend/limit", "frontend/new"])
    }

    @Test func nothingIsReportedAsNothing() {
        let report = ComparisonReport([])
        #expect(report.text == "nothing changed\n")
        #expect(report.findings.isEmpty)
    }

    @Test func aSafeReportSaysSo() throws {
        let new = try SmallSchema.load([.init("operations.yaml", "RSP_ERROR", "RSP_FAILED")])
        let report = ComparisonReport(SchemaComparison.compare(try SmallSchema.load(), new))
        #expect(report.summary == "1 renamed; nothing breaks")
    }

    @Test func severalThatBreakArePlural() {
        let changes = ["a", "b"].map { name in
            SchemaChange(
                .removed, ChangeSubject(.node, name), .presence, old: nil, new: nil, breaks: [.backend],
                reason: "why", id: "node-removed")
        }
        #expect(ComparisonReport(changes).summary == "2 removed; 2 break backends")
    }

    @Test func hiddenCharactersAreShown() {
        let change = SchemaChange(
            .changed, ChangeSubject(.node, "backend/x"), .unit, old: "a\u{1b}[31m", new: "b", breaks: [],
            reason: "why", id: "unit-changed")
        #expect(!ComparisonReport([change]).text.contains("\u{1b}"))
    }

    @Test func jsonHasEveryProperty() throws {
        let change = try #require(try report().changes.first)
        #expect(
            change.json.text() == """
                {
                  "kind": "changed",
                  "subject": {
                    "kind": "node",
                    "name": "backend/limit"
                  },
                  "what": "maximum",
                  "old": "64",
                  "new": "32",
                  "breaks": [
                    "backend"
                  ],
                  "reason": "backends that exist may write more, which is not allowed now",
                  "id": "maximum-lowered"
                }
                """)
        let whole = try report().json.text(indented: false)
        #expect(
            whole.hasPrefix(
                #"{"summary":{"added":1,"removed":0,"renamed":1,"changed":1,"deprecated":0,"reworded":1,"breaks":{"frontend":1,"backend":1,"toolstack":0}},"changes":["#
            ))
    }

    @Test func findingsAreErrorsWhereSomeoneBreaks() throws {
        let findings = try report().findings
        #expect(findings.map(\.severity) == [.error, .error, .warning])
        let github = FindingReport(findings, tool: "gen-docs", sources: []).rendered(as: .github)
        #expect(
            github == """
                ::error title=maximum-lowered::changed maximum of node backend/limit from 64 to 32, which breaks backends: backends that exist may write more, which is not allowed now
                ::error title=required-node-added::added node frontend/new, which breaks frontends: backends cannot work without it, and frontends that exist do not write it
                ::warning title=code-renamed::renamed status RSP_ERROR to RSP_FAILED: the number is the same; only sources that take in the new header change

                """)
        let sarif = FindingReport(findings, tool: "gen-docs", sources: []).rendered(as: .sarif)
        #expect(sarif.contains("\"ruleId\": \"required-node-added\""))
    }
}
