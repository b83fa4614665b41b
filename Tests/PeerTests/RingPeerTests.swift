import BlkifKeys
import RingDump
import TestSupport
import Testing

/// Swift reads the rings that programs with Xen's own headers write, and the other way round.
@Suite struct RingPeerTests {
    private static let pages = [1, 2, 4, 16]

    @Test(arguments: RingProgram.Build.all)
    func ringsOfCProgramsAreReadInSwift(_ build: RingProgram.Build) throws {
        let program = try RingProgram(build)
        defer { program.remove() }
        var requests = 0
        for seed in 1...20 {
            let pages = RingPeerTests.pages[seed % RingPeerTests.pages.count]
            let (bytes, lines) = try program.write(seed: seed, pages: pages)
            let dump = try RingDump(bytes, abi: build.abi)
            #expect(RingLines.lines(of: dump) == lines, "seed \(seed)")
            #expect(dump.slots.allSatisfy { if case .unknown = $0.content { false } else { true } })
            requests += Int(dump.waiting)
        }
        #expect(requests > 100)
    }

    @Test(arguments: RingProgram.Build.all)
    func ringsOfSwiftProgramsAreReadInC(_ build: RingProgram.Build) throws {
        let program = try RingProgram(build)
        defer { program.remove() }
        var random = SeededGenerator(seed: 3)
        for round in 1...20 {
            let pages = RingPeerTests.pages[round % RingPeerTests.pages.count]
            let bytes = try RandomRing.bytes(pages: pages, abi: build.abi, using: &random)
            let lines = try program.read(bytes)
            #expect(lines == RingLines.lines(of: try RingDump(bytes, abi: build.abi)), "round \(round)")
            #expect(lines.count > 1)
        }
    }
}
