import Diagnostics
import Foundation
import Testing

@Suite struct MachineReportTests {
    private static let finding = Finding(
        "some-id", "100% wrong:\n\"x\", really", severity: .warning,
        at: SourceLocation(file: "a dir/b,c:d%.yaml", line: 3, column: 5, length: 2), remedy: "mend it",
        notes: [
            Finding.Note("first here", at: SourceLocation(file: "é.yaml", line: 1, column: 2)),
            Finding.Note("so it is"),
        ])
    private let report = FindingReport(
        [finding, Finding("other-id", "no place")], tool: "gen-docs", sources: [])

    private func object(_ format: ReportFormat) throws -> [String: Any] {
        let data = Data(report.rendered(as: format).utf8)
        return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    }

    @Test func jsonHasEveryPartOfAFinding() {
        #expect(
            report.rendered(as: .json)
                == #"""
                {
                  "tool": "gen-docs",
                  "findings": [
                    {
                      "severity": "warning",
                      "id": "some-id",
                      "message": "100% wrong:\n\"x\", really",
                      "remedy": "mend it",
                      "location": {
                        "file": "a dir/b,c:d%.yaml",
                        "line": 3,
                        "column": 5,
                        "length": 2
                      },
                      "notes": [
                        {
                          "message": "first here",
                          "location": {
                            "file": "é.yaml",
                            "line": 1,
                            "column": 2,
                            "length": 1
                          }
                        },
                        {
                          "message": "so it is",
                          "location": null
                        }
                      ]
                    },
                    {
                      "severity": "error",
                      "id": "other-id",
                      "message": "no place",
                      "remedy": null,
                      "location": null,
                      "notes": []
                    }
                  ]
                }

                """#)
    }

    @Test func workflowCommandsEscapeWhatEndsAPropertyOrALine() {
        #expect(
            report.rendered(as: .github)
                == "::warning file=a dir/b%2Cc%3Ad%25.yaml,line=3,col=5,endColumn=7,title=some-id"
                + "::100%25 wrong:\\n\"x\", really: mend it\n::error title=other-id::no place\n")
    }

    @Test func noTextStartsAWorkflowCommand() {
        let finding = Finding("a", "x\r\n::set-output name=a::b\n\u{2028}::error::c")
        let text = FindingReport([finding], tool: "t", sources: []).rendered(as: .github)
        #expect(text.split(whereSeparator: \.isNewline).count == 1)
    }

    @Test func sarifHasItsVersionToolAndRules() throws {
        let log = try object(.sarif)
        #expect(log["version"] as? String == "2.1.0")
        #expect(log["$schema"] as? String == "https://json.schemastore.org/sarif-2.1.0.json")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        #expect(run["columnKind"] as? String == "unicodeCodePoints")
        let driver = try #require((run["tool"] as? [String: [String: Any]])?["driver"])
        #expect(driver["name"] as? String == "gen-docs")
        let rules = try #require(driver["rules"] as? [[String: String]])
        #expect(rules.map { $0["id"] } == ["other-id", "some-id"])
    }

    @Test func sarifResultsHavePlacesAsAddresses() throws {
        let run = try #require((object(.sarif)["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["some-id", "other-id"])
        #expect(results.map { $0["level"] as? String } == ["warning", "error"])
        let message = try #require(results[0]["message"] as? [String: String])
        #expect(message == ["text": "100% wrong:\n\"x\", really: mend it"])
        let location = try #require((results[0]["locations"] as? [[String: Any]])?.first)
        let physical = try #require(location["physicalLocation"] as? [String: [String: Any]])
        #expect(physical["artifactLocation"] as? [String: String] == ["uri": "a%20dir/b%2Cc%3Ad%25.yaml"])
        #expect(
            physical["region"] as? [String: Int] == ["startLine": 3, "startColumn": 5, "endColumn": 7])
        let related = try #require(results[0]["relatedLocations"] as? [[String: Any]])
        #expect(related.count == 1)
        #expect(related[0]["message"] as? [String: String] == ["text": "first here"])
        #expect(results[1]["locations"] != nil && results[1]["relatedLocations"] == nil)
    }

    @Test func noFindingsAreStillADocument() throws {
        let empty = FindingReport([], tool: "t", sources: [])
        #expect(empty.rendered(as: .json) == "{\n  \"tool\": \"t\",\n  \"findings\": []\n}\n")
        #expect(empty.rendered(as: .github) == "")
        #expect(empty.rendered(as: .text) == "")
        let log = try JSONSerialization.jsonObject(with: Data(empty.rendered(as: .sarif).utf8))
        #expect(((log as? [String: Any])?["runs"] as? [[String: Any]])?.first?["results"] as? [String] == [])
    }

    @Test func onlyTheTextFormatIsForPeople() {
        #expect(ReportFormat.allCases.filter { !$0.isForMachines } == [.text])
    }
}
