import BlkifSchema
import Diagnostics

/// The third stage of a disk: what libxl writes into xenstore when it attaches the device of a ``DiskReading``.
///
/// Source: `device_disk_add` in `tools/libs/light/libxl_disk.c` and `libxl__device_generic_add`, Xen 4.2 to master;
/// the nodes, their order and conditions are those of the schema. What nothing here can know stands in angle
/// brackets, such as `<major>`.
package struct DiskAttachment: Sendable {
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
    /// The directories of the two sides.
    package var backendDirectory: String { String(decoding: directories.backend, as: UTF8.self) }
    package var frontendDirectory: String { String(decoding: directories.frontend, as: UTF8.self) }
    /// The directory in which libxl keeps a copy that the guest cannot change.
    package var libxlDirectory: String { String(decoding: directories.libxl, as: UTF8.self) }
    let directories: (backend: [UInt8], frontend: [UInt8], libxl: [UInt8])
    let plan: AttachmentPlan
    /// The numbers of the writes that take place, in their order.
    let backendWrites: [Int]
    let frontendWrites: [Int]
    /// Whether libxl keeps the copy; releases before 4.7 do not.
    let hasCopy: Bool
    /// The device with what libxl fills in.
    let device: DiskDevice
    private let context: AttachmentContext

    /// Finds what is written for a disk.
    ///
    /// - Parameters:
    ///   - plan: What the release writes whose libxl is meant; of the same schema as the device.
    ///   - context: What decides beside the specification.
    /// - Throws: A refusal, when libxl would not attach it.
    package init(
        _ disk: DiskDevice, in plan: AttachmentPlan, _ context: AttachmentContext
    ) throws(AttachmentRefusal) {
        let release = plan.release
        let defaults = try DeviceDefaults(disk, in: plan, context)
        device = defaults.device
        self.plan = plan
        self.context = context
        let known = device.grammar.known
        number = try DiskAttachment.number(device, plan.deviceNames)
        let (guest, target) = (context.guest.answer, context.target(of: device).answer)
        var answers: [Answer] = []
        answers.reserveCapacity(plan.questions.count)
        for question in plan.questions {
            answers.append(question.answer(device, guest, target, plan.lists))
        }
        backendWrites = plan.backend.chosen(answers, device)
        frontendWrites = plan.frontend.chosen(answers, device)
        backendType = defaults.backend
        hasCopy = !release.isBefore(7)
        let kinds = DiskAttachment.kinds(backendType, release)
        var backend: [UInt8] = []
        backend.reserveCapacity(64)
        backend.append(literal: "/local/domain/")
        backend.append(text: device.text(of: known.backendDomain))
        backend.append(literal: "/backend/")
        backend.append(text: kinds.backend)
        backend.append(UInt8(ascii: "/"))
        backend.append(decimal: context.domain)
        backend.append(UInt8(ascii: "/"))
        backend.append(decimal: number)
        directories = (
            backend, DiskAttachment.guestDirectory("/local/domain/", context.domain, kinds.frontend, number),
            DiskAttachment.guestDirectory("/libxl/", context.domain, kinds.frontend, number)
        )
    }

    /// A directory of the guest's devices.
    private static func guestDirectory(
        _ start: StaticString, _ domain: Int, _ kind: String, _ number: Int
    ) -> [UInt8] {
        var path: [UInt8] = []
        path.reserveCapacity(64)
        path.append(literal: start)
        path.append(decimal: domain)
        path.append(literal: "/device/")
        path.append(text: kind)
        path.append(UInt8(ascii: "/"))
        path.append(decimal: number)
        return path
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
    ) -> (backend: String, frontend: String) {
        switch backend {
        case "qdisk": ("qdisk", "vbd")
        // The first blktap gave the kernel's backend a block device; the second is a backend of its own.
        case "tap": (release.isBefore(19) ? "vbd" : "vbd3", "vbd")
        case "standalone": ("virtio_disk", "virtio_disk")
        default: ("vbd", "vbd")
        }
    }

    // MARK: Nodes

    /// The nodes, in the order in which they are written.
    package var backend: [Node] { nodes(backendWrites, of: plan.backend) }
    package var frontend: [Node] { nodes(frontendWrites, of: plan.frontend) }

    /// The copy: it names both directories and then has what the backend's directory has.
    package var libxl: [Node] {
        guard hasCopy else { return [] }
        let backend = backend
        return Array(backend.prefix(1) + frontend.prefix(1) + backend.dropFirst())
    }

    private func nodes(_ writes: [Int], of nodes: PlannedNodes) -> [Node] {
        writes.map { write in
            var value = ""
            for part in nodes.writes[write].parts {
                withBytes(of: nodes.parts[part], nodes) { bytes in
                    value += bytes.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
                }
            }
            return Node(name: nodes.names[write], value: value, reason: nodes.reasons[write])
        }
    }

    /// Hands on the bytes of a piece of a value, in one or several runs.
    func withBytes(of part: PlannedNodes.Part, _ nodes: PlannedNodes, _ body: (Span<UInt8>) -> Void) {
        switch part {
        case .text(let range): body(nodes.text.span.extracting(range))
        case .word(.frontend): body(directories.frontend.span)
        case .word(.backend): body(directories.backend.span)
        case .word(let word): body(text(word).utf8.span)
        case .field(let number):
            guard case .text(let text) = device[number] else {
                return body(device.text(of: number).utf8.span)
            }
            let bytes = device.bytes(text)
            // A script without a path is in the folder of scripts.
            if number == device.grammar.known.script, bytes.first != UInt8(ascii: "/") {
                body(context.scripts.utf8.span)
                body("/".utf8.span)
            }
            body(bytes.span)
        }
    }

    private func text(_ word: WrittenValue.Word) -> String {
        switch word {
        case .domid: String(context.domain)
        case .devid: String(number)
        case .target: device.text(of: device.grammar.known.target)
        case .frontend: frontendDirectory
        case .backend: backendDirectory
        case .scripts: context.scripts
        case .protocol: context.nativeProtocol
        // Nobody knows these but the host.
        case .major, .minor, .tapdisk: "<\(word.rawValue)>"
        }
    }
}
