// Generated from Schema/ and Templates/ by swift run gen-docs. Do not edit.
// This describes Xen 4.0 to 4.23.

/// A keyword of an xl disk specification.
public struct DiskParameter: RawRepresentable, Equatable, Sendable {
    /// The keyword, without an equals sign.
    public let rawValue: String

    /// Makes a keyword of any text.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}

// MARK: Positional parameters

extension DiskParameter {
    /// The block device or image file that holds the contents of the disk.
    public static let target = DiskParameter(rawValue: "target")

    /// The format of the image file.
    public static let format = DiskParameter(rawValue: "format")

    /// The disk's name and number as the guest sees them.
    public static let vdev = DiskParameter(rawValue: "vdev")

    /// Whether the guest may write to the disk.
    public static let access = DiskParameter(rawValue: "access")
}

// MARK: Other parameters and flags

extension DiskParameter {
    /// What kind of device the guest sees.
    public static let devtype = DiskParameter(rawValue: "devtype")

    /// A shorter way to write `devtype=cdrom`.
    public static let cdrom = DiskParameter(rawValue: "cdrom")

    /// The domain whose backend serves the disk.
    public static let backend = DiskParameter(rawValue: "backend")

    /// Which program or driver serves the disk.
    public static let backendtype = DiskParameter(rawValue: "backendtype")

    /// A program in the backend domain that turns the target into a block device.
    public static let script = DiskParameter(rawValue: "script")

    /// Permits direct I/O to the storage although network storage may make it unsafe.
    public static let directIoSafe = DiskParameter(rawValue: "direct-io-safe")

    /// Whether the backend should let the guest discard sectors.
    public static let discard = DiskParameter(rawValue: "discard")

    /// The opposite of ``discard``.
    public static let noDiscard = DiskParameter(rawValue: "no-discard")

    /// Whether the frontend should trust the backend.
    public static let trusted = DiskParameter(rawValue: "trusted")

    /// The opposite of ``trusted``.
    public static let untrusted = DiskParameter(rawValue: "untrusted")

    /// The protocol between the guest and the backend.
    public static let specification = DiskParameter(rawValue: "specification")

    /// Whether a virtio backend reaches the guest's memory through grants.
    public static let grantUsage = DiskParameter(rawValue: "grant_usage")
}

// MARK: COLO parameters

extension DiskParameter {
    /// Replicates the disk to a second host for COLO.
    public static let colo = DiskParameter(rawValue: "colo")

    /// The opposite of ``colo``.
    public static let noColo = DiskParameter(rawValue: "no-colo")

    /// The address of the secondary host.
    public static let coloHost = DiskParameter(rawValue: "colo-host")

    /// The TCP port of the NBD server on the secondary host.
    public static let coloPort = DiskParameter(rawValue: "colo-port")

    /// The name under which the secondary's NBD server exports the disk.
    public static let coloExport = DiskParameter(rawValue: "colo-export")

    /// The image on the secondary host that collects the secondary guest's own writes.
    public static let activeDisk = DiskParameter(rawValue: "active-disk")

    /// The image on the secondary host that keeps what the primary has overwritten.
    public static let hiddenDisk = DiskParameter(rawValue: "hidden-disk")
}

// MARK: Deprecated parameters, prefixes and forms

extension DiskParameter {
    /// The format of the image, as a prefix.
    public static let formatPrefix = [
        DiskParameter(rawValue: "raw:"),
        DiskParameter(rawValue: "qcow:"),
        DiskParameter(rawValue: "qcow2:"),
        DiskParameter(rawValue: "vhd:"),
    ]

    /// The script that turns the target into a block device, as a prefix.
    public static let scriptPrefix = [
        DiskParameter(rawValue: "iscsi:"),
        DiskParameter(rawValue: "nbd:"),
        DiskParameter(rawValue: "enbd:"),
        DiskParameter(rawValue: "drbd:"),
    ]

    /// A prefix that is read and has no effect.
    public static let ignoredPrefix = [
        DiskParameter(rawValue: "tapdisk:"),
        DiskParameter(rawValue: "tap:"),
        DiskParameter(rawValue: "tap2:"),
        DiskParameter(rawValue: "aio:"),
        DiskParameter(rawValue: "ioemu:"),
        DiskParameter(rawValue: "file:"),
        DiskParameter(rawValue: "phy:"),
    ]
}
