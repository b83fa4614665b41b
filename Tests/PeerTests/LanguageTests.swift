import BlkifKeys
import Diagnostics
import Rendering
import SystemPackage
import TestSupport
import Testing

/// What is generated for other languages, by their own tools.
@Suite(.serialized) struct LanguageTests {
    @Test(arguments: Language.all)
    func theToolsOfTheLanguageAcceptEveryView(_ language: Language) throws {
        for name in Views.sample + ["4.0"] {
            let folder = try language.folder(of: Views.view(name).outputs)
            defer { folder.remove() }
            let complaints = try language.complaints(in: folder)
            #expect(complaints == "", "\(name)")
        }
    }

    /// Codes, sizes, fields in bytes and bytes of fields, of all structures in all layouts.
    @Test(arguments: Language.all)
    func structuresAreLaidOutAsInC(_ language: Language) throws {
        let folder = try language.folder(of: Views.view("current").outputs)
        defer { folder.remove() }
        let path = language.path(ofExample: "fields")
        let program = try LanguageTests.program("fields.\(language.ending)", language.description)
        try folder.write(program, to: path)
        for seed in 1...3 as ClosedRange<UInt64> {
            let bytes = LanguageTests.bytes(seed: seed)
            try folder.write(bytes, to: "bytes")
            let expected = try fieldsInC(bytes)
            #expect(expected.split(separator: "\n").count > 100)
            #expect(try language.output(of: path, ["bytes"], in: folder) == expected)
        }
    }

    @Test(arguments: Language.all)
    func theExamplePrintsWhatIsInFlight(_ language: Language) throws {
        let folder = try language.folder(of: Views.view("current").outputs, hasExamples: true)
        defer { folder.remove() }
        var random = SeededGenerator(seed: 11)
        let source = language.path(ofExample: "requests")
        for abi in WireABI.allCases {
            let ring = try RandomRing.bytes(pages: 4, abi: abi, using: &random)
            try folder.write(ring, to: "ring")
            let expected = try RequestLines.lines(of: ring, abi: abi)
            #expect(expected.split(separator: "\n").count > 3)
            #expect(try language.output(of: source, ["\(abi.name)", "ring"], in: folder) == expected)
        }
    }

    @Test func theVectorsAreReadAndWrittenInPython() throws {
        let outputs = try Views.view("current").outputs
        let folder = try Language.python.folder(of: outputs, hasExamples: true)
        defer { folder.remove() }
        try folder.write(try #require(outputs["docs/vectors/ring.json"]), to: "ring.json")
        let source = Language.python.path(ofExample: "vectors")
        let told = try Language.python.output(of: source, ["ring.json"], in: folder)
        #expect(told.wholeMatch(of: /\d{2,} vectors, 0 differ\n/) != nil, "\(told)")
    }

    @Test(arguments: Language.all)
    func theProgramOfTheGuideRuns(_ language: Language) throws {
        let guide = try PackageRoot.text("docs/guide/languages.md")
        let fence = try Regex("(?m)^```\(language)\n((?:.*\n)*?)```$", as: (Substring, Substring).self)
        let program = try #require(guide.firstMatch(of: fence)).output.1
        let folder = try language.folder(of: Views.view("current").outputs)
        defer { folder.remove() }
        let path = language.path(ofExample: "guide")
        try folder.write(String(program), to: path)
        #expect(try language.output(of: path, [], in: folder) == "ring-ref0 108\n")
    }

    private static func bytes(seed: UInt64) -> [UInt8] {
        var random = SeededGenerator(seed: seed)
        return (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
    }

    private func fieldsInC(_ bytes: [UInt8]) throws -> String {
        let headers = try HeaderFolder()
        defer { headers.remove() }
        let header = try headers.standalone("current")
        try headers.files.write(bytes, to: "bytes")
        try headers.files.write(try LanguageTests.program("fields.c", "c-comment"), to: "fields.c")
        let compiled = try Tool("gcc", package: "gcc").run(
            ["-std=gnu11", "-Wall", "-Wextra", "-Wno-unused-function", "-Werror"] + header.options
                + ["-o", "fields", "fields.c"], in: headers.files.path)
        #expect(compiled.status == 0, "\(compiled.text)")
        return try Tool(headers.files.path.appending("fields").string, package: "gcc")
            .run(["bytes"], in: headers.files.path).text
    }

    /// A program that is a template of the real schema.
    private static func program(_ name: String, _ notation: String) throws -> String {
        let manifest = "outputs:\n  - {template: \(name), output: \(name), escape: \(notation)}\n"
        let files = [
            SourceFile(path: "manifest.yaml", text: manifest),
            SourceFile(path: name, text: try PackageRoot.text("Tests/PeerTests/Programs/\(name)")),
        ]
        let collector = FindingCollector()
        let plan = OutputPlan.make(files, folder: "", collector: collector)
        #expect(collector.findings.isEmpty, "\(collector.findings)")
        let output = try #require(plan).render(try RealSchema.schema())
        return String(decoding: try #require(output.first).bytes, as: UTF8.self)
    }
}
