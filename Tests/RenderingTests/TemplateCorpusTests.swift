import Diagnostics
import FileTree
import Rendering
import SystemPackage
import TestSupport
import Testing

/// Each folder of `Corpus/` is a templates folder with a mistake; `expected.txt` is the report about it.
@Suite struct TemplateCorpusTests {
    private static let path = PackageRoot.path.appending("Tests/RenderingTests/Corpus")

    /// The names of the cases; empty when the folder cannot be read, which a test reports.
    private static let names: [String] = {
        let paths = (try? FileTree.paths(path)) ?? []
        return Set(paths.compactMap { $0.split(separator: "/").first.map(String.init) }).sorted()
    }()

    @Test func theCasesAreFound() {
        #expect(TemplateCorpusTests.names.count >= 25)
    }

    @Test(arguments: names) func aBadTemplateOrManifestGetsItsReport(name: String) throws {
        let folder = TemplateCorpusTests.path.appending(name)
        let files = try FileTree.read(folder, suffix: "").filter { $0.path != "expected.txt" }.map {
            SourceFile(path: "Templates/" + $0.path, text: String(decoding: $0.bytes, as: UTF8.self))
        }
        let collector = FindingCollector()
        let plan = OutputPlan.make(files, folder: "Templates", collector: collector)
        let report = FindingReport(collector.sorted, tool: "test", sources: files)
        try Golden.expect(report.rendered(as: .text), matches: folder.appending("expected.txt"))
        #expect(!collector.findings.isEmpty)
        #expect((plan == nil) == collector.hasErrors)
    }

    @Test func theRealTemplatesHaveNoFindings() throws {
        _ = try RealTemplates.plan()
    }
}
