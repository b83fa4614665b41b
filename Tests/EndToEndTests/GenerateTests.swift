import SystemPackage
import TestSupport
import Testing

/// `gen-docs generate` writes what has changed and nothing else.
@Suite struct GenerateTests {
    @Test func theFirstRunWritesEverything() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let run = try package.run([])
        #expect(run.status == 0)
        #expect(run.error.isEmpty)
        #expect(try package.text("docs/names.txt") == "feature-old\nfeature-new\n")
        for output in Workspace.outputs {
            #expect(package.exists(output), "\(output)")
            #expect(run.output.contains("wrote \(output)\n"))
        }
        #expect(run.output.contains("4 written, 0 unchanged, ") && run.output.hasSuffix(" ms\n"))
    }

    @Test func theSecondRunWritesNothing() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let before = try package.snapshot("")
        let run = try package.run(["generate"])
        #expect(run.status == 0)
        #expect(run.output.contains("0 written, 4 unchanged, "))
        #expect(try package.snapshot("") == before)
    }

    @Test func onlyWhatHasChangedIsWritten() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let before = try package.snapshot("docs")
        try package.replace("the old feature", with: "the elder feature", in: "Schema/nodes.yaml")
        let run = try package.run([])
        #expect(run.output.contains("wrote docs/page.md\n"))
        #expect(!run.output.contains("names.txt"))
        #expect(try package.snapshot("docs")["names.txt"] == before["names.txt"])
        #expect(try package.snapshot("docs")["page.md"] != before["page.md"])
    }

    @Test func anOutputFolderIsMadeAndTakesThePlaceOfThePackage() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let run = try package.run(["--output", "some/where"])
        #expect(run.status == 0)
        for output in Workspace.outputs { #expect(package.exists("some/where/\(output)"), "\(output)") }
        #expect(!package.exists("docs"))
    }

    @Test func aRunFromASubfolderFindsThePackage() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write("", to: "a/b/c/file")
        let run = try BuiltProgram.genDocs.run([], in: package.path.appending("a/b/c"))
        #expect(run.status == 0)
        for output in Workspace.outputs { #expect(package.exists(output), "\(output)") }
        #expect(!package.exists("a/b/c/docs"))
        #expect(try BuiltProgram.genDocs.run(["check"], in: package.path.appending("a")).status == 0)
    }

    @Test(arguments: [
        (["docs/page.md"], ["docs/page.md"]), (["docs"], ["docs/page.md", "docs/names.txt"]),
        (["docs/"], ["docs/page.md", "docs/names.txt"]),
        (["data", "docs/names.txt"], ["data/schema.json", "docs/names.txt"]),
    ])
    func onlyWritesTheNamedOutputs(only: [String], expected: [String]) throws {
        let package = try Workspace.small()
        defer { package.remove() }
        let run = try package.run(["--only"] + only)
        #expect(run.status == 0)
        for output in Workspace.outputs where output != "docs/generated-files.txt" {
            #expect(package.exists(output) == expected.contains(output), "\(output)")
        }
        #expect(try package.run(["check", "--only"] + only).status == 0)
        #expect(try package.run(["check"]).status == 1)
    }

    @Test func aViewOfAReleaseOrProfileGoesToAFolderOfItsOwn() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        for view in [["--as-of", "4.0"], ["--profile", "vendor-4.0"]] {
            let folder = "view\(view[0])"
            #expect(try package.run(view + ["--output", folder]).status == 0)
            #expect(try package.text("\(folder)/docs/names.txt") == "feature-old\n")
            #expect(try package.run(["check"] + view + ["--output", folder]).status == 0)
            #expect(try package.run(["check", "--output", folder]).status == 1)
        }
    }

    @Test func anOlderReleaseNeverReplacesTheDocumentsOfThePackage() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let before = try package.snapshot("docs")
        for output in [".", package.path.string, "docs/.."] {
            let run = try package.run(["--as-of", "4.0", "--output", output])
            #expect(run.status == 64, "\(output)")
            #expect(run.error.contains("--output is the package root"))
        }
        #expect(try package.snapshot("docs") == before)
    }

    @Test func elementsOfAListThatGiveOnePathAreReportedOnceWithAWayOut() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        try package.folder.write(
            """
            outputs:
              - {template: page.md, output: docs/page.md, escape: markdown}
              - {template: names.txt, output: docs/names.txt, each: releases, escape: text}

            """, to: "Templates/manifest.yaml")
        try package.folder.write("{{version}}\n", to: "Templates/names.txt")
        let run = try package.run([])
        #expect(run.status == 2)
        #expect(
            run.error.contains(
                """
                Templates/manifest.yaml:3:35: error: "docs/names.txt" is already an output [duplicate-output]
                """))
        #expect(run.error.contains("two of the releases give this path; use a name that tells them apart"))
        #expect(run.error.matches(of: /\[duplicate-output\]/).count == 1)
        #expect(!package.exists("docs"))
    }

    @Test func theLineEndsOfATemplateAreNotThoseOfItsOutput() throws {
        let package = try Workspace.small()
        defer { package.remove() }
        _ = try package.run([])
        let page = try package.text("docs/page.md")
        let template = try package.text("Templates/page.md")
        try package.folder.write(template.replacing("\n", with: "\r\n"), to: "Templates/page.md")
        #expect(try package.run([]).output.contains("0 written"))
        #expect(try package.text("docs/page.md") == page)
    }

}
