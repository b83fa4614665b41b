import BlkifSchema

/// What decides on the attachment of a disk beside its specification: the guest, the host and the target.
package struct AttachmentContext: Sendable, Hashable {
    /// The kinds of guests.
    package enum Guest: String, Sendable, CaseIterable {
        case pv
        case pvh
        case hvm
    }

    /// What libxl can find at a target.
    package enum Target: String, Sendable, CaseIterable {
        case blockDevice = "block-device"
        case file
        /// Something that no disk can be made of, such as a folder.
        case other
        case missing
    }

    /// The domain that gets the disk.
    package var domain = 1
    /// The number of the domain that the specification names, or of the one that serves a disk which names
    /// none; nil when nothing is known, and domain 0 serves the disk unless it names another.
    package var backendDomain: Int?
    /// The backend of a disk whose specification names none; nil when libxl chooses.
    package var backendType: String?
    /// The kind of the guest.
    package var guest = Guest.pvh
    /// Whether the guest runs already, as for `xl block-attach`.
    package var isRunning = false
    /// What is at the target; nil when it is to be guessed from the path.
    package var target: Target?
    /// Whether the kernel has blktap2, which Xen 4.2 to 4.12 use; nil when it has for a disk that asks for it.
    package var blktap: Bool?
    /// The folder of block scripts.
    package var scripts = "/etc/xen/scripts"
    /// The folder of Xen's run-time files.
    package var runFolder = "/var/run/xen"
    /// The native protocol of the guest, as the node `protocol` has it.
    package var nativeProtocol = "x86_64-abi"

    package init() {}

    /// What is at the target of a disk. Without a look at it, what is below /dev is a block device, and all else a
    /// file.
    func target(of device: DiskDevice) -> Target {
        let path = device.bytes(of: device.grammar.known.target)
        if path.isEmpty { return .missing }
        let isBelow = path.span.word(at: 0) & AttachmentContext.fiveBytes == AttachmentContext.devices
        return target ?? (isBelow ? .blockDevice : .file)
    }

    private static let devices = Array("/dev/".utf8).span.word(at: 0)
    private static let fiveBytes: UInt64 = 0xff_ffff_ffff

    /// The number of the domain that serves a disk; nil when only its name is known.
    ///
    /// Source: `libxl__resolve_domid`, Xen 4.3 to master: a name of digits only is a number, and so is none.
    func backendDomain(of device: DiskDevice) -> UInt32? {
        guard case .text(let text) = device[device.grammar.known.backendName] else {
            return UInt32(clamping: backendDomain ?? 0)
        }
        let name = String(decoding: device.bytes(text), as: UTF8.self)
        if name.utf8.allSatisfy({ $0.isDigit }) {
            return name.isEmpty ? 0 : UInt32(truncatingIfNeeded: UInt64(name) ?? .max)
        }
        return name == "Domain-0" ? 0 : backendDomain.map { UInt32(clamping: $0) }
    }

    /// The file that libxl makes for an empty drive of the backend phy, without the number of the domain.
    var emptyDrive: String { "\(runFolder)/empty-cdrom" }
}

extension Release? {
    /// Whether this is a release before 4.`minor`; no release is the newest.
    func isBefore(_ minor: Int) -> Bool { map { $0 < Release(4, minor) } ?? false }
}
