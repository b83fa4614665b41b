import BlkifSchema

/// A device with what libxl fills in before it attaches it.
///
/// Source: `libxl__device_disk_setdefault` in `tools/libs/light/libxl_disk.c`, Xen 4.2 to master. What libxl takes for
/// unset flags is in the schema.
struct DeviceDefaults {
    /// The device with its defaults.
    private(set) var device: DiskDevice
    /// The backend that serves it.
    private(set) var backend = ""
    private let backendDomain: Int?
    private let release: Release?
    private let context: AttachmentContext
    private let known: DeviceFields

    init(
        _ device: DiskDevice, in plan: AttachmentPlan, _ context: AttachmentContext
    ) throws(AttachmentRefusal) {
        self.device = device
        release = plan.release
        self.context = context
        known = device.grammar.known
        backendDomain = context.backendDomain(of: device)
        setBackendDomain()
        setFlags(plan.fallbacks)
        try setProtocol()
        try setDrive()
        backend = try BackendChoice(self.device, release: release, context).backend()
        self.device.choose(backend, for: known.backend)
    }

    /// A disk names the domain of its backend in one field, from which libxl fills in the number in another.
    private mutating func setBackendDomain() {
        if let backendDomain {
            device[known.backendDomain] = .integer(backendDomain)
        } else {
            device.set(known.backendDomain, to: "<\(device.text(of: known.backendName))>")
        }
    }

    private mutating func setFlags(_ fallbacks: [AttachmentPlan.Fallback]) {
        for fallback in fallbacks where device[fallback.field].isUnset {
            switch fallback.value {
            case .constant(let value): device[fallback.field] = .flag(value)
            case .field(let number): device[fallback.field] = .flag(device.isTrue(number))
            }
        }
    }

    private mutating func setProtocol() throws(AttachmentRefusal) {
        if device[known.specification].isUnset { device.choose("xen", for: known.specification) }
        guard device.word(of: known.specification) == "virtio" else { return }
        if context.isRunning {
            throw AttachmentRefusal(
                kind: .hotplug, message: "a virtio disk cannot be added to a guest that runs")
        }
        device.choose("mmio", for: known.transport)
    }

    /// A drive that QEMU emulates as well must be served by what QEMU can change the disc of.
    private mutating func setDrive() throws(AttachmentRefusal) {
        guard device.isTrue(known.drive) else { return }
        let named = device.word(of: known.backend)
        if context.guest == .hvm, !release.isBefore(7) {
            let possible = release.isBefore(19) ? ["", "qdisk"] : ["", "qdisk", "phy"]
            guard possible.contains(named) else {
                throw AttachmentRefusal(
                    kind: .drive, message: "the backend \(named) cannot serve a CD-ROM drive of an HVM guest")
            }
            if named.isEmpty { device.choose("qdisk", for: known.backend) }
        }
        if !release.isBefore(19), named == "phy", device.word(of: known.format) == "empty", backendDomain == 0
        {
            device.set(known.target, to: "\(context.emptyDrive).\(context.domain)")
        }
    }
}
