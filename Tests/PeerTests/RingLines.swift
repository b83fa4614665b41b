import BlkifKeys
import RingDump

/// What a ring holds, in the words of `Programs/ring.c`.
enum RingLines {
    static func lines(of dump: RingDump) -> [String] {
        let header = dump.header
        let counters = [header.reqProd, header.reqEvent, header.rspProd, header.rspEvent]
        return ["\(words(counters)) of \(dump.layout.entries)"]
            + dump.slots.map { "\($0.counter) \(text(of: $0.content))" }
    }

    private static func words(_ numbers: [some BinaryInteger]) -> String {
        numbers.map { "\($0)" }.joined(separator: " ")
    }

    private static func text(of content: RingSlot.Content) -> String {
        switch content {
        case .response(let response):
            "response \(response.id) \(response.operation.rawValue) \(response.status.rawValue)"
        case .request(.request(let request)), .unknown(let request):
            "request \(request.operation.rawValue) \(request.nrSegments) \(request.handle) \(request.id) "
                + "\(request.sectorNumber) "
                + request.seg.indices.map { index in
                    let segment = request.seg[index]
                    return "\(segment.gref):\(segment.firstSect)-\(segment.lastSect)"
                }.joined(separator: " ")
        case .request(.requestDiscard(let request)):
            "request \(request.operation.rawValue) \(request.flag.rawValue) \(request.handle) \(request.id) "
                + "\(request.sectorNumber) \(request.nrSectors)"
        case .request(.requestIndirect(let request)):
            "request \(request.operation.rawValue) \(request.indirectOp.rawValue) \(request.nrSegments) "
                + "\(request.id) \(request.sectorNumber) \(request.handle) "
                + words(request.indirectGrefs.indices.map { request.indirectGrefs[$0] })
        }
    }
}
