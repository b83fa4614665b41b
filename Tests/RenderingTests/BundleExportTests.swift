import BlkifSchema
import Diagnostics
import Rendering
import SystemPackage
import TestSupport
import Testing

/// The Swift file with the bundled schema says what the schema says, whatever its texts are.
@Suite struct BundleExportTests {
    /// What could end the literal or an escape in it, what compilers and editors change, and what they refuse.
    private static let texts = [
        "\"\"\"", "\"\"\"#", "\"\"\"##", "\"###\"\"\"####", "\"\n\"\"\n\"\"\"\n\"\"\"\"", "\\", "\\\n", "x\\",
        "\\#(x) \\##(y) \\###(z)", "\\(x) \\u{41} \\#u{41} \\##n", "#", "##\"\"\"", "\r", "a\r\nb\rc",
        "\t\n  \n\n", " ", "\u{0}\u{1}\u{1b}[31m\u{7f}\u{85}\u{a0}", "\u{feff}a\u{feff}",
        "\u{2028}\u{2029}\u{202e}\u{2066}",
        "\u{fffe}\u{ffff}\u{1ffff}\u{10ffff}\u{e000}",
        // U+FDD0, which a compiler takes only as it is.
        String(decoding: [0xef, 0xb7, 0x90], as: UTF8.self), "\u{301}", "e\u{301} \u{e9} \u{212b}",
        "漢字 🙂 👩‍👩‍👧",
        "*/ /* // ??/ `x` ${y} $(z) %s", NastyTexts.middle, NastyTexts(isNasty: true).prose(),
    ]

    static func file(_ schema: BlkifSchema) throws -> String {
        let manifest = "outputs:\n  - {export: bundled-schema, output: Bundle.swift, escape: swift}\n"
        let collector = FindingCollector()
        let plan = OutputPlan.make(
            [SourceFile(path: "manifest.yaml", text: manifest)], folder: "", collector: collector)
        let output = try #require(plan?.render(schema).first)
        return String(decoding: output.bytes, as: UTF8.self)
    }

    private static func schema(_ texts: [String]) -> BlkifSchema {
        var content = ProtocolContent()
        content.vocabulary = texts
        return BlkifSchema(validated: content)
    }

    /// What a program prints that consists of the file and prints the literal.
    private static func literal(of file: String) throws -> [UInt8] {
        let folder = try TemporaryFolder()
        defer { folder.remove() }
        try folder.write(file, to: "Bundle.swift")
        try folder.write("print(BundledSchema.text, terminator: \"\")\n", to: "main.swift")
        let swiftc = Tool("swiftc", package: "the Swift toolchain")
        let built = try swiftc.run(
            ["-swift-version", "6", "-warnings-as-errors", "Bundle.swift", "main.swift", "-o", "program"],
            in: folder.path)
        try #require(built.status == 0 && built.text.isEmpty, "\(built.text.prefix(3000))")
        let program = Tool(folder.path.appending("program").string, package: "it was just built")
        return Array(try program.run([]).text.utf8)
    }

    @Test func theLiteralIsTheBundleWhateverItsTextsAre() throws {
        let nasty = BundleExportTests.schema(BundleExportTests.texts)
        let literal = try BundleExportTests.literal(of: try BundleExportTests.file(nasty))
        #expect(literal == BundleFormat.bytes(of: nasty))
        let read = try literal.withUnsafeBufferPointer { try BundleFormat.schema(from: $0) }
        #expect(read == nasty)
    }

    @Test func theFileShowsTheTextsAndHidesNothing() throws {
        let file = try BundleExportTests.file(BundleExportTests.schema(BundleExportTests.texts))
        #expect(file.contains("漢字 🙂") && file.contains("\"\"\"\""))
        #expect(!file.unicodeScalars.contains { $0 != "\n" && VisibleText.isHidden($0) })
    }

    @Test func theFileSaysWhatItIs() throws {
        let file = try BundleExportTests.file(try RealSchema.schema())
        #expect(file.hasPrefix("// Generated from Schema/ by swift run gen-docs. Do not edit.\n"))
        #expect(file.contains("\n// This describes Xen 4.0 to "))
        // A name that nobody gives, but that must not end the comment.
        var profile = Profile()
        profile.name = "a\nb"
        profile.release = Release(major: 4, minor: 4)
        let backport = try BundleExportTests.file(try RealSchema.schema().profile(profile))
        #expect(backport.contains("\n// This describes the profile a b (Xen 4.4 with backports).\n"))
        let release = try #require(Release("4.4"))
        let older = try BundleExportTests.file(try RealSchema.schema().asOf(release))
        #expect(older.contains("\n// This describes Xen 4.4.\n"))
    }
}
