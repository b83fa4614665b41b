import BlkifSchema

/// A device with what libxl fills in before it attaches it.
///
/// Source: `libxl__device_disk_setdefault` in `tools/libs/light/libxl_disk.c`, Xen 4.2 to master.
struct DeviceDefaults {
    private typealias Refusal = DiskAttachment.Refusal

    /// The device with its defaults.
    private(set) var device: DiskDevice
    /// The backend that serves it.
    private(set) var backend = ""
    /// The domain of the backend; nil when only its name is known.
    let backendDomain: Int?
    private let release: Release?
    private let surroundings: DiskAttachment.Surroundings

    init(
        _ device: DiskDevice, in plan: AttachmentPlan, _ surroundings: DiskAttachment.Surroundings
    ) throws(DiskAttachment.Refusal) {
        self.device = device
        release = plan.release
        self.surroundings = surroundings
        backendDomain = surroundings.backendDomain(of: device)
        setBackendDomain()
        setFlags(plan.fallbacks)
        try setProtocol()
        try setDrive()
        backend = try BackendChoice(self.device, release: release, surroundings).backend()
        self.device.choose(backend, for: "backend")
    }

    /// A disk names the domain of its backend in one field, from which libxl fills in the number in another.
    private mutating func setBackendDomain() {
        device[field: "backend_domid"] =
            backendDomain.map(DiskDevice.Value.integer) ?? .text("<\(device.text(of: "backend_domname"))>")
    }

    private mutating func setFlags(_ fallbacks: [(field: String, value: LibxlLink.Fallback)]) {
        for (field, fallback) in fallbacks where device[field: field] == .unset {
            switch fallback {
            case .constant(let value): device[field: field] = .flag(value)
            case .field(let name): device[field: field] = .flag(device.isTrue(name))
            }
        }
    }

    private mutating func setProtocol() throws(DiskAttachment.Refusal) {
        if device.text(of: "specification").isEmpty { device.choose("xen", for: "specification") }
        guard device.text(of: "specification") == "virtio" else { return }
        if surroundings.isRunning {
            throw Refusal(
                kind: .hotplug, message: "a virtio disk cannot be added to a guest that runs")
        }
        device.choose("mmio", for: "transport")
    }

    /// A drive that QEMU emulates as well must be served by what QEMU can change the disc of.
    private mutating func setDrive() throws(DiskAttachment.Refusal) {
        guard device.isTrue("is_cdrom") else { return }
        let named = device.text(of: "backend")
        if surroundings.guest == .hvm, !release.isBefore(7) {
            let possible = release.isBefore(19) ? ["", "qdisk"] : ["", "qdisk", "phy"]
            guard possible.contains(named) else {
                throw Refusal(
                    kind: .drive, message: "the backend \(named) cannot serve a CD-ROM drive of an HVM guest")
            }
            if named.isEmpty { device.choose("qdisk", for: "backend") }
        }
        if !release.isBefore(19), named == "phy", device.text(of: "format") == "empty", backendDomain == 0 {
            device[field: "pdev_path"] = .text("\(surroundings.emptyDrive).\(surroundings.domain)")
        }
    }
}
