import BlkifSchema
import Diagnostics
import Negotiating
import TestSupport
import Testing

@testable import XenstoreDump

/// What two drivers end with follows from what the schema knows of each.
@Suite struct NegotiationTests {
    private let schema: BlkifSchema
    private let facts: DeviceFacts
    private let pairs: ImplementationPairs

    init() throws {
        schema = try RealSchema.schema()
        facts = DeviceFacts(schema, all: schema)
        pairs = ImplementationPairs(schema)
    }

    private func settle(
        _ frontend: String, _ backend: String, _ options: [(String, Int)] = [], frames: Int = 64,
        disks: Int = 1
    ) throws -> Settlement {
        var front = try Negotiator(frontend, .frontend, pairs)
        var back = try Negotiator(backend, .backend, pairs)
        for (name, number) in options {
            let areKnown = [front.set(name, to: number), back.set(name, to: number)]
            #expect(areKnown.contains(true), "\(name)")
        }
        return Settlement(front, back, facts.negotiation, GrantBudget.Guest(frames: frames, disks: disks))
    }

    private func texts(_ settlement: Settlement) -> [String: String] {
        Dictionary(uniqueKeysWithValues: settlement.terms.map { ($0.key, $0.text) })
    }

    @Test func theLesserNumberCounts() throws {
        let linux = texts(try settle("linux-blkfront", "linux-blkback"))
        #expect(linux["ring_pages"] == "1")
        #expect(linux["queues"] == "at most 4")
        #expect(linux["segments"] == "32 a request")
        #expect(linux["request_bytes"] == "131072 (128 KiB)")
        #expect(linux["persistent_grants"] == "yes")
        #expect(linux["protocol"] == "that of the guest's machine")
        let qemu = texts(try settle("linux-blkfront", "qemu-xen-block"))
        #expect(qemu["queues"] == "1")
        #expect(qemu["segments"] == "11 a request")
        #expect(qemu["persistent_grants"] == "no")
        #expect(qemu["flush"] == "yes")
        #expect(texts(try settle("openbsd-xbf", "freebsd-blkback"))["ring_pages"] == "8")
    }

    @Test func eachPartHasItsReason() throws {
        let settlement = try settle("linux-blkfront", "tapback")
        for term in settlement.terms where !["entries", "request_bytes"].contains(term.key) {
            #expect(!term.reasons.isEmpty && term.reasons.count == term.nodes.count, "\(term.key)")
        }
        let queues = try #require(settlement.terms.first { $0.key == "queues" })
        #expect(queues.reasons == ["blktap tapback 4.0.8 does not write backend/multi-queue-max-queues"])
        let persistent = try #require(settlement.terms.first { $0.key == "persistent_grants" })
        #expect(persistent.reasons.last?.contains("tapback 4.0.8 reads it, and uses 0") == true)
    }

    @Test func settingsChangeNumbers() throws {
        let more = texts(
            try settle("linux-blkfront", "linux-blkback", [("max_ring_page_order", 2), ("max_queues", 3)]))
        #expect(more["ring_pages"] == "4")
        #expect(more["entries"] == "128 requests on a ring")
        #expect(more["queues"] == "at most 3")
        let without = texts(try settle("linux-blkfront", "linux-blkback", [("feature_persistent", 0)]))
        #expect(without["persistent_grants"] == "no")
        #expect(
            texts(try settle("linux-blkfront", "tapback", [("max_ring_page_order", 4)]))["ring_pages"] == "8")
        // A number has two names, and the last word counts.
        for options in [
            [("max_queues", 3), ("multi-queue-max-queues", 2)],
            [("multi-queue-max-queues", 3), ("max_queues", 2)],
        ] {
            #expect(texts(try settle("linux-blkfront", "linux-blkback", options))["queues"] == "at most 2")
        }
        let node = texts(try settle("linux-blkfront", "linux-blkback", [("feature-discard", 0)]))
        #expect(node["discard"] == "no")
    }

    @Test(arguments: [
        ("max_ring_page_order", 5, "ring_pages", "16", "max_ring_page_order is 5, which counts as 4"),
        ("max_ring_page_order", 4, "ring_pages", "16", "max_ring_page_order is set"),
        (
            "max_queues", 0, "queues", "1",
            "max_queues is 0, which counts as not set; The number of processors"
        ),
        ("max_queues", 1, "queues", "1", "max_queues is set); Linux"),
        ("max_queues", 64, "queues", "at most 64", "no more than the processors of the guest"),
    ])
    func aSettingCountsWithinItsBounds(
        name: String, number: Int, key: String, text: String, reason: String
    ) throws {
        let settlement = try settle("linux-blkfront", "linux-blkback", [(name, number)])
        let term = try #require(settlement.terms.first { $0.key == key })
        #expect(term.text == text)
        #expect(term.reasons.first?.contains(reason) == true, "\(term.reasons)")
    }

    @Test func grantsAreCounted() throws {
        let one = try settle("linux-blkfront", "linux-blkback", [("max_queues", 1)]).budget
        // A page of segments belongs to each request of 32.
        #expect((one.ringGrants, one.dataGrants, one.eventChannels) == (1, 32 * 33, 1))
        #expect(one.isPersistent)
        #expect(one.disks == (64 * 512 - 8) / (1 + 32 * 33))
        let tapback = try settle("linux-blkfront", "tapback").budget
        #expect(tapback.grants == 1 + 32 * 11)
        #expect(!tapback.isPersistent)
    }

    /// A guest may have as many disks as its grants do for, and a full frame is one frame.
    @Test func theLastDiskThatFitsIsNoFinding() throws {
        let options = [("max_queues", 1)]
        let budget = try settle("linux-blkfront", "linux-blkback", options).budget
        let fitting = Int(budget.disks)
        let cases: [(Int, [FindingID])] = [(fitting, []), (fitting + 1, ["grants-exceeded"])]
        for (disks, ids) in cases {
            let settled = try settle("linux-blkfront", "linux-blkback", options, disks: disks)
            #expect(settled.findings.map(\.id) == ids)
        }
        #expect([511, 512, 513, 1024].map { (count: Int) in count.filled(512) } == [1, 1, 2, 2])
    }

    /// Where only a bound is known, so is the need.
    @Test func aNeedThatIsNotKnownExactlyIsAWarning() throws {
        let budget = try settle("linux-blkfront", "linux-blkback").budget
        let disks = Int(budget.disks)
        #expect(try settle("linux-blkfront", "linux-blkback", disks: disks).findings.isEmpty)
        let findings = try settle("linux-blkfront", "linux-blkback", disks: disks + 1).findings
        #expect(findings.map(\.id) == ["grants-exceeded"] && findings.map(\.severity) == [.warning])
        #expect(findings[0].message.contains("can need up to"))
    }

    @Test func aSizeThatTheBackendHasNotToldIsNotKnown() throws {
        let store = SampleStore().withStates(2, 3).without(.backend, "sectors", "sector-size")
        var reader = StoreReader(facts.table, file: "store.txt", isRereadable: false)
        reader.read(Array(store.text.utf8).span)
        var devices = StoreDevices(reader.finish(), facts)
        var sizes: [String?] = []
        devices.forEach { device, _ in
            guard let sides = Settlement.sides(device) else { return }
            let guest = GrantBudget.Guest(frames: 64, disks: 1)
            let settled = Settlement(sides.frontend, sides.backend, facts.negotiation, guest)
            sizes.append(texts(settled)["sector_size"])
        }
        #expect(sizes == ["that of the storage"])
    }

    /// The requests fill the ring up to a power of two, which the pages need not be.
    @Test func aRingOfAnyNumberOfPagesHasItsRequests() throws {
        let entries = [1, 2, 3, 7, 15, 16, 256].map { facts.negotiation.entries(pages: $0, "x86_64-abi") }
        #expect(entries == [32, 64, 64, 128, 512, 512, 8192].map(Int?.some))
        #expect(facts.negotiation.entries(pages: 257, nil) == nil)
        let settled = try settle("openbsd-xbf", "freebsd-blkback@9.3", [("max-ring-pages", 15)])
        #expect(texts(settled)["ring_pages"] == "15")
        #expect(texts(settled)["entries"] == "512 requests on a ring")
    }

    @Test func anUnknownNameIsRefused() throws {
        #expect(throws: Negotiator.Problem.self) { try Negotiator("linux-blkback", .frontend, pairs) }
        #expect(throws: Negotiator.Problem.self) {
            try Negotiator("linux-blkfront@newest", .frontend, pairs)
        }
        #expect(try Negotiator("qemu-xen-block", .backend, pairs).title == "QEMU xen-block 10.2.2")
        var negotiator = try Negotiator("linux-blkfront", .frontend, pairs)
        let isKnown = negotiator.set("max_pages", to: 1)
        #expect(!isKnown)
        #expect(negotiator.settings.contains("max_indirect_segments"))
    }

    @Test func aVersionDoesWhatItDid() throws {
        for (version, publishes) in [("9.3", true), ("12.1", false)] {
            var backend = try Negotiator("freebsd-blkback@\(version)", .backend, pairs)
            #expect(backend.set("max-ring-pages", to: 8) == publishes, "\(version)")
        }
    }

    @Test func ofAVersionBeforeTheOldestKnownOneNothingIsCertain() throws {
        let old = SettlementReport(try settle("linux-blkfront@3.0", "linux-blkback")).text(width: 10_000)
        #expect(
            old.contains(
                "Linux xen-blkfront 3.0 writes frontend/protocol (Always its own native ABI; known only since 3.11); "
            ))
        #expect(old.contains("; known only since 6.1.176)"))
        let new = SettlementReport(try settle("linux-blkfront", "linux-blkback")).text(width: 10_000)
        #expect(!new.contains("known only since"))
    }

    @Test func anotherBackendChangesWhatTheTwoEndWith() throws {
        let (before, after) = (
            try settle("linux-blkfront", "linux-blkback"), try settle("linux-blkfront", "qemu-xen-block")
        )
        let report = SettlementReport(before, next: after)
        #expect(report.text(width: 100).contains("32 a request → 11 a request"))
        #expect(report.json.text(indented: false).contains("\"changes\":[\"queues\",\"segments\""))
        let same = SettlementReport(before, next: before)
        #expect(same.text(width: 100).contains("nothing changes"))
    }

    @Test func linesAreNotLongerThanTheTerminal() throws {
        let report = SettlementReport(try settle("linux-blkfront", "qemu-xen-block"))
        for width in [60, 80, 100] {
            let lines = report.text(width: width).split(separator: "\n")
            #expect(lines.allSatisfy { $0.count <= width }, "\(width)")
            #expect(lines.count > 40)
        }
        let words = report.text(width: 60).split { $0.isWhitespace }
        #expect(words == report.text(width: 10_000).split { $0.isWhitespace })
    }

    @Test func aLayoutThatTheBackendDoesNotLearnIsTold() throws {
        var frontend = try Negotiator("linux-blkfront", .frontend, pairs)
        frontend.ringProtocol = "x86_32-abi"
        let guest = GrantBudget.Guest(frames: 64, disks: 1)
        let told = Settlement(
            frontend, try Negotiator("linux-blkback", .backend, pairs), facts.negotiation, guest)
        #expect(texts(told)["protocol"] == "x86_32-abi" && told.findings == [])
        let untold = try pairs.backends.filter { backend in
            let other = try Negotiator(backend.id, .backend, pairs)
            return Settlement(frontend, other, facts.negotiation, guest).findings.contains {
                $0.id == "layout-untold"
            }
        }
        let readers = Set(
            schema.nodes.first { $0.name == "protocol" }?.uses.filter { $0.action.isReading }.map(
                \.implementation) ?? [])
        #expect(untold.map(\.id) == pairs.backends.map(\.id).filter { !readers.contains($0) })
    }

    @Test func nodesComeInTheOrderOfTheStates() throws {
        let steps = try settle("linux-blkfront", "linux-blkback").steps
        let ring = try #require(steps.firstIndex { $0.nodes.contains("event-channel") })
        let limits = try #require(steps.firstIndex { $0.nodes.contains("max-ring-page-order") })
        let size = try #require(steps.firstIndex { $0.nodes.contains("sectors") })
        #expect(limits < ring && ring < size)
    }

    // MARK: A running Xen
}
