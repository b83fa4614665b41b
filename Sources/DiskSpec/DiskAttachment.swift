import BlkifSchema

/// What libxl writes into xenstore when it attaches a disk.
///
/// Source: `device_disk_add` in `tools/libs/light/libxl_disk.c` and `libxl__device_generic_add`, Xen 4.2 to master;
/// the nodes, their order and conditions are those of the schema. What nothing here can know stands in angle
/// brackets, such as `<major>`.
package struct DiskAttachment: Sendable {
    /// A node that is written.
    package struct Node: Sendable, Hashable {
        /// The name below the folder of the side.
        package let name: String
        /// The value.
        package let value: String
        /// Why it is written, in words.
        package let reason: String
    }

    /// The number of the device.
    package let number: Int
    /// The backend that serves it.
    package let backendType: String
    /// The folders of the two sides.
    package let backendFolder: String
    package let frontendFolder: String
    /// The folder in which libxl keeps a copy that the guest cannot change.
    package let libxlFolder: String
    /// The nodes, in the order in which they are written.
    package let backend: [Node]
    package let frontend: [Node]
    /// The copy; releases before 4.7 write none.
    package let libxl: [Node]

    /// Finds what is written for a disk.
    ///
    /// - Parameters:
    ///   - plan: What the release writes whose libxl is meant.
    ///   - surroundings: What decides beside the specification.
    /// - Throws: A refusal, when libxl would not attach it.
    package init(
        _ device: DiskDevice, in plan: AttachmentPlan, _ surroundings: Surroundings
    ) throws(Refusal) {
        let release = plan.release
        let defaults = try DeviceDefaults(device, in: plan, surroundings)
        number = try DiskAttachment.number(device.text(of: "vdev"), plan.deviceNumbers)
        backendType = defaults.backend
        let kinds = DiskAttachment.kinds(defaults.backend, release)
        let domain = surroundings.domain
        let backendDomain = defaults.device.text(of: "backend_domid")
        backendFolder = "/local/domain/\(backendDomain)/backend/\(kinds.backend)/\(domain)/\(number)"
        frontendFolder = "/local/domain/\(domain)/device/\(kinds.frontend)/\(number)"
        libxlFolder = "/libxl/\(domain)/device/\(kinds.frontend)/\(number)"
        let writer = NodeWriter(
            defaults.device, plan, surroundings, number: number,
            directories: (backendFolder, frontendFolder))
        backend = writer.nodes(of: .backend)
        frontend = writer.nodes(of: .frontend)
        // The copy names both folders and then has what the backend's folder has.
        libxl =
            release.isBefore(7)
            ? []
            : [backend, frontend].flatMap { $0.prefix(1) } + backend.dropFirst()
    }

    private static func number(_ vdev: String, _ numbers: DeviceNumbers) throws(Refusal) -> Int {
        do {
            return try DeviceNames(numbers).reference(vdev).number
        } catch {
            throw Refusal(kind: .vdev, message: DiskAdvice.reason(error, vdev))
        }
    }

    /// The names by which xenstore has the two halves of a device, by the backend that serves it.
    private static func kinds(
        _ backend: String, _ release: Release?
    ) -> (backend: String, frontend: String) {
        switch backend {
        case "qdisk": ("qdisk", "vbd")
        // The first blktap gave the kernel's backend a block device; the second is a backend of its own.
        case "tap": (release.isBefore(19) ? "vbd" : "vbd3", "vbd")
        case "standalone": ("virtio_disk", "virtio_disk")
        default: ("vbd", "vbd")
        }
    }
}
