import BlkifKeys
import RingDump

/// The requests that are in flight in a ring, as the examples for other languages print them.
enum RequestLines {
    static func lines(of ring: [UInt8], abi: WireABI) throws -> String {
        let dump = try RingDump(ring, abi: abi)
        return dump.slots.compactMap { slot in
            if case .request(let request) = slot.content { text(of: request) } else { nil }
        }
        .joined()
    }

    private static func text(of request: AnyRequest) -> String {
        switch request {
        case .request(let request):
            return start(request.operation, request.id, request.sectorNumber) + "\n"
                + request.seg.indices.prefix(Int(request.nrSegments)).map { index in
                    let segment = request.seg[index]
                    return
                        "  gref \(segment.gref) sectors \(segment.firstSect) to \(segment.lastSect)\n"
                }
                .joined()
        case .requestDiscard(let request):
            return start(request.operation, request.id, request.sectorNumber)
                + " sectors \(request.nrSectors)\n"
        case .requestIndirect(let request):
            return start(request.operation, request.id, request.sectorNumber)
                + " segments \(request.nrSegments)\n"
        }
    }

    private static func start(_ operation: Operation, _ id: UInt64, _ sector: UInt64) -> String {
        "\(operation.name.map(String.init(describing:)) ?? "?") id \(id) sector \(sector)"
    }
}
