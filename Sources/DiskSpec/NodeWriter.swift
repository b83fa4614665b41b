import BlkifSchema

/// Finds the values of nodes from the writes of the schema.
struct NodeWriter {
    private let device: DiskDevice
    private let plan: AttachmentPlan
    private let surroundings: DiskAttachment.Surroundings
    private let target: DiskAttachment.Surroundings.Target
    /// The number of the device.
    private let number: Int
    /// The directories of the two sides.
    private let directories: (backend: String, frontend: String)

    init(
        _ device: DiskDevice, _ plan: AttachmentPlan, _ surroundings: DiskAttachment.Surroundings,
        number: Int, directories: (backend: String, frontend: String)
    ) {
        self.device = device
        self.plan = plan
        self.surroundings = surroundings
        target = surroundings.target(at: device.text(of: "pdev_path"))
        self.number = number
        self.directories = directories
    }

    /// The nodes of a side in the order in which libxl writes them.
    func nodes(of side: Side) -> [DiskAttachment.Node] {
        plan.steps.compactMap { step in
            guard step.side == side, let write = step.writes.first(where: { holds($0) }) else { return nil }
            return value(write.value).map { .init(name: write.node, value: $0, reason: write.reason) }
        }
    }

    /// The value with its fields filled in; nil when it is a field that is not there, which libxl passes over.
    private func value(_ value: WrittenValue) -> String? {
        if case .field(let name) = value.parts.first, value.parts.count == 1, device.isText(name),
            device[field: name] == .unset
        {
            return nil
        }
        return value.parts.map(text).joined()
    }

    private func text(_ part: WrittenValue.Part) -> String {
        switch part {
        case .text(let text): return text
        case .field(let name):
            let text = device.text(of: name)
            let isRelativeScript = name == "script" && !text.hasPrefix("/")
            return isRelativeScript ? "\(surroundings.scripts)/\(text)" : text
        case .word(let word): return text(word)
        }
    }

    private func text(_ word: WrittenValue.Word) -> String {
        switch word {
        case .domid: String(surroundings.domain)
        case .devid: String(number)
        case .target: device.text(of: "pdev_path")
        case .frontend: directories.frontend
        case .backend: directories.backend
        case .scripts: surroundings.scripts
        case .protocol: surroundings.nativeProtocol
        // Nobody knows these but the host.
        case .major, .minor, .tapdisk: "<\(word.rawValue)>"
        }
    }

    // MARK: Conditions

    private func holds(_ write: AttachmentPlan.Write) -> Bool {
        switch write.condition {
        case .unstated, .always: true
        case .set: write.link.map(isSet) ?? false
        case .holds(let value): write.link.map { device.isTrue($0.field) == value } ?? false
        case .fields(let conditions):
            conditions.allSatisfy { condition in
                subject(condition.field).map(condition.values.contains) ?? false
            }
        }
    }

    /// What a condition compares; nil for a text that is there and empty, which is no unset field.
    private func subject(_ name: String) -> String? {
        switch NodeWrite.Circumstance(rawValue: name) {
        case .guest: return surroundings.guest.rawValue
        case .target: return target.rawValue
        case nil: break
        }
        if device.isFlag(name) { return "\(device.isTrue(name))" }
        return device[field: name] == .text("") ? nil : device.text(of: name)
    }

    private func isSet(_ link: LibxlLink) -> Bool {
        if let overlay = link.carrier {
            guard case .integer(let word) = device[field: link.field] else { return false }
            return OverlayWord(rawValue: UInt32(truncatingIfNeeded: word)).has(overlay)
        }
        return device.isText(link.field) ? device[field: link.field] != .unset : device.isTrue(link.field)
    }
}
