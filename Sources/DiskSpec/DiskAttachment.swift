import BlkifSchema
import Diagnostics

/// The third stage of a disk: what libxl writes into xenstore when it attaches the device of a ``DiskReading``.
///
/// Source: `device_disk_add` in `tools/libs/light/libxl_disk.c` and `libxl__device_generic_add`, Xen 4.2 to master;
/// the nodes, their order and conditions are those of the schema. What nothing here can know stands in angle
/// brackets, such as `<major>`.
package final class DiskAttachment: Sendable {
    /// A node that is written.
    package struct Node: Sendable, Hashable {
        /// The name below the directory of the side.
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
    let plan: AttachmentPlan
    /// The device with what libxl fills in.
    private let device: DiskDevice
    /// The directories of the two sides, and the one in which libxl keeps a copy that the guest cannot change.
    let paths: (backend: [UInt8], frontend: [UInt8], libxl: [UInt8])
    /// The numbers of the writes that take place, in their order.
    let backendWrites: [Int]
    let frontendWrites: [Int]

    /// Finds what is written for a disk.
    ///
    /// - Parameter plan: What the release writes whose libxl is meant; of the same schema as the device.
    /// - Throws: A refusal, when libxl would not attach it.
    package init(_ disk: DiskDevice, in plan: AttachmentPlan) throws(AttachmentRefusal) {
        var device = disk
        let backendType = try device.setDefaults(plan)
        let number = try DiskAttachment.number(device, plan.deviceNames)
        let kinds = DiskAttachment.kinds(backendType, plan.release)
        let domain = String(plan.context.domain)
        let backendDomain = device.text(of: device.grammar.known.backendDomain)
        paths = (
            DiskAttachment.path(
                "/local/domain/", backendDomain, "/backend/", kinds.backend, [plan.context.domain, number]),
            DiskAttachment.path("/local/domain/", domain, "/device/", kinds.frontend, [number]),
            DiskAttachment.path("/libxl/", domain, "/device/", kinds.frontend, [number])
        )
        self.plan = plan
        self.device = device
        self.number = number
        self.backendType = backendType
        let target = plan.context.target(of: device)
        backendWrites = plan.chosen(plan.backend, device, target)
        frontendWrites = plan.chosen(plan.frontend, device, target)
    }

    private static func number(_ device: DiskDevice, _ names: DeviceNames) throws(AttachmentRefusal) -> Int {
        let vdev = device.grammar.known.vdev
        do {
            return try names.number(device.bytes(of: vdev))
        } catch {
            throw AttachmentRefusal(kind: .vdev, message: DiskAdvice.reason(error, device.text(of: vdev)))
        }
    }

    /// The names by which xenstore has the two sides of a device, by the backend that serves it.
    private static func kinds(
        _ backend: String, _ release: Release?
    ) -> (backend: StaticString, frontend: StaticString) {
        switch backend {
        case "qdisk": ("qdisk", "vbd")
        // The first blktap gave the kernel's backend a block device; the second is a backend of its own.
        case "tap": (release.isBefore(19) ? "vbd" : "vbd3", "vbd")
        case "standalone": ("virtio_disk", "virtio_disk")
        default: ("vbd", "vbd")
        }
    }

    /// A directory: a start with a domain, the kind of device and numbers.
    private static func path(
        _ start: StaticString, _ domain: String, _ side: StaticString, _ kind: StaticString, _ numbers: [Int]
    ) -> [UInt8] {
        var path: [UInt8] = []
        path.reserveCapacity(64)
        path.append(literal: start)
        path.append(text: domain)
        path.append(literal: side)
        path.append(literal: kind)
        for number in numbers {
            path.append(UInt8(ascii: "/"))
            path.append(decimal: number)
        }
        return path
    }

    /// The kind of the backend, by which its directory is named.
    package var backendKind: String { DiskAttachment.kinds(backendType, plan.release).backend.description }
    package var backendDirectory: String { String(decoding: paths.backend, as: UTF8.self) }
    package var frontendDirectory: String { String(decoding: paths.frontend, as: UTF8.self) }
    package var libxlDirectory: String { String(decoding: paths.libxl, as: UTF8.self) }

    // MARK: Nodes

    /// The nodes, in the order in which they are written.
    package var backend: [Node] { backendWrites.map(node) }
    package var frontend: [Node] { frontendWrites.map(node) }

    /// The copy: it names both directories and then has what the backend's directory has. Old releases have none.
    package var libxl: [Node] {
        guard plan.hasCopy else { return [] }
        let backend = backend
        return Array(backend.prefix(1) + frontend.prefix(1) + backend.dropFirst())
    }

    private func node(_ index: Int) -> Node {
        let write = plan.writes[index]
        var value: [UInt8] = []
        for part in write.parts { append(plan.parts[part], to: &value, isJSON: false) }
        return Node(name: write.name, value: String(decoding: value, as: UTF8.self), reason: write.reason)
    }

    /// Appends a piece of a value.
    ///
    /// - Parameter isJSON: Whether it stands between the quotes of a JSON string.
    @inline(__always)
    func append(_ part: AttachmentPlan.Part, to output: inout [UInt8], isJSON: Bool) {
        switch part {
        case .text(let range):
            let bytes = plan.bytes
            output.append(bytes.span.extracting(range), isJSON)
        case .device: output.append(decimal: number)
        case .directory(let side):
            let path = side == .backend ? paths.backend : paths.frontend
            output.append(path.span, isJSON)
        case .field(let field):
            switch device[field] {
            case .integer(let number): output.append(decimal: number)
            case .text(let text):
                let bytes = device.bytes(text)
                // A script without a path is in the folder of scripts.
                if field == device.grammar.known.script, bytes.first != UInt8(ascii: "/") {
                    let scripts = plan.context.scripts
                    output.append(scripts.utf8.span, isJSON)
                    output.append(UInt8(ascii: "/"))
                }
                output.append(bytes.span, isJSON)
            default:
                let text = device.text(of: field)
                output.append(text.utf8.span, isJSON)
            }
        }
    }
}

extension [UInt8] {
    @inline(__always)
    fileprivate mutating func append(_ text: Span<UInt8>, _ isJSON: Bool) {
        if isJSON { append(json: text) } else { append(text) }
    }
}
