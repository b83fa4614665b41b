// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.

/// The code of a request.
public struct Operation: RawRepresentable, Equatable, Sendable {
    /// The number in the request's `operation` field.
    public let rawValue: UInt8

    /// Makes a code of any number.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Reads consecutive sectors of the virtual disk into frames of the frontend.
    public static let read = Operation(rawValue: 0)

    /// Writes the contents of frames of the frontend to consecutive sectors of the disk.
    public static let write = Operation(rawValue: 1)

    /// A write that no other write of its ring may cross, in either direction.
    public static let writeBarrier = Operation(rawValue: 2)

    /// Makes the backing device write its volatile cache to stable storage.
    public static let flushDiskcache = Operation(rawValue: 3)

    /// Reserved for packets of device-specific commands, which SLES kernels send.
    public static let reserved1 = Operation(rawValue: 4)

    /// Tells the backing device that the contents of a range of sectors are no longer needed.
    public static let discard = Operation(rawValue: 5)

    /// A read or write whose segments are in pages of their own, outside the ring.
    public static let indirect = Operation(rawValue: 6)

    /// The name that the protocol has for it; nil when it has none.
    public var name: StaticString? {
        switch self {
        case .read: "BLKIF_OP_READ"
        case .write: "BLKIF_OP_WRITE"
        case .writeBarrier: "BLKIF_OP_WRITE_BARRIER"
        case .flushDiskcache: "BLKIF_OP_FLUSH_DISKCACHE"
        case .reserved1: "BLKIF_OP_RESERVED_1"
        case .discard: "BLKIF_OP_DISCARD"
        case .indirect: "BLKIF_OP_INDIRECT"
        default: nil
        }
    }
}

/// The outcome of a request.
public struct Status: RawRepresentable, Equatable, Sendable {
    /// The number in the response's `status` field.
    public let rawValue: Int16

    /// Makes a status of any number.
    public init(rawValue: Int16) {
        self.rawValue = rawValue
    }

    /// The backend does not support the operation, and has done nothing.
    public static let eopnotsupp = Status(rawValue: -2)

    /// The operation failed, for a reason that is not given.
    public static let error = Status(rawValue: -1)

    /// The operation was completed, in full.
    public static let okay = Status(rawValue: 0)

    /// The name that the protocol has for it; nil when it has none.
    public var name: StaticString? {
        switch self {
        case .eopnotsupp: "BLKIF_RSP_EOPNOTSUPP"
        case .error: "BLKIF_RSP_ERROR"
        case .okay: "BLKIF_RSP_OKAY"
        default: nil
        }
    }
}

/// The state of one side of the connection.
public struct XenbusState: RawRepresentable, Equatable, Sendable {
    /// The number in the `state` node.
    public let rawValue: UInt32

    /// Makes a state of any number.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// No state is known, usually because the node is absent or cannot be read.
    public static let unknown = XenbusState(rawValue: 0)

    /// The side has been created and is starting.
    public static let initialising = XenbusState(rawValue: 1)

    /// The side has finished what it can do alone and waits for its peer or a hotplug script.
    public static let initWait = XenbusState(rawValue: 2)

    /// The side has published everything that its peer needs, and waits for the connection.
    public static let initialised = XenbusState(rawValue: 3)

    /// The side is connected.
    public static let connected = XenbusState(rawValue: 4)

    /// The side wants to end the connection, because of an error or a removal.
    public static let closing = XenbusState(rawValue: 5)

    /// The side does not use the ring and the event channel any more.
    public static let closed = XenbusState(rawValue: 6)

    /// The device is being reconfigured; block devices do not use it.
    public static let reconfiguring = XenbusState(rawValue: 7)

    /// The reconfiguration is done; block devices do not use it.
    public static let reconfigured = XenbusState(rawValue: 8)
}

/// What kind of device the backing store is.
public struct Vdisk: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt32

    /// Makes a set of any bits.
    public init(rawValue: UInt32) {
        self.rawValue = rawValue
    }

    /// The device is an optical drive.
    public static let cdrom = Self(rawValue: 0x1)

    /// The medium can be changed while the device is in use.
    public static let removable = Self(rawValue: 0x2)

    /// The device is read-only.
    public static let readonly = Self(rawValue: 0x4)
}

/// The flags of a discard request, in the field `flag` of `blkif_request_discard`.
public struct DiscardFlags: OptionSet, Sendable {
    /// The bits.
    public let rawValue: UInt8

    /// Makes a set of any bits.
    public init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// Asks that all copies of the discarded data be made unrecoverable.
    public static let discardSecure = Self(rawValue: 0x1)
}

/// Limits and names of the protocol.
public enum Constants {
    /// The greatest number of segments in a request that is wholly in the ring. Counted in segments.
    public static let maxSegmentsPerRequest = 11

    /// The greatest number of pages with segments that an indirect request names. Counted in pages.
    public static let maxIndirectPagesPerRequest = 8

    /// The name of the ABI of 32-bit x86.
    public static let abiX8632 = "x86_32-abi"

    /// The name of the ABI of 64-bit x86.
    public static let abiX8664 = "x86_64-abi"

    /// The name of the ABI of Itanium.
    public static let abiIa64 = "ia64-abi"

    /// The name of the ABI of Arm.
    public static let abiArm = "arm-abi"
}
