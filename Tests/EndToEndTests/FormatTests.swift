import Foundation
import TestSupport
import Testing

/// Reports for machines go to standard output and can be read.
@Suite struct FormatTests {
    /// A package with a stale file, or with two mistakes in its schema.
    private func run(_ format: String, isBroken: Bool) throws -> BuiltProgram.Run {
        let package = try Workspace.small()
        defer { package.remove() }
        if isBroken {
            try package.replace(
                "type: boolean", with: "type: bolean, 50% | \\\"x\\\"", in: "Schema/nodes.yaml")
            try package.replace("name: feature-new", with: "name: feature-old", in: "Schema/nodes.yaml")
        }
        return try package.run(["check", "--format", format])
    }

    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test(arguments: [false, true]) func jsonHasEveryFinding(isBroken: Bool) throws {
        let run = try run("json", isBroken: isBroken)
        #expect(run.status == (isBroken ? 2 : 1))
        #expect(run.error.isEmpty)
        let findings = try #require(try object(run.output)["findings"] as? [[String: Any]])
        #expect(findings.count >= 2)
        for finding in findings {
            #expect(finding["id"] is String && finding["message"] is String && finding["severity"] is String)
            let location = try #require(finding["location"] as? [String: Any])
            #expect(location["file"] is String && location["line"] is Int && location["column"] is Int)
        }
    }

    @Test(arguments: [false, true]) func sarifHasEveryFinding(isBroken: Bool) throws {
        let run = try run("sarif", isBroken: isBroken)
        #expect(run.status == (isBroken ? 2 : 1))
        #expect(run.error.isEmpty)
        let document = try object(run.output)
        #expect(document["version"] as? String == "2.1.0")
        let first = try #require((document["runs"] as? [[String: Any]])?.first)
        let results = try #require(first["results"] as? [[String: Any]])
        #expect(results.count >= 2)
        let driver = try #require((first["tool"] as? [String: Any])?["driver"] as? [String: Any])
        let rules = Set(try #require(driver["rules"] as? [[String: Any]]).compactMap { $0["id"] as? String })
        #expect(results.allSatisfy { rules.contains($0["ruleId"] as? String ?? "") })
    }

    @Test(arguments: [false, true]) func workflowCommandsHaveOneFindingPerLine(isBroken: Bool) throws {
        let run = try run("github", isBroken: isBroken)
        #expect(run.status == (isBroken ? 2 : 1))
        #expect(run.error.isEmpty)
        let lines = run.output.split(separator: "\n")
        #expect(lines.count >= 2)
        for line in lines { #expect(line.hasPrefix("::error file=") && line.contains(",line=")) }
    }

    @Test(arguments: ["json", "sarif", "github"]) func aCleanReportIsOneToo(_ format: String) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        for command in ["generate", "check"] {
            let run = try package.run([command, "--format", format])
            #expect(run.status == 0)
            #expect(run.error.isEmpty)
            if format == "github" { #expect(run.output.isEmpty) } else { _ = try object(run.output) }
        }
    }

    @Test func textGoesToStandardError() throws {
        let run = try run("text", isBroken: true)
        #expect(run.output.isEmpty)
        #expect(run.error.contains("Schema/nodes.yaml:4:11: error: "))
    }

    @Test func theContextIsJSONOrADescription() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let values = try object(try package.run(["context"]).output)
        #expect(values["title"] as? String == "A small protocol")
        let older = try package.run(["context", "--as-of", "4.0"])
        #expect(older.status == 0)
        #expect(older.output.contains("feature-old") && !older.output.contains("feature-new"))
        let description = try package.run(["context", "--describe"]).output
        #expect(description.hasPrefix("root\n"))
        for name in values.keys { #expect(description.contains("    \(name) "), "\(name)") }
    }
}
