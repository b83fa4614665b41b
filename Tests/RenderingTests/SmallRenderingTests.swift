import Rendering
import SystemPackage
import TestSupport
import Testing

/// The documents and pages of this package's templates for a small schema, whole, as in `Answers/small/`: one of each kind of
/// item, in every notation.
@Suite struct SmallRenderingTests {
    /// Made of the names of all keys, not of the schema.
    private static let others: Set = [
        "Schema/schema.json", "docs/guide/schema-format.md", "docs/reference/template-context.txt",
        "Sources/BundledSchema/BundledSchema.swift",
    ]

    private func expect(_ text: String, _ path: String) throws {
        let name = path.replacing("/", with: "-")
        try Golden.expect(
            text, matches: PackageRoot.path.appending("Tests/RenderingTests/Answers/small/\(name).txt"))
    }

    @Test func everyDocumentIsAsRecorded() throws {
        let outputs = try RealTemplates.plan().render(try SmallSchema.extended())
        #expect(outputs.count > 50)
        for output in outputs where !Self.others.contains(output.path) {
            try expect(String(decoding: output.bytes, as: UTF8.self), output.path)
        }
    }

    /// What is round the content of a page is the same on all.
    @Test func everyPageIsAsRecorded() throws {
        let outputs = try RealTemplates.sitePlan().render(try SmallSchema.extended())
        let pages = outputs.filter { $0.path.hasSuffix(".html") || $0.path == "index.js" }
        #expect(pages.count > 40)
        for page in pages {
            let text = String(decoding: page.bytes, as: UTF8.self)
            let content = page.path.hasPrefix("index") ? nil : text.firstRange(of: "<main")
            try expect(String(text[(content?.lowerBound ?? text.startIndex)...]), "site/\(page.path)")
        }
    }
}
