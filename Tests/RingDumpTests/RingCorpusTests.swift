import BlkifKeys
import Diagnostics
import RingDump
import SystemPackage
import TestSupport
import Testing

/// Whole answers: what is printed and found for rings in which everything occurs, each in `Corpus/`.
@Suite struct RingCorpusTests {
    private static let whole = RequestSegment(gref: 1, firstSect: 0, lastSect: 7)
    private static let reversed = RequestSegment(gref: 2, firstSect: 3, lastSect: 2)
    private static let long = RequestSegment(gref: 3, firstSect: 0, lastSect: 8)

    /// The requests and responses of each case, with the counters.
    private static let cases:
        [String: (requests: [AnyRequest], responses: [Response], counters: (UInt32, UInt32))] = [
            "empty": ([], [], (0, 0)),
            "proper": (
                [
                    .request(Request(operation: .flushDiskcache)), Request.read(count: 1, whole),
                    .requestDiscard(RequestDiscard(flag: .discardSecure, handle: 7, id: 9, nrSectors: 8)),
                    .requestIndirect(RequestIndirect(indirectOp: .write, nrSegments: 4096, id: 8)),
                ], [], (4, 0)
            ),
            "one-request": ([Request.read(count: 1, whole)], [], (1, 0)),
            "segments": (
                [
                    Request.read(count: 0), Request.read(count: 3, whole, reversed, long),
                    .request(Request(operation: .write, nrSegments: 12, seg: .init(repeating: whole))),
                    .request(Request(operation: .write, nrSegments: 0)),
                    .request(Request(operation: .writeBarrier, nrSegments: 0)),
                    .request(
                        Request(operation: .flushDiskcache, nrSegments: 1, seg: .init(repeating: whole))),
                ], [], (6, 0)
            ),
            "overflow": (
                [
                    overflowing(.max - 6), overflowing(.max - 7),
                    .requestDiscard(RequestDiscard(sectorNumber: 2, nrSectors: .max)),
                    .requestDiscard(RequestDiscard(sectorNumber: 1, nrSectors: .max)),
                ], [], (4, 0)
            ),
            "discard": (
                [
                    .requestDiscard(RequestDiscard(flag: DiscardFlags(rawValue: 0x43), nrSectors: 1)),
                    .requestDiscard(RequestDiscard(nrSectors: 0)),
                ], [], (2, 0)
            ),
            "indirect": (
                [
                    .requestIndirect(RequestIndirect(indirectOp: .indirect, nrSegments: 1)),
                    .requestIndirect(RequestIndirect(indirectOp: .discard, nrSegments: 0)),
                    .requestIndirect(RequestIndirect(indirectOp: Operation(rawValue: 99), nrSegments: 4097)),
                    .requestIndirect(RequestIndirect(indirectOp: .read, nrSegments: 513)),
                ], [], (4, 0)
            ),
            "operations": (
                [
                    .request(Request(operation: Operation(rawValue: 7), id: 5)),
                    .request(Request(operation: Operation(rawValue: 4), id: 6)),
                ], [], (2, 0)
            ),
            "responses": (
                [],
                [
                    Response(id: 1, operation: .read, status: .okay),
                    Response(id: 2, operation: .write, status: .error),
                    Response(id: 3, operation: .discard, status: .eopnotsupp),
                    Response(id: 4, operation: Operation(rawValue: 9), status: Status(rawValue: -5)),
                ], (4, 4)
            ),
            "counters": ([], [], (100, 67)),
            "wrapped": ([], [], (2, .max)),
        ]

    private static func overflowing(_ sector: UInt64) -> AnyRequest {
        var request = Request(operation: .read, nrSegments: 1, sectorNumber: sector)
        request.seg[0] = whole
        return .request(request)
    }

    @Test(arguments: cases.keys.sorted()) func theWholeAnswer(_ name: String) throws {
        let (requests, responses, counters) = try #require(RingCorpusTests.cases[name])
        var answer = ""
        for abi in [WireABI.x86_32, .x86_64] {
            var ring = try RingBuilder(abi)
            for (counter, request) in zip(UInt32(0)..., requests) { try ring.put(request, at: counter) }
            for (counter, response) in zip(UInt32(0)..., responses) { try ring.put(response, at: counter) }
            try ring.set(reqProd: counters.0, rspProd: counters.1)
            let dump = try ring.dump()
            answer += dump.text
            answer += FindingReport(dump.findings, tool: "test", sources: []).rendered(as: .text)
            answer += dump.json.text(indented: false) + "\n\n"
        }
        try Golden.expect(
            answer, matches: PackageRoot.path.appending("Tests/RingDumpTests/Corpus/\(name).expected.txt"))
    }

    @Test func bytesThatAreNoRing() throws {
        let problem = #expect(throws: RingProblem.self) {
            try RingDump([UInt8](repeating: 0, count: 4097), abi: .arm)
        }
        #expect(
            problem?.message
                == "4097 bytes are no ring: expected 1, 2, 4, 8, … pages of 4096 bytes")
        #expect(
            problem?.json(abi: .arm).text(indented: false) == """
                {"abi":"arm-abi","findings":[{"id":"ring-size","severity":"error","message":"4097 bytes are no ring: \
                expected 1, 2, 4, 8, … pages of 4096 bytes","field":null,"entry":null,"counter":null,"offset":null}]}
                """)
    }
}
