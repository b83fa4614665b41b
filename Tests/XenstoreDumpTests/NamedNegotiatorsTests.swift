import BlkifSchema
import Diagnostics
import Negotiating
import TestSupport
import Testing

/// What is wrong with the names of two drivers, and with the numbers that are set for them, is told.
@Suite struct NamedNegotiatorsTests {
    private let pairs: ImplementationPairs

    init() throws {
        pairs = ImplementationPairs(try RealSchema.schema())
    }

    @Test func aMisspeltNodeIsSuggested() throws {
        var frontend = try Negotiator("linux-blkfront", .frontend, pairs)
        var backend = try Negotiator("linux-blkback", .backend, pairs)
        let option = try #require(NegotiatorOption("backend/sector-siz=4096"))
        let finding = option.set(in: &frontend, &backend)
        #expect(finding?.remedy == "did you mean \"sector-size\"?")
    }

    @Test func allThatIsWrongWithNamesAndNumbersIsTold() throws {
        var named = NamedNegotiators(pairs)
        #expect(named.negotiator("linux-blkback", .frontend) == nil)
        #expect(named.negotiator("linux-blkbac", .backend) == nil)
        var frontend = try Negotiator("linux-blkfront", .frontend, pairs)
        var backend = try Negotiator("linux-blkback", .backend, pairs)
        let options = [
            "sector-size=511", "backend/feature-persistent=2", "multi-queue-max-queues=0",
            "max-ring-page-order=9", "max-ring-pages=512", "feature_persistent=2", "max_ring_page_order=1000",
            "sector-size=512", "frontend/feature-persistent=1", "feature-persistent=0", "no-such-node=1",
        ]
        named.set(options.compactMap { NegotiatorOption($0) }, in: &frontend, &backend)
        #expect(
            named.findings.map { "\($0.id): \($0.message); \($0.remedy ?? "")" } == [
                "unknown-implementation: linux-blkback is a backend, and here a frontend is meant; the frontend comes first, then the backend",
                "unknown-implementation: no backend is known as \"linux-blkbac\"; did you mean \"linux-blkback\"?",
                "out-of-bounds: backend/sector-size cannot be 511; expected at least 512",
                "out-of-bounds: backend/feature-persistent cannot be 2; expected 0 to 1",
                "out-of-bounds: backend/multi-queue-max-queues cannot be 0; expected at least 1",
                "out-of-bounds: backend/max-ring-page-order cannot be 9; expected 0 to 8",
                "out-of-bounds: backend/max-ring-pages cannot be 512; expected 0 to 256",
                "out-of-bounds: feature_persistent cannot be 2; expected 0 to 1",
                "unknown-setting: neither side has a setting or node \"no-such-node\" that is known; "
                    + "known are \(Set(frontend.settings + backend.settings).sorted().joined(separator: ", "))",
            ])
    }
}
