import SystemPackage
import TestSupport
import Testing

/// `gen-docs evidence` counts what the schema says of implementations, and looks it up in their sources.
@Suite struct EvidenceCommandTests {
    /// A schema with one statement that quotes a line and one that quotes an absence, and the sources that it quotes.
    private func workspace() throws -> Workspace {
        let workspace = try Workspace.small()
        try workspace.replace(
            "nodes.yaml]", with: "nodes.yaml, implementations.yaml, rules.yaml]", in: "Schema/protocol.yaml"
        )
        try workspace.folder.write(
            """
            implementations:
              - id: driver
                name: A driver
                role: frontend
                summary: A driver.
                repository: https://example.org/drivers.git
                revisions: [{name: "1.0"}]
            """, to: "Schema/implementations.yaml")
        try workspace.folder.write(
            """
            rules:
              - id: first
                actor: frontend
                level: must
                origin: implementations
                text: It reads the node.
                subjects: [backend/feature-new]
                evidence:
                  - {implementation: driver, revision: "1.0", path: a.c, line: 2, quote: "read( \\"node\\" )"}
                  - {implementation: driver, revision: "1.0", path: a.c, absent: write}
                  - {implementation: driver, source: a dump, unquoted: nobody has the source}
            """, to: "Schema/rules.yaml")
        try workspace.folder.write("int f() {\n\tread( \"node\" );\n}\n", to: "sources/a.c")
        return workspace
    }

    private func check(
        _ workspace: Workspace, _ tree: String = "drivers=sources", _ more: String...
    ) throws -> BuiltProgram.Run {
        try workspace.run(["evidence", "check", "--tree", tree] + more)
    }

    @Test func whatStandsWhereTheSchemaSaysIsConfirmed() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        let run = try check(workspace)
        #expect(run.status == 0)
        #expect(run.output == "2 of 3 statements looked up, 2 confirmed, 0 not\n")
        #expect(try check(workspace, "drivers@1.0=sources").status == 0)
    }

    @Test func aMovedQuoteIsToldWithItsNewLine() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        try workspace.folder.write("/* new */\nint f() {\n  read(  \"node\" );\n}\n", to: "sources/a.c")
        let run = try check(workspace)
        #expect(run.status == 0)
        #expect(
            run.error.contains(
                "Schema/rules.yaml:9:68: warning: driver, first: the quote now is in line 3 of a.c [moved-quote]"
            ))
        #expect(run.error.contains("^ line: 3"))
    }

    @Test func aBrokenQuoteAndATextThatAppearedAreErrors() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        try workspace.folder.write("int f() {\n\tread(\"other\");\n\twrite();\n}\n", to: "sources/a.c")
        let run = try check(workspace)
        #expect(run.status == 1)
        #expect(run.error.contains("driver, first: a.c does not have this quote [wrong-quote]"))
        #expect(run.error.contains("driver, first: line 3 of a.c has what must not be there [wrong-quote]"))
        #expect(run.output == "2 of 3 statements looked up, 0 confirmed, 2 not\n")
    }

    @Test func aMissingFileIsAnError() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        try workspace.folder.write("", to: "elsewhere/b.c")
        let run = try check(workspace, "drivers=elsewhere")
        #expect(run.status == 1)
        #expect(run.error.contains("there is no a.c [missing-source]"))
    }

    @Test func updateWritesTheNewLineAndNoOtherByte() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        let before = try workspace.text("Schema/rules.yaml")
        try workspace.folder.write("\n\nint f() {\n\n\n\n\n\n\n\n\tread( \"node\" );\n}\n", to: "sources/a.c")
        let run = try check(workspace, "drivers=sources", "--update")
        #expect(run.status == 0)
        #expect(run.error.isEmpty)
        #expect(run.output == "2 of 3 statements looked up, 1 confirmed, 1 updated, 0 not\n")
        let after = try workspace.text("Schema/rules.yaml")
        #expect(after == before.replacing("path: a.c, line: 2,", with: "path: a.c, line: 11,"))
        #expect(try check(workspace).output == "2 of 3 statements looked up, 2 confirmed, 0 not\n")
    }

    @Test func updateLeavesAQuoteThatIsInSeveralLines() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        let before = try workspace.text("Schema/rules.yaml")
        try workspace.folder.write("read( \"node\" );\n\nread( \"node\" );\n", to: "sources/a.c")
        let checked = try check(workspace)
        #expect(checked.status == 0)
        #expect(
            checked.error.contains(
                "warning: driver, first: the quote now is in the lines 1, 3 of a.c [ambiguous-quote]"))
        let run = try check(workspace, "drivers=sources", "--update")
        #expect(run.status == 1)
        #expect(
            run.error.contains(
                "error: driver, first: the quote now is in the lines 1, 3 of a.c [ambiguous-quote]"))
        #expect(try workspace.text("Schema/rules.yaml") == before)
    }

    @Test func nothingToLookUpIsNoPass() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        #expect(try check(workspace, "drivers@2.0=sources").status == 66)
        #expect(try check(workspace, "drivers=nowhere").status == 66)
        #expect(try check(workspace, "linux=sources").status == 64)
        #expect(try check(workspace, "drivers").status == 64)
        #expect(try workspace.run(["evidence", "check"]).status == 64)
    }

    @Test func theTableCountsWhatIsQuoted() throws {
        let workspace = try workspace()
        defer { workspace.remove() }
        let run = try workspace.run(["evidence"])
        #expect(run.status == 0)
        #expect(
            run.output == """
                implementation  statements  quoted  unquotable  without evidence
                driver                   3       2           1                 0
                all                      3       2           1                 0

                """)
        let json = try workspace.run(["evidence", "list", "--format", "json"])
        #expect(json.output.contains("\"absent\": \"write\""))
    }
}
