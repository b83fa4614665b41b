import SystemPackage
import TestSupport
import Testing

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Our header of each recorded release means what the real one meant to compilers.
///
/// To record the facts anew, name a repository of Xen; the run fails, as all that record do:
///
///     XEN_REPOSITORY=path RECORD_GOLDENS=1 swift test --filter HistoryTests
///
/// With the repository alone the recorded facts are compared with those of the real headers too.
@Suite struct HistoryTests {
    /// As many facts as there are at least of each release on each architecture.
    private static let enough = 225

    @Test(arguments: XenHistory.releases.map(\.name))
    func theDropInMeansWhatTheRealHeaderMeant(_ release: String) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let recorded = try #require(try RecordedLayouts().facts[release])
        let ours = try XenHistory.facts(
            try folder.dropIn(release), view: release, for: Architecture.ofXen417)
        let known = try KnownDifferences("layout-differences.txt", byRelease: true)
        for architecture in Architecture.ofXen417 {
            let (facts, theirs) = (ours[architecture] ?? [:], recorded[architecture] ?? [:])
            #expect(theirs.count > HistoryTests.enough)
            let differences = FactComparison.differences(ours: facts, theirs: theirs)
            let complaint = known.complaint(about: differences, release: release)
            #expect(complaint.isEmpty, "\(release), \(architecture): \(complaint)")
        }
    }

    @Test(arguments: XenHistory.releases.map(\.name))
    func theStandaloneHeaderMeansWhatTheRealHeaderMeant(_ release: String) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let recorded = try #require(try RecordedLayouts().facts[release])
        let ours = try XenHistory.facts(
            try folder.standalone(release), view: release, for: Array(recorded.keys))
        let differences = recorded.flatMap { architecture, theirs in
            FactComparison.differences(ours: ours[architecture] ?? [:], theirs: theirs, isPart: true)
        }
        let complaint = try KnownDifferences("standalone-differences.txt", byRelease: true)
            .complaint(about: Array(Set(differences)), release: release)
        #expect(complaint.isEmpty, "\(complaint)")
    }

    @Test func theFileHasTheReleasesThatAreCompared() throws {
        #expect(Set(try RecordedLayouts().facts.keys) == Set(XenHistory.releases.map(\.name)))
        #expect(try RecordedLayouts().facts["current"]?[.riscv64] != nil)
        for file in ["layout-differences.txt", "standalone-differences.txt"] {
            let listed = try KnownDifferences(file, byRelease: true).releases
            #expect(listed.isSubset(of: XenHistory.releases.map(\.name)))
        }
    }

    /// The facts were recorded by the same code; this shows that they are those of a real header.
    @Test func theRecordedFactsOfTheInstalledReleaseAreThoseOfTheInstalledHeader() throws {
        let installed = try XenHistory.facts(.installed, view: "4.17", for: Architecture.ofXen417)
        let recorded = try #require(try RecordedLayouts().facts["4.17"])
        for architecture in Architecture.ofXen417 {
            let differences = FactComparison.differences(
                ours: installed[architecture] ?? [:], theirs: recorded[architecture] ?? [:])
            #expect(differences.isEmpty)
        }
    }

    @Test(.enabled(if: repository != nil, "XEN_REPOSITORY names no repository of Xen"))
    func theRecordedFactsAreThoseOfTheRepository() throws {
        let repository = try #require(HistoryTests.repository)
        let text = RecordedLayouts.text(try XenHistory(repository: repository).facts())
        try Golden.expect(text, matches: RecordedLayouts.path)
    }

    private static let repository = getenv("XEN_REPOSITORY").map { String(cString: $0) }
}
