import BlkifSchema

/// Which backend libxl chooses for a disk.
///
/// Source: `disk_try_backend` and `libxl__device_disk_set_backend` in `tools/libs/light/libxl_device.c`, Xen 4.2 to
/// master. libxl looks at the target; here ``AttachmentContext/target`` says what it finds there.
struct BackendChoice {
    private let release: Release?
    private let named: String?
    private let format: String
    private let isVirtio: Bool
    private let isDrive: Bool
    private let replicates: Bool
    /// An empty text is a script too.
    private let hasScript: Bool
    private let isLocal: Bool
    private let target: AttachmentContext.Target
    /// Whether the kernel has blktap.
    private let hasBlktap: Bool
    /// Whether the target is something else than the file that libxl makes for an empty drive.
    private let hasOwnTarget: Bool

    /// - Parameter release: The release whose libxl chooses; nil for the newest.
    init(_ device: DiskDevice, release: Release?, _ context: AttachmentContext = .init()) {
        self.release = release
        let known = device.grammar.known
        let named = device.word(of: known.backend)
        self.named = named.isEmpty || named == "unknown" ? context.backendType : named
        format = device.word(of: known.format)
        isVirtio = device.word(of: known.specification) == "virtio"
        isDrive = device.isTrue(known.drive)
        replicates = device.isTrue(known.replication)
        hasScript = device[known.script] != .unset
        isLocal = context.backendDomain(of: device) == 0
        target = context.target(of: device)
        hasBlktap = context.blktap ?? (self.named == "tap")
        let path = device.bytes(of: known.target)
        hasOwnTarget =
            format == "empty" && !path.isEmpty
            && (release.isBefore(19) || !path.starts(with: context.emptyDrive.utf8))
    }

    private var isEmpty: Bool { format == "empty" }

    /// The backend that is named, or the first that can serve the disk.
    func backend() throws(AttachmentRefusal) -> String {
        try checkTarget()
        if let named {
            if let reason = reason(against: named) {
                throw AttachmentRefusal(kind: .backend, message: reason)
            }
            return named
        }
        guard let first = order.first(where: { reason(against: $0) == nil }) else {
            throw AttachmentRefusal(kind: .backend, message: "no backend can serve it")
        }
        return first
    }

    /// The order in which libxl tries backends.
    private var order: [String] {
        release.isBefore(4) ? ["phy", "tap", "qdisk"] : ["phy", "qdisk", "tap", "standalone"]
    }

    /// Support for blktap was away for some releases.
    private var hasTap: Bool { release.isBefore(13) || !release.isBefore(19) }

    // MARK: The target

    private func checkTarget() throws(AttachmentRefusal) {
        if isEmpty {
            if !isDrive { throw AttachmentRefusal(kind: .empty, message: "only a CD-ROM drive can be empty") }
            if hasOwnTarget, !release.isBefore(7) {
                throw AttachmentRefusal(kind: .empty, message: "an empty drive has no target")
            }
            return
        }
        guard looksAtTarget else { return }
        switch target {
        case .missing: throw AttachmentRefusal(kind: .target, message: "there is nothing at its target")
        case .other where release.isBefore(5):
            throw AttachmentRefusal(kind: .target, message: "its target is neither a block device nor a file")
        case .other, .file, .blockDevice: break
        }
    }

    /// Whether libxl refuses a disk whose target it does not find.
    private var looksAtTarget: Bool {
        if hasScript { return false }
        if release.isBefore(3) { return true }
        return isLocal && (named == nil || named == "phy" || named == "standalone")
    }

    // MARK: The backends

    private func reason(against backend: String) -> String? {
        if isVirtio != (backend == "standalone") {
            return isVirtio
                ? "only the backend standalone serves virtio disks"
                : "the backend standalone serves virtio disks only"
        }
        if replicates, backend != "qdisk" {
            return "only the backend qdisk can replicate"
        }
        return switch backend {
        case "phy": reasonAgainstPhy
        case "tap": reasonAgainstTap
        case "qdisk": hasScript ? "the backend qdisk runs no script" : nil
        case "standalone": reasonAgainstStandalone
        default: nil
        }
    }

    private var reasonAgainstPhy: String? {
        if !release.isBefore(19), isEmpty, isDrive { return nil }
        guard format == "raw" || isEmpty && release.isBefore(7) else {
            return "the backend phy serves the format raw only"
        }
        if !isLocal && !release.isBefore(3) || hasScript { return nil }
        if isEmpty { return "the backend phy serves no empty drive" }
        return reasonAgainstTarget("phy", servesFiles: !release.isBefore(6))
    }

    private var reasonAgainstStandalone: String? {
        if format != "raw" {
            return "the backend standalone serves the format raw only"
        }
        if hasScript { return "the backend standalone runs no script" }
        return isLocal ? reasonAgainstTarget("standalone", servesFiles: true) : nil
    }

    private func reasonAgainstTarget(_ backend: String, servesFiles: Bool) -> String? {
        if target == .blockDevice || target == .file && servesFiles { return nil }
        return servesFiles
            ? "the backend \(backend) serves block devices and files only"
            : "the backend \(backend) of this release serves block devices only"
    }

    private var reasonAgainstTap: String? {
        guard hasTap else { return "this release has no backend tap" }
        if release.isBefore(13) {
            if hasScript { return "the backend tap runs no script" }
            if isDrive, !release.isBefore(3) { return "the backend tap serves no CD-ROM drive" }
            if !hasBlktap { return "the kernel has no blktap" }
        }
        return ["raw", "vhd"].contains(format)
            ? nil : "the backend tap serves the formats raw and vhd only"
    }
}
