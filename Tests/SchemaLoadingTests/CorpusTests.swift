import Diagnostics
import SchemaLoading
import TestSupport
import Testing

@Suite struct CorpusTests {
    @Test func theBaseLoadsWithoutFindings() throws {
        let files = try Corpus.base()
        #expect(Corpus.report(files) == "")
        #expect(Corpus.load(files).schema != nil)
    }

    @Test func theCasesAreFound() {
        #expect(Corpus.caseNames.count > 60)
    }

    @Test(arguments: Corpus.caseNames) func aBadSchemaGetsItsReport(name: String) throws {
        let files = try Corpus.files(ofCase: name)
        let loaded = Corpus.load(files)
        try Golden.expect(Corpus.report(loaded), matches: Corpus.expectedReport(ofCase: name))
        let areAllWarnings = loaded.findings.allSatisfy { $0.severity == .warning }
        #expect((loaded.schema == nil) == !areAllWarnings && !loaded.findings.isEmpty)
    }

    @Test(arguments: ["several-findings-in-several-files", "duplicate-name-everywhere", "unlisted-file"])
    func theOrderOfTheFilesDoesNotMatter(name: String) throws {
        let files = try Corpus.files(ofCase: name)
        #expect(Corpus.report(files.reversed()) == Corpus.report(files))
    }
}
