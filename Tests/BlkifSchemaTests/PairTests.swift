import BlkifSchema
import TestSupport
import Testing

/// What implementations come to with each other.
@Suite struct PairTests {
    private let pairs: ImplementationPairs
    private let schema: BlkifSchema

    init() throws {
        schema = try RealSchema.schema()
        pairs = ImplementationPairs(schema)
    }

    private func node(_ name: String) throws -> Node {
        try #require(schema.nodes.first { $0.reference.description == name })
    }

    private func frontend(_ id: String) throws -> Implementation {
        try #require(pairs.frontends.first { $0.id == id })
    }

    private func backend(_ id: String) throws -> Implementation {
        try #require(pairs.backends.first { $0.id == id })
    }

    @Test func eachSideIsWhoReadsOrWritesWhatMustBeThere() {
        #expect(pairs.frontends.contains { $0.id == "mirage-blkif" })
        #expect(pairs.backends.contains { $0.id == "mirage-blkif" })
        #expect(!pairs.frontends.contains { $0.id == "linux-blkback" || $0.id == "libxl" })
        #expect(!pairs.frontends.contains { $0.id == "qemu-xen-block" }, "it reads its own state only")
        #expect(pairs.toolstacks.contains { $0.id == "libxl" })
    }

    @Test func whoCountsOtherwiseAgreesOnlyWhereABackendHasOneSize() throws {
        let sectors = try node("backend/sectors")
        func agree(_ one: String, _ other: String) throws -> Bool? {
            pairs.agree(on: sectors, try frontend(one), try backend(other))
        }
        #expect(try agree("linux-blkfront", "linux-blkback") == true)
        #expect(try agree("linux-blkfront", "freebsd-blkback") == false)
        #expect(try agree("freebsd-blkfront", "freebsd-blkback") == true)
        #expect(try agree("freebsd-blkfront", "netbsd-xbdback") == true, "it always publishes 512")
        #expect(try agree("halvm", "linux-blkback") == nil)
    }

    @Test func aPairEndsWithTheSmallerNumber() throws {
        func limit(_ name: String, _ one: String, _ other: String) throws -> ImplementationPairs.Limit? {
            pairs.limit(of: try node(name), try frontend(one), try backend(other))
        }
        let order = "backend/max-ring-page-order"
        #expect(try limit(order, "freebsd-blkfront", "tapback")?.number == 3)
        #expect(try limit(order, "linux-blkfront", "linux-blkback")?.number == 0)
        let segments = "backend/feature-max-indirect-segments"
        #expect(try limit(segments, "freebsd-blkfront", "linux-blkback")?.number == 33)
        let open = try #require(try limit(segments, "osv", "linux-blkback"))
        #expect(open.number == 256 && !open.isExact)
        #expect(try limit("backend/multi-queue-max-queues", "linux-blkfront", "tapback")?.number == 1)
        #expect(try limit("backend/multi-queue-max-queues", "unikraft-blkfront", "linux-blkback") == nil)
    }

    @Test func anOfferThatIsTooSmallIsAsNone() throws {
        let segments = try node("backend/feature-max-indirect-segments")
        let cases = [("netbsd-xbd", "netbsd-xbdback", 0), ("netbsd-xbd", "linux-blkback", 17)]
        for (one, other, number) in cases {
            let limit = pairs.limit(of: segments, try frontend(one), try backend(other))
            #expect(limit?.number == number && limit?.isExact == true, "\(one) \(other)")
        }
        for (offer, number) in [(11, 0), (12, 12), (40, 32)] {
            let limit = ImplementationPairs.limit(
                of: segments, offered: .init(most: offer), used: .init(most: 32, least: 12))
            #expect(limit?.number == number)
        }
    }

    @Test func whatNobodyWritesIsFound() throws {
        #expect(pairs.gap.unwritten.map(\.description).contains("backend/max-ring-pages"))
        #expect(!pairs.gap.unwritten.map(\.description).contains("backend/sectors"))
        let gap = pairs.gap(of: try backend("tapback"), as: .backend, for: try frontend("linux-blkfront"))
        #expect(gap.unwritten.map(\.description).contains("backend/feature-flush-cache"))
        #expect(!gap.unwritten.map(\.description).contains("backend/feature-barrier"))
    }

    @Test func whatOnlyAnEarlierVersionDidDoesNotCount() throws {
        let gap = pairs.gap(
            of: try backend("freebsd-blkback"), as: .backend, for: try frontend("freebsd-blkfront"))
        #expect(gap.unwritten.map(\.description).contains("backend/max-ring-pages"), "9.3 wrote it")
        #expect(pairs.unit(of: try node("backend/sectors"), in: try frontend("netbsd-xbd")) == .sectors)
    }
}
