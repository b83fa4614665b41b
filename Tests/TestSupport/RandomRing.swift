package import BlkifKeys

/// Rings with random contents.
package enum RandomRing {
    private static let forms: [Operation] = [
        .read, .write, .writeBarrier, .flushDiskcache, .discard, .indirect,
    ]

    /// A request with every field random but for the operation, which is one that has a form.
    package static func request(using random: inout some RandomNumberGenerator) -> AnyRequest {
        let operation = forms.randomElement(using: &random) ?? .read
        switch operation {
        case .discard:
            return .requestDiscard(
                RequestDiscard(
                    flag: DiscardFlags(rawValue: .random(in: 0...255, using: &random)),
                    handle: .random(in: 0...UInt16.max, using: &random), id: random.next(),
                    sectorNumber: random.next(), nrSectors: random.next()))
        case .indirect:
            var request = RequestIndirect(
                indirectOp: Operation(rawValue: .random(in: 0...255, using: &random)),
                nrSegments: .random(in: 0...UInt16.max, using: &random), id: random.next(),
                sectorNumber: random.next(), handle: .random(in: 0...UInt16.max, using: &random))
            for index in request.indirectGrefs.indices {
                request.indirectGrefs[index] = .random(in: 0...UInt32.max, using: &random)
            }
            return .requestIndirect(request)
        default:
            var request = Request(
                operation: operation, nrSegments: .random(in: 0...255, using: &random),
                handle: .random(in: 0...UInt16.max, using: &random), id: random.next(),
                sectorNumber: random.next())
            for index in request.seg.indices {
                request.seg[index] = RequestSegment(
                    gref: .random(in: 0...UInt32.max, using: &random),
                    firstSect: .random(in: 0...255, using: &random),
                    lastSect: .random(in: 0...255, using: &random))
            }
            return .request(request)
        }
    }

    /// A response with every field random.
    package static func response(using random: inout some RandomNumberGenerator) -> Response {
        Response(
            id: random.next(), operation: Operation(rawValue: .random(in: 0...255, using: &random)),
            status: Status(rawValue: .random(in: Int16.min...Int16.max, using: &random)))
    }

    /// The memory of a ring whose counters stand anywhere.
    package static func bytes(
        pages: Int, abi: WireABI, using random: inout some RandomNumberGenerator
    ) throws(RingError) -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: pages * RingLayout.pageSize)
        let layout = try RingLayout(byteCount: bytes.count, abi: abi)
        let produced = UInt32.random(in: UInt32(layout.entries)...UInt32.max, using: &random)
        let waiting = UInt32.random(in: 0...UInt32(layout.entries), using: &random)
        let header = RingHeader(
            reqProd: produced, reqEvent: produced &+ 1, rspProd: produced &- waiting,
            rspEvent: .random(in: 0...UInt32.max, using: &random))
        let all = UInt32(layout.entries)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        for distance in 0..<all {
            let counter = produced &- all &+ distance
            let offset = layout.offset(for: counter)
            if distance < all - waiting {
                try response(using: &random).write(to: &span, at: offset, abi: abi)
            } else {
                try request(using: &random).write(to: &span, at: offset, abi: abi)
            }
        }
        try header.write(to: &span)
        return bytes
    }
}
