package import BlkifSchema

/// What libxl writes into xenstore when it attaches a disk.
///
/// Source: `device_disk_add` in `tools/libs/light/libxl_disk.c` and `libxl__device_generic_add`, Xen 4.2 to master;
/// the nodes, their order and conditions are those of the schema.
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

    /// What decides beside the specification.
    package struct Surroundings: Sendable {
        /// The kinds of guests.
        package enum Guest: String, Sendable, CaseIterable {
            case pv
            case pvh
            case hvm
        }

        /// The domain that gets the disk.
        package var domain = 1
        /// The domain of the backend, unless the specification names one by its number.
        package var backendDomain = 0
        /// The kind of the guest.
        package var guest = Guest.pvh
        /// The folder of block scripts.
        package var scripts = "/etc/xen/scripts"

        package init() {}
    }

    /// Why nothing is written.
    package struct Refusal: Error, Sendable {
        /// The reason, in words.
        package let message: String
    }

    /// The number of the device.
    package let number: Int
    /// The backend that serves it.
    package let backendType: String
    /// The folders of the two sides.
    package let backendFolder: String
    package let frontendFolder: String
    /// The nodes, in the order in which they are written.
    package let backend: [Node]
    package let frontend: [Node]

    /// Finds what is written for a disk.
    ///
    /// - Parameters:
    ///   - schema: The schema as the release has it whose libxl is meant.
    ///   - surroundings: What decides beside the specification.
    /// - Throws: A refusal, when libxl would not attach it.
    package init(
        _ device: DiskDevice, in schema: BlkifSchema, _ surroundings: Surroundings
    ) throws(Refusal) {
        let defaults = try DeviceDefaults(device, schema, surroundings)
        var writer = NodeWriter(defaults, schema)
        do {
            number = try DeviceNames(schema.deviceNumbers).reference(device.text(of: "vdev")).number
        } catch {
            throw Refusal(message: DiskAdvice.reason(error, device.text(of: "vdev")))
        }
        let kinds = DiskAttachment.kinds(defaults.backend, schema.view.release)
        let domain = surroundings.domain
        backendType = defaults.backend
        backendFolder =
            "/local/domain/\(defaults.backendDomain)/backend/\(kinds.backend)/\(domain)/\(number)"
        frontendFolder = "/local/domain/\(domain)/device/\(kinds.frontend)/\(number)"
        writer.texts = [
            "devid": String(number), "domid": String(domain), "frontend": frontendFolder,
            "backend": backendFolder, "backend_domid": String(defaults.backendDomain),
        ]
        backend = writer.nodes(of: .backend)
        frontend = writer.nodes(of: .frontend)
    }

    /// The names by which xenstore has the two halves of a device, by the backend that serves it.
    private static func kinds(
        _ backend: String, _ release: Release?
    ) -> (backend: String, frontend: String) {
        switch backend {
        case "qdisk": ("qdisk", "vbd")
        // The first blktap gave the kernel's backend a block device; the second is a backend of its own.
        case "tap": (release.map { $0 < Release(4, 19) } ?? false ? "vbd" : "vbd3", "vbd")
        case "standalone": ("virtio_disk", "virtio_disk")
        default: ("vbd", "vbd")
        }
    }
}

/// A device with what libxl fills in before it attaches it. Source: `libxl__device_disk_setdefault`.
private struct DeviceDefaults {
    private(set) var device: DiskDevice
    let backend: String
    let backendDomain: Int
    let surroundings: DiskAttachment.Surroundings

    init(
        _ device: DiskDevice, _ schema: BlkifSchema, _ surroundings: DiskAttachment.Surroundings
    ) throws(DiskAttachment.Refusal) {
        var device = device
        let isWritable = device.text(of: "readwrite") != "0"
        let flags = [
            ("discard_enable", isWritable), ("colo_enable", false), ("colo_restore_enable", false),
            ("trusted", true),
        ]
        for (field, value) in flags where device[field: field] == .unset {
            device[field: field] = .flag(value)
        }
        if device.text(of: "specification").isEmpty { device.choose("xen", for: "specification") }
        let named = Int(device.text(of: "backend_domname"))
        backendDomain = named ?? surroundings.backendDomain
        if device.text(of: "specification") == "virtio" {
            device.choose("mmio", for: "transport")
            if device[field: "grant_usage"] == .unset {
                device[field: "grant_usage"] = .flag(backendDomain != 0)
            }
        }
        let isDrive = device.text(of: "is_cdrom") != "0"
        if isDrive, surroundings.guest == .hvm, device.text(of: "backend").isEmpty {
            device.choose("qdisk", for: "backend")
        }
        let choice = BackendChoice(device, release: schema.view.release)
        if let refusal = choice.refusal { throw DiskAttachment.Refusal(message: refusal) }
        guard let backend = choice.backend else {
            throw DiskAttachment.Refusal(message: "no backend can serve the disk")
        }
        device.choose(backend, for: "backend")
        self.backend = backend
        self.device = device
        self.surroundings = surroundings
    }
}

/// Finds the values of nodes from the writes of the schema.
private struct NodeWriter {
    private let device: DiskDevice
    private let schema: BlkifSchema
    private let surroundings: DiskAttachment.Surroundings
    /// The texts that are no fields.
    var texts: [String: String] = [:]

    init(_ defaults: DeviceDefaults, _ schema: BlkifSchema) {
        device = defaults.device
        surroundings = defaults.surroundings
        self.schema = schema
    }

    /// The nodes of a side in the order in which libxl writes them.
    func nodes(of side: Side) -> [DiskAttachment.Node] {
        schema.libxl.attach.filter { $0.node.side == side }.compactMap(node)
    }

    private func node(_ place: NodeWrite) -> DiskAttachment.Node? {
        if place.value != nil { return written(place, by: nil) }
        for parameter in schema.diskParameters {
            for write in parameter.writes where write.node == place.node && holds(write, parameter) {
                return written(write, by: parameter)
            }
        }
        // Only old frontends of paravirtualised guests need it from the toolstack.
        guard place.node.description == "frontend/protocol", surroundings.guest == .pv else { return nil }
        return .init(name: place.node.name, value: "x86_64-abi", reason: "for guests of the kind pv")
    }

    private func written(_ write: NodeWrite, by parameter: DiskParameter?) -> DiskAttachment.Node? {
        guard let value = write.value.flatMap(value) else { return nil }
        let condition = write.condition.phrase(field: parameter?.libxl?.field)
        let reason = parameter.map { "\($0.name)" + (condition.isEmpty ? "" : ", \(condition)") } ?? condition
        return .init(name: write.node.name, value: value, reason: reason)
    }

    /// The value with its fields filled in; nil when it is a field that is not there, which libxl passes over.
    private func value(_ pattern: String) -> String? {
        var result = ""
        var rest = pattern[...]
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            let name = String(rest[rest.index(after: open)..<close])
            if pattern == "{\(name)}", device[field: name] == .unset, texts[name] == nil,
                device.isText(name)
            {
                return nil
            }
            result += rest[..<open] + text(name)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    private func text(_ name: String) -> String {
        if let text = texts[name] { return text }
        let text = device.text(of: name)
        if name == "script", !text.hasPrefix("/") { return "\(surroundings.scripts)/\(text)" }
        return text
    }

    private func holds(_ write: NodeWrite, _ parameter: DiskParameter) -> Bool {
        switch write.condition {
        case .unstated, .always: true
        case .set: isSet(parameter)
        case .holds(let value): parameter.libxl.map { isTrue($0.field) == value } ?? false
        case .fields(let conditions):
            conditions.allSatisfy { condition in
                let text =
                    device.isFlag(condition.field)
                    ? "\(isTrue(condition.field))" : device.text(of: condition.field)
                return condition.values.contains(text)
            }
        }
    }

    private func isSet(_ parameter: DiskParameter) -> Bool {
        guard let link = parameter.libxl else { return false }
        if let overlay = link.carrier {
            guard case .integer(let word) = device[field: link.field] else { return false }
            return OverlayWord(rawValue: UInt32(truncatingIfNeeded: word)).has(overlay)
        }
        return isTrue(link.field)
    }

    private func isTrue(_ field: String) -> Bool { !["", "0"].contains(device.text(of: field)) }
}
