import BlkifSchema

/// Finds the values of nodes from the writes of the schema.
struct NodeWriter {
    private let device: DiskDevice
    private let plan: AttachmentPlan
    private let surroundings: DiskAttachment.Surroundings
    private let target: DiskAttachment.Surroundings.Target
    /// The texts that are no fields.
    private let texts: [String: String]

    init(
        _ device: DiskDevice, _ plan: AttachmentPlan, _ surroundings: DiskAttachment.Surroundings,
        texts: [String: String]
    ) {
        self.device = device
        self.plan = plan
        self.surroundings = surroundings
        target = surroundings.target(at: device.text(of: "pdev_path"))
        let always = [
            "domid": String(surroundings.domain), "scripts": surroundings.scripts,
            "protocol": surroundings.nativeProtocol,
            // Nobody knows these but the host.
            "major": "<major>", "minor": "<minor>", "tapdisk": "<tapdisk>",
        ]
        self.texts = always.merging(texts) { $1 }
    }

    /// The nodes of a side in the order in which libxl writes them.
    func nodes(of side: Side) -> [DiskAttachment.Node] {
        plan.steps.compactMap { step in
            guard step.side == side, let write = step.writes.first(where: { holds($0) }) else { return nil }
            return value(write.value).map { .init(name: write.node, value: $0, reason: write.reason) }
        }
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
        if name == "guest" { return surroundings.guest.rawValue }
        if name == "target" { return target.rawValue }
        // A disk names the domain of its backend in another field, from which libxl fills in this one.
        if name == "backend_domid" { return texts[name] }
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
