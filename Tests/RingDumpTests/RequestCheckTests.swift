import BlkifKeys
import Diagnostics
import RingDump
import Testing

/// What breaks the protocol in a request is found, and what keeps it is not.
@Suite struct RequestCheckTests {
    /// The ids and fields of what is found in a request.
    private func problems(_ request: AnyRequest, _ abi: WireABI = .x86_64) throws -> [String] {
        try RingBuilder.dump(request, abi).slots.flatMap(\.problems).map { "\($0.id) \($0.field ?? "")" }
    }

    private static let whole = RequestSegment(gref: 1, firstSect: 0, lastSect: 7)

    @Test(arguments: WireABI.allCases) func aProperRequestHasNone(_ abi: WireABI) throws {
        #expect(try problems(Request.read(count: 1, RequestCheckTests.whole), abi) == [])
        #expect(try problems(.request(Request(operation: .flushDiskcache)), abi) == [])
        #expect(try problems(.requestDiscard(RequestDiscard(flag: .discardSecure, nrSectors: 8)), abi) == [])
        let indirect = RequestIndirect(indirectOp: .write, nrSegments: 4096)
        #expect(try problems(.requestIndirect(indirect), abi) == [])
    }

    @Test func elevenSegmentsAreTheMost() throws {
        var request = Request(
            operation: .write, nrSegments: 11, seg: .init(repeating: RequestCheckTests.whole))
        #expect(try problems(.request(request)) == [])
        request.nrSegments = 12
        #expect(try problems(.request(request)) == ["segment-count nr_segments"])
        request.nrSegments = 255
        #expect(try problems(.request(request)) == ["segment-count nr_segments"])
    }

    @Test func aReadOrWriteWithoutSegmentsIsAnErrorAndAFlushWithOnesAWarning() throws {
        #expect(try problems(Request.read(count: 0)) == ["segment-count nr_segments"])
        #expect(try problems(.request(Request(operation: .writeBarrier))) == [])
        var flush = Request(operation: .flushDiskcache, nrSegments: 1)
        flush.seg[0] = RequestCheckTests.whole
        let dump = try RingBuilder.dump(.request(flush))
        #expect(dump.findings.map(\.severity) == [.warning])
    }

    @Test func aSegmentThatEndsBeforeItBeginsIsAnError() throws {
        let reversed = RequestSegment(gref: 1, firstSect: 3, lastSect: 2)
        let request = Request.read(count: 2, RequestCheckTests.whole, reversed)
        #expect(try problems(request) == ["sector-range seg[1]"])
        let one = RequestSegment(gref: 1, firstSect: 3, lastSect: 3)
        #expect(try problems(Request.read(count: 1, one)) == [])
    }

    @Test func aSegmentThatEndsBehindItsFrameIsAnError() throws {
        let long = RequestSegment(gref: 1, firstSect: 0, lastSect: 8)
        #expect(try problems(Request.read(count: 1, long)) == ["sector-range seg[0].last_sect"])
    }

    @Test func segmentsThatAreNotUsedDoNotMatter() throws {
        let reversed = RequestSegment(gref: 1, firstSect: 3, lastSect: 2)
        #expect(try problems(Request.read(count: 1, RequestCheckTests.whole, reversed)) == [])
    }

    @Test func sectorsThatRunOverTheEndOfAllNumbersAreAnError() throws {
        var request = Request(operation: .read, nrSegments: 1, sectorNumber: .max - 7)
        request.seg[0] = RequestCheckTests.whole
        #expect(try problems(.request(request)) == [])
        request.sectorNumber = .max - 6
        #expect(try problems(.request(request)) == ["sector-overflow sector_number"])
        let discard = RequestDiscard(sectorNumber: 2, nrSectors: .max)
        #expect(try problems(.requestDiscard(discard)) == ["sector-overflow sector_number"])
    }

    @Test func anIndirectRequestIsAReadOrWrite() throws {
        let nested = RequestIndirect(indirectOp: .indirect, nrSegments: 1)
        #expect(try problems(.requestIndirect(nested)) == ["nested-indirect indirect_op"])
        for operation in [Operation.discard, .flushDiskcache, Operation(rawValue: 99)] {
            let request = RequestIndirect(indirectOp: operation, nrSegments: 1)
            #expect(try problems(.requestIndirect(request)) == ["indirect-operation indirect_op"])
        }
    }

    @Test(arguments: [0, 4097, 65_535] as [UInt16])
    func anIndirectRequestHasSegmentsForEightPages(_ count: UInt16) throws {
        let request = RequestIndirect(indirectOp: .read, nrSegments: count)
        #expect(try problems(.requestIndirect(request)) == ["segment-count nr_segments"])
    }

    @Test func aDiscardHasNoFlagsButOne() throws {
        let request = RequestDiscard(flag: DiscardFlags(rawValue: 3), nrSectors: 1)
        #expect(try problems(.requestDiscard(request)) == ["unknown-flag flag"])
        let empty = try RingBuilder.dump(.requestDiscard(RequestDiscard(nrSectors: 0)))
        #expect(empty.findings.map(\.severity) == [.warning])
    }

    @Test(arguments: [(7, "unknown-operation"), (255, "unknown-operation"), (4, "reserved-operation")])
    func anOperationThatDoesNotExistIsAnError(code: UInt8, id: String) throws {
        let dump = try RingBuilder.dump(.request(Request(operation: Operation(rawValue: code), id: 5)))
        #expect(dump.slots.map { $0.problems.map(\.id.description) } == [[id]])
        guard case .unknown(let request) = dump.slots[0].content else {
            Issue.record("it is shown as \(dump.slots[0].content)")
            return
        }
        #expect(request.id == 5)
    }

    @Test func aResponseHasAKnownOperationAndStatus() throws {
        var ring = try RingBuilder()
        try ring.put(Response(id: 1, operation: .read, status: .okay), at: 0)
        try ring.put(Response(id: 2, operation: Operation(rawValue: 9), status: Status(rawValue: -5)), at: 1)
        try ring.set(reqProd: 2, rspProd: 2)
        let problems = try ring.dump().slots.map { $0.problems.map(\.id.description) }
        #expect(problems == [[], ["unknown-operation", "unknown-status"]])
    }
}
