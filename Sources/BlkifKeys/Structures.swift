// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.

/// The layout rules of one machine's C compiler, by which a frontend lays out its ring.
public enum WireABI: Equatable, Sendable, CaseIterable {
    /// `x86_32-abi`
    case x86_32
    /// `x86_64-abi`
    case x86_64
    /// `arm-abi`
    case arm

    /// The name that the frontend's node `protocol` has for it.
    public var name: StaticString {
        switch self {
        case .x86_32: "x86_32-abi"
        case .x86_64: "x86_64-abi"
        case .arm: "arm-abi"
        }
    }
}

/// Why bytes cannot be read as, or written to, a ring or an entry of one.
public enum RingError: Error, Equatable, Sendable {
    /// There are fewer bytes than are needed at an offset, or the offset is negative.
    case outOfBounds(offset: Int, needed: Int, available: Int)
    /// No request has this operation, or it is reserved.
    case unknownOperation(Operation)
    /// So many bytes are no ring: not even one entry fits.
    case tooSmallForRing(byteCount: Int)
}

extension RawSpan {
    @inline(__always)
    fileprivate func check(_ offset: Int, _ size: Int) throws(RingError) {
        guard offset >= 0, size <= byteCount, offset <= byteCount - size else {
            throw .outOfBounds(offset: offset, needed: size, available: byteCount)
        }
    }

    @inline(__always)
    fileprivate func load<Number: FixedWidthInteger & BitwiseCopyable>(_ offset: Int) -> Number {
        Number(littleEndian: unsafeLoadUnaligned(fromUncheckedByteOffset: offset, as: Number.self))
    }
}

extension MutableRawSpan {
    @inline(__always)
    fileprivate func check(_ offset: Int, _ size: Int) throws(RingError) {
        guard offset >= 0, size <= byteCount, offset <= byteCount - size else {
            throw .outOfBounds(offset: offset, needed: size, available: byteCount)
        }
    }

    @inline(__always)
    fileprivate mutating func store<Number: FixedWidthInteger & BitwiseCopyable>(
        _ number: Number, _ offset: Int
    ) {
        storeBytes(of: number.littleEndian, toByteOffset: offset, as: Number.self)
    }

    /// Padding is 0, so that nothing of the program's memory gets into the ring by it.
    @inline(__always)
    fileprivate mutating func clear(_ offset: Int, _ size: Int) {
        for place in offset..<offset + size { storeBytes(of: 0, toByteOffset: place, as: UInt8.self) }
    }
}

/// The part of a transfer that is in one frame.
///
/// This is `struct blkif_request_segment`.
public struct RequestSegment: Equatable, Sendable {
    /// The grant of the frame that holds the data.
    public var gref: UInt32
    /// The first sector of the frame that belongs to the segment. Unit: 512-byte sectors.
    public var firstSect: UInt8
    /// The last sector of the frame that belongs to the segment. Unit: 512-byte sectors.
    public var lastSect: UInt8

    /// Makes one of which every field is 0, or what is given.
    public init(
        gref: UInt32 = 0,
        firstSect: UInt8 = 0,
        lastSect: UInt8 = 0,
    ) {
        self.gref = gref
        self.firstSect = firstSect
        self.lastSect = lastSect
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        case .x86_32, .x86_64, .arm: 8
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32, .x86_64, .arm:
            gref = bytes.load(offset &+ 0)
            firstSect = bytes.load(offset &+ 4)
            lastSect = bytes.load(offset &+ 5)
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32, .x86_64, .arm:
            bytes.store(gref, offset + 0)
            bytes.store(firstSect, offset + 4)
            bytes.store(lastSect, offset + 5)
            bytes.clear(offset + 6, 2)
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        if left.gref != right.gref { return false }
        if left.firstSect != right.firstSect { return false }
        if left.lastSect != right.lastSect { return false }
        return true
    }
}

/// An entry of the ring that asks for an operation.
///
/// This is `struct blkif_request`.
public struct Request: Equatable, Sendable {
    /// The code of the operation.
    public var operation: Operation
    /// How many entries of `seg` are used.
    public var nrSegments: UInt8
    /// The virtual device that the request is for; it has a meaning only in reads and writes.
    public var handle: UInt16
    /// A value that the frontend chooses and that comes back in the response.
    public var id: UInt64
    /// The sector of the disk at which a read or write begins. Unit: 512-byte sectors.
    public var sectorNumber: UInt64
    /// The segments of the transfer, in the order of the sectors on the disk.
    public var seg: InlineArray<11, RequestSegment>

    /// Makes one of which every field is 0, or what is given.
    public init(
        operation: Operation = Operation(rawValue: 0),
        nrSegments: UInt8 = 0,
        handle: UInt16 = 0,
        id: UInt64 = 0,
        sectorNumber: UInt64 = 0,
        seg: InlineArray<11, RequestSegment> = .init(repeating: RequestSegment()),
    ) {
        self.operation = operation
        self.nrSegments = nrSegments
        self.handle = handle
        self.id = id
        self.sectorNumber = sectorNumber
        self.seg = seg
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        case .x86_32: 108
        case .x86_64, .arm: 112
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            nrSegments = bytes.load(offset &+ 1)
            handle = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 4)
            sectorNumber = bytes.load(offset &+ 12)
            seg = .init { RequestSegment(unchecked: bytes, offset &+ 20 &+ $0 &* 8, abi) }
        case .x86_64, .arm:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            nrSegments = bytes.load(offset &+ 1)
            handle = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 8)
            sectorNumber = bytes.load(offset &+ 16)
            seg = .init { RequestSegment(unchecked: bytes, offset &+ 24 &+ $0 &* 8, abi) }
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(nrSegments, offset + 1)
            bytes.store(handle, offset + 2)
            bytes.store(id, offset + 4)
            bytes.store(sectorNumber, offset + 12)
            for index in 0..<11 {
                seg[index].write(unchecked: &bytes, offset + 20 + index * 8, abi)
            }
        case .x86_64, .arm:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(nrSegments, offset + 1)
            bytes.store(handle, offset + 2)
            bytes.clear(offset + 4, 4)
            bytes.store(id, offset + 8)
            bytes.store(sectorNumber, offset + 16)
            for index in 0..<11 {
                seg[index].write(unchecked: &bytes, offset + 24 + index * 8, abi)
            }
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        if left.operation != right.operation { return false }
        if left.nrSegments != right.nrSegments { return false }
        if left.handle != right.handle { return false }
        if left.id != right.id { return false }
        if left.sectorNumber != right.sectorNumber { return false }
        for index in 0..<11 where left.seg[index] != right.seg[index] { return false }
        return true
    }
}

/// An entry of the ring that asks for a discard.
///
/// This is `struct blkif_request_discard`.
public struct RequestDiscard: Equatable, Sendable {
    /// Always `BLKIF_OP_DISCARD`.
    public var operation: Operation
    /// Either `BLKIF_DISCARD_SECURE` or 0.
    public var flag: DiscardFlags
    /// The virtual device that the request is for, as in `blkif_request`.
    public var handle: UInt16
    /// A value that the frontend chooses and that comes back in the response.
    public var id: UInt64
    /// The first sector of the range. Unit: 512-byte sectors.
    public var sectorNumber: UInt64
    /// The number of sectors of the range. Unit: 512-byte sectors.
    public var nrSectors: UInt64

    /// Makes one of which every field is 0, or what is given.
    public init(
        operation: Operation = .discard,
        flag: DiscardFlags = DiscardFlags(rawValue: 0),
        handle: UInt16 = 0,
        id: UInt64 = 0,
        sectorNumber: UInt64 = 0,
        nrSectors: UInt64 = 0,
    ) {
        self.operation = operation
        self.flag = flag
        self.handle = handle
        self.id = id
        self.sectorNumber = sectorNumber
        self.nrSectors = nrSectors
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        case .x86_32: 28
        case .x86_64, .arm: 32
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            flag = DiscardFlags(rawValue: bytes.load(offset &+ 1))
            handle = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 4)
            sectorNumber = bytes.load(offset &+ 12)
            nrSectors = bytes.load(offset &+ 20)
        case .x86_64, .arm:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            flag = DiscardFlags(rawValue: bytes.load(offset &+ 1))
            handle = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 8)
            sectorNumber = bytes.load(offset &+ 16)
            nrSectors = bytes.load(offset &+ 24)
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(flag.rawValue, offset + 1)
            bytes.store(handle, offset + 2)
            bytes.store(id, offset + 4)
            bytes.store(sectorNumber, offset + 12)
            bytes.store(nrSectors, offset + 20)
        case .x86_64, .arm:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(flag.rawValue, offset + 1)
            bytes.store(handle, offset + 2)
            bytes.clear(offset + 4, 4)
            bytes.store(id, offset + 8)
            bytes.store(sectorNumber, offset + 16)
            bytes.store(nrSectors, offset + 24)
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        if left.operation != right.operation { return false }
        if left.flag != right.flag { return false }
        if left.handle != right.handle { return false }
        if left.id != right.id { return false }
        if left.sectorNumber != right.sectorNumber { return false }
        if left.nrSectors != right.nrSectors { return false }
        return true
    }
}

/// An entry of the ring that asks for a read or write with segments outside the ring.
///
/// This is `struct blkif_request_indirect`.
public struct RequestIndirect: Equatable, Sendable {
    /// Always `BLKIF_OP_INDIRECT`.
    public var operation: Operation
    /// The operation to carry out, `BLKIF_OP_READ` or `BLKIF_OP_WRITE`.
    public var indirectOp: Operation
    /// The number of segments in all pages together.
    public var nrSegments: UInt16
    /// A value that the frontend chooses and that comes back in the response.
    public var id: UInt64
    /// The sector of the disk at which the read or write begins. Unit: 512-byte sectors.
    public var sectorNumber: UInt64
    /// The virtual device that the request is for, as in `blkif_request`.
    public var handle: UInt16
    /// The grants of the pages that hold the segments.
    public var indirectGrefs: InlineArray<8, UInt32>
    /// Not used; it makes the structure as long as it is in the other ABIs.
    public var pad: UInt64

    /// Makes one of which every field is 0, or what is given.
    public init(
        operation: Operation = .indirect,
        indirectOp: Operation = Operation(rawValue: 0),
        nrSegments: UInt16 = 0,
        id: UInt64 = 0,
        sectorNumber: UInt64 = 0,
        handle: UInt16 = 0,
        indirectGrefs: InlineArray<8, UInt32> = .init(repeating: 0),
        pad: UInt64 = 0,
    ) {
        self.operation = operation
        self.indirectOp = indirectOp
        self.nrSegments = nrSegments
        self.id = id
        self.sectorNumber = sectorNumber
        self.handle = handle
        self.indirectGrefs = indirectGrefs
        self.pad = pad
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        case .x86_32: 64
        case .x86_64, .arm: 64
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            indirectOp = Operation(rawValue: bytes.load(offset &+ 1))
            nrSegments = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 4)
            sectorNumber = bytes.load(offset &+ 12)
            handle = bytes.load(offset &+ 20)
            indirectGrefs = .init { bytes.load(offset &+ 24 &+ $0 &* 4) }
            pad = bytes.load(offset &+ 56)
        case .x86_64, .arm:
            operation = Operation(rawValue: bytes.load(offset &+ 0))
            indirectOp = Operation(rawValue: bytes.load(offset &+ 1))
            nrSegments = bytes.load(offset &+ 2)
            id = bytes.load(offset &+ 8)
            sectorNumber = bytes.load(offset &+ 16)
            handle = bytes.load(offset &+ 24)
            indirectGrefs = .init { bytes.load(offset &+ 28 &+ $0 &* 4) }
            pad = 0
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(indirectOp.rawValue, offset + 1)
            bytes.store(nrSegments, offset + 2)
            bytes.store(id, offset + 4)
            bytes.store(sectorNumber, offset + 12)
            bytes.store(handle, offset + 20)
            bytes.clear(offset + 22, 2)
            for index in 0..<8 {
                bytes.store(indirectGrefs[index], offset + 24 + index * 4)
            }
            bytes.store(pad, offset + 56)
        case .x86_64, .arm:
            bytes.store(operation.rawValue, offset + 0)
            bytes.store(indirectOp.rawValue, offset + 1)
            bytes.store(nrSegments, offset + 2)
            bytes.clear(offset + 4, 4)
            bytes.store(id, offset + 8)
            bytes.store(sectorNumber, offset + 16)
            bytes.store(handle, offset + 24)
            bytes.clear(offset + 26, 2)
            for index in 0..<8 {
                bytes.store(indirectGrefs[index], offset + 28 + index * 4)
            }
            bytes.clear(offset + 60, 4)
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        if left.operation != right.operation { return false }
        if left.indirectOp != right.indirectOp { return false }
        if left.nrSegments != right.nrSegments { return false }
        if left.id != right.id { return false }
        if left.sectorNumber != right.sectorNumber { return false }
        if left.handle != right.handle { return false }
        for index in 0..<8 where left.indirectGrefs[index] != right.indirectGrefs[index] { return false }
        if left.pad != right.pad { return false }
        return true
    }
}

/// An entry of the ring that says how a request ended.
///
/// This is `struct blkif_response`.
public struct Response: Equatable, Sendable {
    /// The value of `id` in the request.
    public var id: UInt64
    /// The operation that the request asked for.
    public var operation: Operation
    /// The code of the outcome.
    public var status: Status

    /// Makes one of which every field is 0, or what is given.
    public init(
        id: UInt64 = 0,
        operation: Operation = Operation(rawValue: 0),
        status: Status = Status(rawValue: 0),
    ) {
        self.id = id
        self.operation = operation
        self.status = status
    }

    /// The bytes that it takes in an ABI.
    public static func size(in abi: WireABI) -> Int {
        switch abi {
        case .x86_32: 12
        case .x86_64, .arm: 16
        }
    }

    /// Reads one.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        self.init(unchecked: bytes, offset, abi)
    }

    /// Writes it, and 0 into the padding within it.
    ///
    /// - Parameters:
    ///   - bytes: Where it is to lie.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it is to have.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, Self.size(in: abi))
        write(unchecked: &bytes, offset, abi)
    }

    @inline(__always)
    fileprivate init(unchecked bytes: RawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            id = bytes.load(offset &+ 0)
            operation = Operation(rawValue: bytes.load(offset &+ 8))
            status = Status(rawValue: bytes.load(offset &+ 10))
        case .x86_64, .arm:
            id = bytes.load(offset &+ 0)
            operation = Operation(rawValue: bytes.load(offset &+ 8))
            status = Status(rawValue: bytes.load(offset &+ 10))
        }
    }

    @inline(__always)
    fileprivate func write(unchecked bytes: inout MutableRawSpan, _ offset: Int, _ abi: WireABI) {
        switch abi {
        case .x86_32:
            bytes.store(id, offset + 0)
            bytes.store(operation.rawValue, offset + 8)
            bytes.clear(offset + 9, 1)
            bytes.store(status.rawValue, offset + 10)
        case .x86_64, .arm:
            bytes.store(id, offset + 0)
            bytes.store(operation.rawValue, offset + 8)
            bytes.clear(offset + 9, 1)
            bytes.store(status.rawValue, offset + 10)
            bytes.clear(offset + 12, 4)
        }
    }

    /// Whether all fields are equal.
    public static func == (left: Self, right: Self) -> Bool {
        if left.id != right.id { return false }
        if left.operation != right.operation { return false }
        if left.status != right.status { return false }
        return true
    }
}

/// A request of any form: the operation tells which.
public enum AnyRequest: Equatable, Sendable {
    /// An entry of the ring that asks for an operation.
    case request(Request)
    /// An entry of the ring that asks for a discard.
    case requestDiscard(RequestDiscard)
    /// An entry of the ring that asks for a read or write with segments outside the ring.
    case requestIndirect(RequestIndirect)

    /// Reads a request whose operation is known.
    ///
    /// - Parameters:
    ///   - bytes: Where it lies.
    ///   - offset: The bytes before it.
    ///   - abi: The layout that it has.
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it does not lie within the bytes, and
    ///   ``RingError/unknownOperation(_:)``.
    public init(from bytes: RawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        try bytes.check(offset, 1)
        let operation = Operation(rawValue: bytes.load(offset))
        switch operation {
        case .read, .write, .writeBarrier, .flushDiskcache:
            try bytes.check(offset, Request.size(in: abi))
            var request = Request(unchecked: bytes, offset, abi)
            // The other side can have changed the ring in the meantime.
            request.operation = operation
            self = .request(request)
        case .discard:
            try bytes.check(offset, RequestDiscard.size(in: abi))
            var request = RequestDiscard(unchecked: bytes, offset, abi)
            // The other side can have changed the ring in the meantime.
            request.operation = operation
            self = .requestDiscard(request)
        case .indirect:
            try bytes.check(offset, RequestIndirect.size(in: abi))
            var request = RequestIndirect(unchecked: bytes, offset, abi)
            // The other side can have changed the ring in the meantime.
            request.operation = operation
            self = .requestIndirect(request)
        default: throw .unknownOperation(operation)
        }
    }

    /// Writes it.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when it would not lie within the bytes; nothing
    ///   is written then.
    public func write(to bytes: inout MutableRawSpan, at offset: Int = 0, abi: WireABI) throws(RingError) {
        switch self {
        case .request(let request): try request.write(to: &bytes, at: offset, abi: abi)
        case .requestDiscard(let request): try request.write(to: &bytes, at: offset, abi: abi)
        case .requestIndirect(let request): try request.write(to: &bytes, at: offset, abi: abi)
        }
    }
}

/// The counters with which a ring begins; the same in every ABI.
public struct RingHeader: Equatable, Sendable {
    /// How many requests the frontend has put in.
    public var reqProd: UInt32
    /// The value of `req_prod` at which the backend asks for a notification.
    public var reqEvent: UInt32
    /// How many responses the backend has put in.
    public var rspProd: UInt32
    /// The value of `rsp_prod` at which the frontend asks for a notification.
    public var rspEvent: UInt32

    /// Makes one of which every field is 0, or what is given.
    public init(reqProd: UInt32 = 0, reqEvent: UInt32 = 0, rspProd: UInt32 = 0, rspEvent: UInt32 = 0) {
        self.reqProd = reqProd
        self.reqEvent = reqEvent
        self.rspProd = rspProd
        self.rspEvent = rspEvent
    }

    /// The bytes that it takes, with those that are reserved: the first entry comes after them.
    public static let size = 64

    /// Reads the counters at the start of a ring.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when there are too few bytes.
    public init(from bytes: RawSpan) throws(RingError) {
        try bytes.check(0, Self.size)
        reqProd = bytes.load(0)
        reqEvent = bytes.load(4)
        rspProd = bytes.load(8)
        rspEvent = bytes.load(12)
    }

    /// Writes the counters at the start of a ring, and 0 into what is reserved.
    ///
    /// - Throws: ``RingError/outOfBounds(offset:needed:available:)`` when there are too few bytes.
    public func write(to bytes: inout MutableRawSpan) throws(RingError) {
        try bytes.check(0, Self.size)
        bytes.store(reqProd, 0)
        bytes.store(reqEvent, 4)
        bytes.store(rspProd, 8)
        bytes.store(rspEvent, 12)
        bytes.clear(16, Self.size - 16)
    }
}

/// Where the entries of a ring lie.
public struct RingLayout: Equatable, Sendable {
    /// The bytes of a page of a ring.
    public static let pageSize = 4096

    /// The ABI of the frontend.
    public let abi: WireABI
    /// The number of entries, a power of two.
    public let entries: Int
    /// The bytes of one entry.
    public let entrySize: Int

    /// Makes the layout of a ring.
    ///
    /// - Parameters:
    ///   - byteCount: The bytes of all its pages together.
    ///   - abi: The ABI of the frontend.
    /// - Throws: ``RingError/tooSmallForRing(byteCount:)`` when not even one entry fits.
    public init(byteCount: Int, abi: WireABI) throws(RingError) {
        self.abi = abi
        switch abi {
        case .x86_32: entrySize = 108
        case .x86_64: entrySize = 112
        case .arm: entrySize = 112
        }
        guard byteCount >= RingHeader.size + entrySize else { throw .tooSmallForRing(byteCount: byteCount) }
        let slots = (byteCount - RingHeader.size) / entrySize
        entries = 1 << (Int.bitWidth - 1 - slots.leadingZeroBitCount)
    }

    /// The number of the entry for a value of a counter, from 0.
    public func entry(for counter: UInt32) -> Int {
        Int(counter) & (entries - 1)
    }

    /// The bytes before the entry for a value of a counter.
    public func offset(for counter: UInt32) -> Int {
        RingHeader.size + entry(for: counter) * entrySize
    }
}
