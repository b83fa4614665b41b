import BlkifKeys
import RingDump

/// Makes the memory of a ring, entry by entry.
struct RingBuilder {
    let abi: WireABI
    private(set) var bytes: [UInt8]
    private let layout: RingLayout

    init(_ abi: WireABI = .x86_64, pages: Int = 1) throws {
        self.abi = abi
        bytes = [UInt8](repeating: 0, count: pages * RingLayout.pageSize)
        layout = try RingLayout(byteCount: bytes.count, abi: abi)
    }

    mutating func set(reqProd: UInt32, rspProd: UInt32) throws {
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try RingHeader(reqProd: reqProd, reqEvent: reqProd &+ 1, rspProd: rspProd, rspEvent: rspProd &+ 1)
            .write(to: &span)
    }

    mutating func put(_ request: AnyRequest, at counter: UInt32) throws {
        let (offset, abi) = (layout.offset(for: counter), abi)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try request.write(to: &span, at: offset, abi: abi)
    }

    mutating func put(_ response: Response, at counter: UInt32) throws {
        let (offset, abi) = (layout.offset(for: counter), abi)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try response.write(to: &span, at: offset, abi: abi)
    }

    func dump() throws(RingProblem) -> RingDump {
        try RingDump(bytes, abi: abi)
    }

    /// A ring with one request.
    static func dump(_ request: AnyRequest, _ abi: WireABI = .x86_64) throws -> RingDump {
        var ring = try RingBuilder(abi)
        try ring.put(request, at: 0)
        try ring.set(reqProd: 1, rspProd: 0)
        return try ring.dump()
    }
}

extension Request {
    /// A read with such segments.
    static func read(count: Int, _ segments: RequestSegment...) -> AnyRequest {
        var request = Request(operation: .read, nrSegments: UInt8(count))
        for (index, segment) in segments.enumerated() { request.seg[index] = segment }
        return .request(request)
    }
}
