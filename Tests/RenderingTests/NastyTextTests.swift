import BlkifSchema
import Diagnostics
import Foundation
import Rendering
import SchemaLoading
import TestSupport
import XenTree
import Testing

/// No text of a schema can break out of any notation.
@Suite struct NastyTextTests {
    /// The real schema with nasty texts and with harmless ones, rendered.
    private struct Pair: Sendable {
        /// What stands within every text of the nasty ones.
        let middle: String
        let nasty: [OutputFile]
        let harmless: [OutputFile]
    }

    /// Chosen texts, or random ones of the seed in `NASTY_TEXTS`.
    private static let pair = Result {
        let seed = ProcessInfo.processInfo.environment["NASTY_TEXTS"].flatMap(UInt64.init)
        let texts = NastyTexts(isNasty: true, seed: seed)
        return Pair(
            middle: texts.middle, nasty: try render(texts),
            harmless: try render(NastyTexts(isNasty: false)))
    }

    private static func render(_ texts: NastyTexts) throws -> [OutputFile] {
        let loaded = try TextSubstitution(text: texts.text, inline: texts.inline, prose: texts.prose).load()
        guard let schema = loaded.schema else {
            let report = FindingReport(loaded.findings, tool: "test", sources: loaded.sources)
            throw RealTemplates.Broken(description: String(report.rendered(as: .text).prefix(4000)))
        }
        let site = try RealTemplates.sitePlan().outputs(of: schema)
        // Those in files/ are in the other plan.
        let pages = site.list.map(\.path).filter { !$0.hasPrefix("files/") }
        return try RealTemplates.plan().render(schema) + site.render(only: Set(pages))
    }

    func outputs(_ suffix: String) throws -> [(path: String, nasty: String, harmless: String)] {
        let pair = try NastyTextTests.pair.get()
        let found = zip(pair.nasty, pair.harmless).filter { $0.0.path.hasSuffix(suffix) }
        #expect(!found.isEmpty)
        return found.map {
            (
                $0.0.path, String(decoding: $0.0.bytes, as: UTF8.self),
                String(decoding: $0.1.bytes, as: UTF8.self)
            )
        }
    }

    @Test func theTextsReachTheOutputs() throws {
        for suffix in [
            ".md", ".txt", ".json", ".h", ".swift", ".rs", ".go", ".mli", ".py", ".rst", ".pandoc", ".ksy",
        ] {
            let all = try outputs(suffix).map(\.nasty).joined()
            #expect(all.contains("alert") && all.contains("漢字"), "\(suffix)")
        }
    }

    @Test func markdownPagesHaveTheSameStructure() throws {
        for (path, nasty, harmless) in try outputs(".md") {
            let difference = MarkdownTree.difference(MarkdownTree(nasty), MarkdownTree(harmless))
            #expect(difference == nil, "\(path): \(difference ?? "")")
            #expect(MarkdownTables.cells(nasty) == MarkdownTables.cells(harmless), "\(path)")
            #expect(MarkdownTree(nasty).html == MarkdownTree(harmless).html, "\(path)")
        }
    }

    @Test func theTextOfAMarkdownPageIsTheTextOfTheSchema() throws {
        let middle = try NastyTextTests.pair.get().middle
        for (path, nasty, _) in try outputs("/requests.md") + outputs("/states.md") + outputs("/README.md") {
            let headings = MarkdownTree(nasty).headings
            #expect(headings.contains { $0.contains(middle) }, "\(path)")
        }
    }

    @Test(arguments: [
        ("gcc", "c99"), ("gcc", "c11"), ("clang", "c99"), ("clang", "c11"), ("g++", ""), ("clang++", ""),
    ])
    func headersCompile(compiler: String, standard: String) throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let headers = try outputs(".h")
        // What the header for a tree of Xen takes from its neighbours.
        try folder.write("typedef unsigned int grant_ref_t;\n", to: "grant_table.h")
        try folder.write(
            "#include <stdint.h>\n#define DEFINE_RING_TYPES(name, a, b) union name##_entry { a x; b y; }\n",
            to: "io/ring.h")
        for (index, header) in headers.enumerated() {
            try folder.write(header.nasty + "typedef int nasty;\n", to: "io/nasty\(index).c")
        }
        let language = standard.isEmpty ? ["-std=c++11", "-x", "c++"] : ["-std=\(standard)", "-x", "c"]
        let warnings = [
            "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-Wtrigraphs", "-Wcomment", "-fsyntax-only",
        ]
        let output = try Tool(compiler, package: compiler).run(
            language + warnings + headers.indices.map { "io/nasty\($0).c" }, in: folder.path)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(3000))")
    }

    /// What is left of a header without its comments does not depend on the texts.
    @Test func headersHaveTheSameCode() throws {
        for (path, nasty, harmless) in try outputs(".h") {
            let facts = HeaderFacts(header: nasty)
            #expect(facts.macros == HeaderFacts(header: harmless).macros, "\(path)")
            #expect(facts.structures == HeaderFacts(header: harmless).structures, "\(path)")
        }
    }

    @Test func swiftFilesTypecheck() throws {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        let files = try outputs(".swift")
        for (index, file) in files.enumerated() { try folder.write(file.nasty, to: "File\(index).swift") }
        let output = try Tool("swiftc", package: "the Swift toolchain").run(
            ["-typecheck", "-swift-version", "6", "-warnings-as-errors", "-module-name", "BlkifKeys"]
                + files.indices.map { "File\($0).swift" }, in: folder.path)
        #expect(output.status == 0 && output.text.isEmpty, "\(output.text.prefix(3000))")
    }

    @Test func swiftFilesHaveTheSameCode() throws {
        func code(_ text: String) -> [Substring] {
            text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
        }
        // BundleExportTests reads the texts back out of the other one.
        for (path, nasty, harmless) in try outputs(".swift") where !path.hasSuffix("BundledSchema.swift") {
            #expect(code(nasty) == code(harmless), "\(path)")
        }
    }

    @Test func theExportIsJSONWithTheTextsOfTheSchema() throws {
        let text = try #require(try outputs("blkif.json").first?.nasty)
        let document = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        let title = try #require(document["title"] as? String)
        #expect(title.contains(try NastyTextTests.pair.get().middle))
    }

    /// A line of a plain document that begins a heading does so in both.
    @Test func legacyDocumentsHaveTheSameHeadings() throws {
        for (path, nasty, harmless) in try outputs(".txt") {
            let rules = [nasty, harmless].map { text in
                text.split(separator: "\n").count { $0.count > 3 && $0.allSatisfy { $0 == "-" || $0 == "=" } }
            }
            #expect(rules[0] == rules[1], "\(path)")
        }
    }
}
