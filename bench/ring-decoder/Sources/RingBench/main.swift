import BlkifKeys
import CLoop

/// Random rings, each of one page and full of requests.
func rings(_ count: Int, _ abi: WireABI) throws -> [UInt8] {
    var state: UInt64 = 0x9e37_79b9_7f4a_7c15
    var bytes = [UInt8](repeating: 0, count: count * RingLayout.pageSize)
    for index in bytes.indices {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        bytes[index] = UInt8(truncatingIfNeeded: state >> 32)
    }
    let layout = try RingLayout(byteCount: RingLayout.pageSize, abi: abi)
    // Mostly reads and writes, as on a real ring.
    let operations: [UInt8] = [0, 1, 0, 1, 0, 1, 0, 1, 3, 5, 6, 2]
    for page in 0..<count {
        for entry in 0..<layout.entries {
            let offset = page * RingLayout.pageSize + layout.offset(for: UInt32(entry))
            bytes[offset] = operations[(page + entry) % operations.count]
        }
    }
    return bytes
}

func sum(of request: AnyRequest) -> UInt64 {
    switch request {
    case .request(let request):
        var sum = UInt64(request.operation.rawValue) &+ request.id &+ request.sectorNumber
        sum &+= UInt64(request.nrSegments)
        for index in request.seg.indices {
            sum &+= UInt64(request.seg[index].gref &+ UInt32(request.seg[index].lastSect))
        }
        return sum
    case .requestDiscard(let request):
        return UInt64(request.operation.rawValue) &+ request.id &+ request.sectorNumber &+ request.nrSectors
    case .requestIndirect(let request):
        var sum = UInt64(request.operation.rawValue) &+ request.id &+ request.sectorNumber
        sum &+= UInt64(request.nrSegments)
        for index in request.indirectGrefs.indices { sum &+= UInt64(request.indirectGrefs[index]) }
        return sum
    }
}

func swiftSum(_ bytes: [UInt8], _ count: Int, _ abi: WireABI) throws(RingError) -> UInt64 {
    let span = bytes.span.bytes
    let layout = try RingLayout(byteCount: RingLayout.pageSize, abi: abi)
    var sum: UInt64 = 0
    for page in 0..<count {
        for entry in 0..<layout.entries {
            let offset = page * RingLayout.pageSize + layout.offset(for: UInt32(entry))
            sum &+= RingBench.sum(of: try AnyRequest(from: span, at: offset, abi: abi))
        }
    }
    return sum
}

func seconds(_ work: () throws -> UInt64) rethrows -> (time: Double, sum: UInt64) {
    let clock = ContinuousClock()
    let start = clock.now
    let sum = try work()
    return (start.duration(to: clock.now) / .seconds(1), sum)
}

func median(_ times: [Double]) -> Double { times.sorted()[times.count / 2] }

let count = 2048
for (abi, number) in [(WireABI.x86_64, 1), (.x86_32, 0)] as [(WireABI, Int32)] {
    let bytes = try rings(count, abi)
    var swift: [Double] = []
    var c: [Double] = []
    for _ in 0..<21 {
        let first = try seconds { try swiftSum(bytes, count, abi) }
        let second = seconds { bytes.withUnsafeBufferPointer { cloop_sum($0.baseAddress, count, number) } }
        guard first.sum == second.sum else {
            print("the two disagree: \(first.sum) and \(second.sum)")
            break
        }
        swift.append(first.time)
        c.append(second.time)
    }
    let requests = Double(count * 32)
    let rates = [swift, c].map { Int(requests / median($0) / 1e6) }
    let ratio = Double(Int(median(swift) / median(c) * 100)) / 100
    print(
        "\(abi.name): Swift \(rates[0]), C \(rates[1]) million requests per second; Swift takes \(ratio) of C's time"
    )
}
