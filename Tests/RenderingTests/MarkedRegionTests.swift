import BlkifSchema
import Diagnostics
import FileTree
import Rendering
import SystemPackage
import TestSupport
import Testing

/// The regions of hand-written pages that the tool fills.
@Suite struct MarkedRegionTests {
    private static let path = "docs/guide/schema-format.md"

    private func page() throws -> String {
        let path = PackageRoot.path.appending(MarkedRegionTests.path)
        return String(decoding: try FileTree.readFile(path), as: UTF8.self)
    }

    private func fill(_ text: String) -> (text: String?, findings: [Finding]) {
        let collector = FindingCollector()
        let bytes = MarkedRegions.filled(SourceFile(path: Self.path, text: text), collector: collector)
        return (bytes.map { String(decoding: $0, as: UTF8.self) }, collector.sorted)
    }

    @Test func whatIsInARegionIsReplaced() throws {
        let page = try page()
        let stale = page.replacing("| `unit` † | text |", with: "| `unti` | text |")
        #expect(stale != page)
        #expect(fill(stale).text == page)
        #expect(fill(page).text == page)
    }

    @Test func whatIsOutsideOfRegionsStays() throws {
        let page = try page().replacing("# The schema format\n", with: "# Another heading\n")
        #expect(try #require(fill(page).text).hasPrefix("# Another heading\n"))
    }

    @Test(arguments: [
        ("<!-- keys: node -->\n", "<!-- keys: nod -->\n", "the files have no mapping \"nod\""),
        ("<!-- keys: node -->\n", "", "no region is open here"),
        ("<!-- /keys -->\n", "", "the region \"item\" is not closed"),
    ])
    func aMarkThatIsMissingOrWrongIsReported(mark: String, other: String, message: String) throws {
        let page = try page()
        let (text, findings) = fill(page.replacing(mark, with: other, maxReplacements: 1))
        #expect(page.contains(mark))
        #expect(text == nil)
        #expect(findings.contains { $0.message == message && $0.id == "marked-region" })
    }

    @Test func everyMappingHasItsRegion() throws {
        let (text, findings) = fill("# A page without regions\n")
        #expect(text == nil)
        let names = FormatDescription.current.mappings.filter { !$0.isFile }.map(\.name)
        #expect(names.count > 40)
        for name in names + ["item"] {
            #expect(findings.contains { $0.message == "the page has no region for the keys of \"\(name)\"" })
        }
    }
}
