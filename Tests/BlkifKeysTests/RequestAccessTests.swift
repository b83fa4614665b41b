import BlkifKeys
import TestSupport
import Testing

/// Requests and responses in memory: what is written is read again, and no bytes and no offset end the program.
@Suite struct RequestAccessTests {
    @Test(arguments: WireABI.allCases) func aRequestIsReadAsItWasWritten(_ abi: WireABI) throws {
        var random = SeededGenerator(seed: 1)
        for round in 0..<200 {
            let request = RandomRing.request(using: &random)
            var bytes = [UInt8](repeating: 0xff, count: 256)
            let offset = round % 100
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            try request.write(to: &span, at: offset, abi: abi)
            #expect(try AnyRequest(from: bytes.span.bytes, at: offset, abi: abi) == request)
            #expect(bytes[..<offset].allSatisfy { $0 == 0xff })
        }
    }

    @Test(arguments: WireABI.allCases) func aResponseIsReadAsItWasWritten(_ abi: WireABI) throws {
        var random = SeededGenerator(seed: 2)
        for _ in 0..<200 {
            let response = RandomRing.response(using: &random)
            var bytes = [UInt8](repeating: 0xff, count: Response.size(in: abi))
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            try response.write(to: &span, abi: abi)
            #expect(try Response(from: bytes.span.bytes, abi: abi) == response)
        }
    }

    /// What a program had in memory before must not get into the ring.
    @Test func paddingIsWrittenAsZero() throws {
        var bytes = [UInt8](repeating: 0xff, count: 112)
        var elements = bytes.mutableSpan
        var span = elements.mutableBytes
        try Request().write(to: &span, abi: .x86_64)
        #expect(bytes.allSatisfy { $0 == 0 })
        bytes = [UInt8](repeating: 0xff, count: 16)
        elements = bytes.mutableSpan
        span = elements.mutableBytes
        try Response().write(to: &span, abi: .arm)
        #expect(bytes.allSatisfy { $0 == 0 })
    }

    @Test(arguments: [-1, Int.min, 1, 112, Int.max]) func whatDoesNotLieWithinTheBytesIsAnError(
        _ offset: Int
    ) {
        var bytes = [UInt8](repeating: 0, count: 112)
        let expected = RingError.outOfBounds(offset: offset, needed: 112, available: 112)
        #expect(throws: expected) { try Request(from: bytes.span.bytes, at: offset, abi: .x86_64) }
        #expect(throws: expected) {
            var elements = bytes.mutableSpan
            var span = elements.mutableBytes
            try Request(id: .max).write(to: &span, at: offset, abi: .x86_64)
        }
        #expect(bytes.allSatisfy { $0 == 0 }, "nothing is written")
    }

    @Test func noBytesAtAllAreAnError() {
        let bytes: [UInt8] = []
        #expect(throws: RingError.self) { try AnyRequest(from: bytes.span.bytes, abi: .x86_32) }
        #expect(throws: RingError.self) { try RingHeader(from: bytes.span.bytes) }
        #expect(throws: RingError.tooSmallForRing(byteCount: 0)) { try RingLayout(byteCount: 0, abi: .arm) }
        #expect(throws: RingError.tooSmallForRing(byteCount: .min)) {
            try RingLayout(byteCount: .min, abi: .arm)
        }
    }

    @Test(arguments: WireABI.allCases) func anOperationWithoutAFormIsAnError(_ abi: WireABI) {
        var bytes = [UInt8](repeating: 0, count: 112)
        for code in [Operation.reserved1.rawValue, 7, 255] {
            bytes[0] = code
            #expect(throws: RingError.unknownOperation(Operation(rawValue: code))) {
                try AnyRequest(from: bytes.span.bytes, abi: abi)
            }
        }
    }

    @Test(arguments: WireABI.allCases) func hostileBytesAreReadOrRefused(_ abi: WireABI) {
        var random = SeededGenerator(seed: 4)
        var outcomes: Set<String> = []
        for _ in 0..<5000 {
            let count = Int.random(in: 0...130, using: &random)
            var bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
            if let first = bytes.first { bytes[0] = first % 9 }
            let offset = Int.random(in: -3...130, using: &random)
            do throws(RingError) {
                _ = try AnyRequest(from: bytes.span.bytes, at: offset, abi: abi)
                outcomes.insert("read")
            } catch {
                switch error {
                case .outOfBounds: outcomes.insert("bounds")
                case .unknownOperation: outcomes.insert("operation")
                case .tooSmallForRing: outcomes.insert("ring")
                }
            }
        }
        #expect(outcomes == ["read", "bounds", "operation"])
    }

    @Test func aStructureOfOneOperationBeginsWithIt() {
        #expect(RequestDiscard().operation == .discard)
        #expect(RequestIndirect().operation == .indirect)
        #expect(Request().operation == .read)
    }

    @Test func codesHaveTheNamesOfTheProtocol() {
        #expect(Operation.writeBarrier.name?.description == "BLKIF_OP_WRITE_BARRIER")
        #expect(Operation(rawValue: 200).name == nil)
        #expect(Status.eopnotsupp.name?.description == "BLKIF_RSP_EOPNOTSUPP")
        #expect(Status(rawValue: 1).name == nil)
    }
}
