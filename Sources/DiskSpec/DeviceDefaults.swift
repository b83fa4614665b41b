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
        _ device: DiskDevice, release: Release?, _ surroundings: DiskAttachment.Surroundings
    ) throws(DiskAttachment.Refusal) {
        self.device = device
        self.release = release
        self.surroundings = surroundings
        backendDomain = surroundings.backendDomain(of: device)
        setFlags()
        try setProtocol()
        try setDrive()
        backend = try BackendChoice(self.device, release: release, surroundings).backend()
        self.device.choose(backend, for: "backend")
    }

    private mutating func setFlags() {
        let isWritable = device.text(of: "readwrite") != "0"
        let flags = [
            ("discard_enable", isWritable), ("colo_enable", false), ("colo_restore_enable", false),
            ("trusted", true),
        ]
        for (field, value) in flags where device[field: field] == .unset {
            device[field: field] = .flag(value)
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
        if device[field: "grant_usage"] == .unset {
            device[field: "grant_usage"] = .flag(backendDomain != 0)
        }
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
