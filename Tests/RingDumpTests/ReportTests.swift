import BlkifKeys
import BlkifSchema
import Diagnostics
import RingDump
import TestSupport
import Testing

/// The two forms in which a ring is shown.
@Suite struct ReportTests {
    private func sample() throws -> RingDump {
        var ring = try RingBuilder(.x86_32)
        try ring.put(Response(id: 16, operation: .read, status: .error), at: 0)
        var write = Request(operation: .write, nrSegments: 2, handle: 51712, id: .max, sectorNumber: 2048)
        write.seg[0] = RequestSegment(gref: 9, firstSect: 0, lastSect: 7)
        write.seg[1] = RequestSegment(gref: 10, firstSect: 4, lastSect: 1)
        try ring.put(.request(write), at: 1)
        try ring.put(.requestDiscard(RequestDiscard(flag: .discardSecure, id: 3, nrSectors: 8)), at: 2)
        var indirect = RequestIndirect(indirectOp: .read, nrSegments: 513, id: 4)
        indirect.indirectGrefs[0] = 77
        indirect.indirectGrefs[1] = 78
        try ring.put(.requestIndirect(indirect), at: 3)
        try ring.put(.request(Request(operation: Operation(rawValue: 9), id: 5)), at: 4)
        try ring.set(reqProd: 5, rspProd: 1)
        return try ring.dump()
    }

    @Test func peopleSeeALineForEachEntry() throws {
        #expect(
            try sample().text == """
                x86_32-abi, 1 page, 32 entries of 108 bytes
                req_prod 5  req_event 6  rsp_prod 1  rsp_event 2
                4 requests without a response

                  entry   0  counter 0  response BLKIF_RSP_ERROR to BLKIF_OP_READ  id 0x10
                ! entry   1  counter 1  BLKIF_OP_WRITE  id 0xffffffffffffffff  handle 51712  sector 2048, 2 segments
                      segment  0: gref 9, sectors 0 to 7
                      segment  1: gref 10, sectors 4 to 1
                  entry   2  counter 2  BLKIF_OP_DISCARD  id 0x3  handle 0  sector 0, 8 sectors  secure
                  entry   3  counter 3  BLKIF_OP_INDIRECT of BLKIF_OP_READ  id 0x4  handle 0  sector 0, 513 segments
                      page 0 of segments: gref 77
                      page 1 of segments: gref 78
                ! entry   4  counter 4  operation 9  id 0x5

                """)
    }

    @Test func findingsSayTheEntryAndItsPlace() throws {
        #expect(
            try sample().findings.map(\.message) == [
                "entry 1 at byte 172: segment 1 ends at sector 1, before its first sector 4",
                "entry 4 at byte 496: there is no operation 9",
            ])
    }

    /// The members of an object.
    private func members(_ value: JSONValue) -> [String: JSONValue] {
        guard case .object(let members) = value else { return [:] }
        return Dictionary(members.map { ($0.key, $0.value) }) { first, _ in first }
    }

    @Test func programsSeeEveryFieldOfTheSchema() throws {
        let schema = try RealSchema.schema()
        guard case .array(let slots)? = members(try sample().json)["slots"] else {
            Issue.record("there are no slots")
            return
        }
        let names = [
            "blkif_response", "blkif_request", "blkif_request_discard", "blkif_request_indirect",
            "blkif_request",
        ]
        #expect(slots.count == names.count)
        for (slot, name) in zip(slots, names) {
            let structure = try #require(schema.structures.first { $0.name == name })
            let fields = Set(structure.fields.filter { $0.abis.isEmpty }.map(\.name))
            #expect(Set(members(slot).keys).isSuperset(of: fields), "\(name)")
        }
    }

    @Test func numbersOf64BitsAreWhole() throws {
        let text = try sample().json.text(indented: false)
        #expect(text.contains(#""id":18446744073709551615,"#))
        #expect(text.contains(#""operation":9,"operation_name":null"#))
        #expect(text.contains(#""indirect_grefs":[77,78]"#))
        #expect(text.contains(#""header":{"req_prod":5,"req_event":6,"rsp_prod":1,"rsp_event":2}"#))
        #expect(
            text.contains(
                #"{"id":"sector-range","severity":"error","message":"segment 1 ends at sector 1, before its first sector 4","field":"seg[1]","entry":1,"counter":1,"offset":172}"#
            ))
    }
}
