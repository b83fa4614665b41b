import BlkifKeys
import Diagnostics
import RingDump
import TestSupport
import Testing

/// The counters tell which entries hold requests and which responses.
@Suite struct CounterTests {
    private func kinds(_ reqProd: UInt32, _ rspProd: UInt32, _ abi: WireABI = .x86_64) throws -> [String] {
        var ring = try RingBuilder(abi)
        try ring.set(reqProd: reqProd, rspProd: rspProd)
        return try ring.dump().slots.map { slot in
            if case .response = slot.content { "\(slot.entry) response" } else { "\(slot.entry) request" }
        }
    }

    @Test func aNewRingIsEmpty() throws {
        let ring = try RingBuilder()
        #expect(try ring.dump().slots.isEmpty)
        #expect(try ring.dump().text.contains("no entry has been used"))
    }

    @Test func responsesComeBeforeRequests() throws {
        #expect(try kinds(3, 1) == ["0 response", "1 request", "2 request"])
        #expect(try kinds(2, 2) == ["0 response", "1 response"])
    }

    @Test(arguments: WireABI.allCases) func aFullRingHasThirtyTwoRequests(_ abi: WireABI) throws {
        #expect(try kinds(40, 8, abi) == (8..<40).map { "\($0 % 32) request" })
    }

    @Test func newerRequestsTakeTheEntriesOfTheOldestResponses() throws {
        let kinds = try kinds(34, 33)
        #expect(kinds.count == 32)
        #expect(kinds.first == "2 response")
        #expect(kinds.last == "1 request")
    }

    @Test func countersWrapRound() throws {
        let kinds = try kinds(1, .max)
        #expect(kinds.count == 32)
        #expect(kinds.suffix(3) == ["30 response", "31 request", "0 request"])
    }

    @Test func countersThatDoNotFitAreAnErrorAndEveryEntryIsShown() throws {
        var ring = try RingBuilder()
        try ring.set(reqProd: 100, rspProd: 67)
        let dump = try ring.dump()
        #expect(dump.findings.first?.id == "ring-counters")
        #expect(dump.slots.count == 32)
        #expect(dump.slots.allSatisfy { if case .response = $0.content { false } else { true } })
    }

    @Test(arguments: [0, 1, 4095, 4097, 3 * 4096, 8191]) func otherSizesAreNoRing(_ size: Int) {
        let problem = #expect(throws: RingProblem.self) {
            try RingDump([UInt8](repeating: 0, count: size), abi: .arm)
        }
        #expect(problem?.id == "ring-size")
    }

    @Test(arguments: [1, 2, 4, 8, 16, 256]) func largerRingsHaveMoreEntries(_ pages: Int) throws {
        let bytes = [UInt8](repeating: 0, count: pages * 4096)
        #expect(try RingDump(bytes, abi: .x86_32).layout.entries == 32 * pages)
    }

    @Test(arguments: WireABI.allCases) func anyBytesAreShown(_ abi: WireABI) throws {
        var random = SeededGenerator(seed: 11)
        for _ in 0..<200 {
            var bytes = (0..<4096).map { _ in UInt8.random(in: 0...255, using: &random) }
            // Half of the rings have counters that fit.
            if random.chance(50) { bytes.replaceSubrange(8..<12, with: bytes[0..<4]) }
            let dump = try RingDump(bytes, abi: abi)
            #expect(dump.slots.count == 32)
            #expect(!dump.text.isEmpty)
            #expect(!dump.json.text().isEmpty)
        }
    }
}
