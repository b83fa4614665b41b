import BlkifSchema
import TestSupport
import XenTree
import Testing

/// The schema as of each release states what the header of that release stated.
@Suite struct RecordedHeaderTests {
    private static let releases = [
        "4.0", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "4.10", "4.13", "4.14", "4.17", "4.20",
        "4.22",
    ]

    @Test(arguments: releases) func theSchemaStatesWhatTheHeaderOfTheReleaseStated(_ name: String) throws {
        let release = try #require(Release(name))
        let facts = try #require(try RecordedFacts().facts[name])
        let differences = HeaderComparison.differences(
            ours: HeaderFacts(try RealSchema.schema().asOf(release)), theirs: facts)
        let complaint =
            name == "4.17"
            ? try KnownDifferences("differences-4.17.txt").complaint(about: differences)
            : try KnownDifferences("differences.txt", byRelease: true)
                .complaint(about: differences, release: name)
        #expect(complaint.isEmpty, "\(complaint)")
    }

    @Test func thereAreFactsAndDifferencesOnlyOfReleasesThatAreCompared() throws {
        #expect(Set(try RecordedFacts().facts.keys) == Set(RecordedHeaderTests.releases))
        let listed = try KnownDifferences("differences.txt", byRelease: true).releases
        #expect(listed.isSubset(of: RecordedHeaderTests.releases))
        #expect(!listed.contains("4.17"), "its differences have a file of their own")
    }

    /// The recorded facts were read by the same reader; this shows that they are those of the real header.
    @Test func theRecordedFactsOfTheInstalledReleaseAreThoseOfTheInstalledHeader() throws {
        let installed = try InstalledHeader.facts()
        #expect(try RecordedFacts().facts["4.17"] == installed)
        let written = RecordedFacts.lines(installed, release: "4.17")
        #expect(try RecordedFacts(written).facts["4.17"] == installed)
    }
}
