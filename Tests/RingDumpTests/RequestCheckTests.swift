import BlkifKeys
import Diagnostics
import RingDump
import Testing

/// What breaks the protocol in a request is found, and what keeps it is not.
@Suite struct RequestCheckTests {
    /// What is found in a request, as `id field: message`, warnings with a question mark.
    private func problems(_ request: AnyRequest, _ abi: WireABI = .x86_64) throws -> [String] {
        try RingBuilder.dump(request, abi).slots.flatMap(\.problems).map {
            "\($0.id)\($0.severity == .warning ? "?" : "") \($0.field ?? ""): \($0.message)"
        }
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
        #expect(
            try problems(.request(request))
                == ["segment-count nr_segments: nr_segments is 12; a request has at most 11 segments"])
        request.nrSegments = 255
        #expect(
            try problems(.request(request))
                == ["segment-count nr_segments: nr_segments is 255; a request has at most 11 segments"])
    }

    @Test func aReadOrWriteWithoutSegmentsIsAnErrorAndAFlushWithOnesAWarning() throws {
        #expect(
            try problems(Request.read(count: 0))
                == ["segment-count nr_segments: nr_segments is 0; a read or write has at least 1"])
        #expect(try problems(.request(Request(operation: .writeBarrier))) == [])
        var flush = Request(operation: .flushDiskcache, nrSegments: 1)
        flush.seg[0] = RequestCheckTests.whole
        #expect(
            try problems(.request(flush))
                == ["segment-count? nr_segments: nr_segments is 1; a flush carries no segments"])
    }

    @Test func aSegmentThatEndsBeforeItBeginsIsAnError() throws {
        let reversed = RequestSegment(gref: 1, firstSect: 3, lastSect: 2)
        let request = Request.read(count: 2, RequestCheckTests.whole, reversed)
        #expect(
            try problems(request)
                == ["sector-range seg[1]: segment 1 ends at sector 2, before its first sector 3"])
        let one = RequestSegment(gref: 1, firstSect: 3, lastSect: 3)
        #expect(try problems(Request.read(count: 1, one)) == [])
    }

    @Test func aSegmentThatEndsBehindItsFrameIsAnError() throws {
        let long = RequestSegment(gref: 1, firstSect: 0, lastSect: 8)
        #expect(
            try problems(Request.read(count: 1, long))
                == ["sector-range seg[0].last_sect: segment 0 ends at sector 8; a frame ends with sector 7"])
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
        func overflow(_ count: UInt64, _ first: UInt64) -> [String] {
            [
                "sector-overflow sector_number: \(count) sectors from sector \(first) on run over the end of all "
                    + "numbers"
            ]
        }
        #expect(try problems(.request(request)) == overflow(8, .max - 6))
        let discard = RequestDiscard(sectorNumber: 2, nrSectors: .max)
        #expect(try problems(.requestDiscard(discard)) == overflow(.max, 2))
    }

    @Test func anIndirectRequestIsAReadOrWrite() throws {
        let nested = RequestIndirect(indirectOp: .indirect, nrSegments: 1)
        #expect(
            try problems(.requestIndirect(nested))
                == [
                    "nested-indirect indirect_op: indirect_op is itself BLKIF_OP_INDIRECT; expected BLKIF_OP_READ "
                        + "or BLKIF_OP_WRITE"
                ])
        let others: [(Operation, String)] = [
            (.discard, "5 (BLKIF_OP_DISCARD)"), (.flushDiskcache, "3 (BLKIF_OP_FLUSH_DISKCACHE)"),
            (Operation(rawValue: 99), "99"),
        ]
        for (operation, shown) in others {
            let request = RequestIndirect(indirectOp: operation, nrSegments: 1)
            #expect(
                try problems(.requestIndirect(request)) == [
                    "indirect-operation indirect_op: indirect_op is \(shown); expected BLKIF_OP_READ or BLKIF_OP_WRITE"
                ])
        }
    }

    @Test(arguments: [0, 4097, 65_535] as [UInt16])
    func anIndirectRequestHasSegmentsForEightPages(_ count: UInt16) throws {
        let request = RequestIndirect(indirectOp: .read, nrSegments: count)
        #expect(
            try problems(.requestIndirect(request))
                == [
                    "segment-count nr_segments: nr_segments is \(count); an indirect request has 1 to 4096 segments"
                ])
    }

    @Test func aDiscardHasNoFlagsButOne() throws {
        let request = RequestDiscard(flag: DiscardFlags(rawValue: 3), nrSectors: 1)
        #expect(
            try problems(.requestDiscard(request))
                == ["unknown-flag flag: flag has the bits 0x2, which have no meaning"])
        #expect(
            try problems(.requestDiscard(RequestDiscard(nrSectors: 0)))
                == ["sector-range? nr_sectors: nr_sectors is 0; the request discards nothing"])
    }

    @Test(arguments: [
        (7, "unknown-operation: there is no operation 7"),
        (255, "unknown-operation: there is no operation 255"),
        (4, "reserved-operation: the operation 4 (BLKIF_OP_RESERVED_1) is reserved, its form is not known"),
    ])
    func anOperationThatDoesNotExistIsAnError(code: UInt8, expected: String) throws {
        let dump = try RingBuilder.dump(.request(Request(operation: Operation(rawValue: code), id: 5)))
        #expect(dump.slots.map { $0.problems.map { "\($0.id): \($0.message)" } } == [[expected]])
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
        let problems = try ring.dump().slots.map { $0.problems.map { "\($0.id): \($0.message)" } }
        #expect(
            problems == [
                [],
                [
                    "unknown-operation: the response is to operation 9, which does not exist",
                    "unknown-status: there is no status -5",
                ],
            ])
    }
}
