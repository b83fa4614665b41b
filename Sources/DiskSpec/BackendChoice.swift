import BlkifSchema

/// Which backend libxl chooses for a disk, as far as the specification decides it.
///
/// Source: `disk_try_backend` and `libxl__device_disk_set_backend` in `tools/libs/light/libxl_device.c`, Xen 4.4 to
/// master. libxl also looks at the target: what is neither a block device nor a file makes it refuse `phy`. Here the
/// target is taken for something that a backend in the format `raw` can serve.
struct BackendChoice {
    private let device: DiskDevice
    private let release: Release?

    /// - Parameter release: The release whose libxl chooses; nil for the newest.
    init(_ device: DiskDevice, release: Release?) {
        self.device = device
        self.release = release
    }

    private func isBefore(_ minor: Int) -> Bool {
        release.map { $0 < Release(4, minor) } ?? false
    }

    /// The order in which libxl tries backends.
    private var order: [String] {
        if isBefore(4) { return ["phy", "tap", "qdisk"] }
        return isBefore(17) ? ["phy", "qdisk", "tap"] : ["phy", "qdisk", "tap", "standalone"]
    }

    /// Support for blktap was away for some releases.
    private var hasTap: Bool { isBefore(13) || !isBefore(19) }

    private func has(_ field: String) -> Bool { !["", "0"].contains(device.text(of: field)) }

    /// The backend that is named, or the first that can serve the disk; nil when none can.
    var backend: String? {
        let named = device.text(of: "backend")
        if !named.isEmpty, named != "unknown" { return refusal(of: named) == nil ? named : nil }
        return order.first { refusal(of: $0) == nil }
    }

    /// Why libxl refuses the disk; nil when it does not.
    var refusal: String? {
        if device.text(of: "format") == "empty" {
            if !has("is_cdrom") { return "only a CD-ROM drive can be empty" }
            if has("pdev_path") { return "an empty drive has no target" }
        }
        let named = device.text(of: "backend")
        if !named.isEmpty, named != "unknown" { return refusal(of: named) }
        return backend == nil ? "no backend can serve it" : nil
    }

    private func refusal(of backend: String) -> String? {
        let format = device.text(of: "format")
        let isVirtio = device.text(of: "specification") == "virtio"
        if isVirtio != (backend == "standalone") {
            return isVirtio
                ? "only the backend standalone serves virtio disks"
                : "the backend standalone serves virtio disks only"
        }
        if has("colo_enable"), backend != "qdisk" { return "only the backend qdisk can replicate" }
        switch backend {
        case "phy":
            let isEmptyDrive = format == "empty" && has("is_cdrom")
            return format == "raw" || isEmptyDrive ? nil : "the backend phy serves the format raw only"
        case "tap":
            guard hasTap else { return "this release has no backend tap" }
            if isBefore(13), has("script") { return "the backend tap runs no script" }
            return format == "raw" || format == "vhd"
                ? nil : "the backend tap serves the formats raw and vhd only"
        case "qdisk": return has("script") ? "the backend qdisk runs no script" : nil
        case "standalone":
            if format != "raw" { return "the backend standalone serves the format raw only" }
            return has("script") ? "the backend standalone runs no script" : nil
        default: return nil
        }
    }
}
