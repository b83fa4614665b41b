import BlkifSchema

/// Says what the numbers and names in messages stand for.
struct ValueMeanings: Sendable {
    private let schema: BlkifSchema
    private let names: DeviceNames
    /// What directories of block devices are named by.
    private let kinds: Set<String>

    init(_ schema: BlkifSchema) {
        self.schema = schema
        names = DeviceNames(schema.deviceNumbers)
        let node = NodeReference(side: .backend, name: "backend-kind")
        kinds = Set(schema.nodes.first { $0.reference == node }?.values.map { $0.value } ?? [])
    }

    /// What a value stands for, as CommonMark; nil when it says all itself.
    func meaning(of value: MessageTable.Value) -> String? {
        switch value.kind {
        case .text, .word, .number, .hexadecimal: nil
        case .errno, .reason: error(value.text).map { "`\($0.name)`, \($0.text): \($0.meaning)" }
        case .state, .frontendState, .backendState: state(value.text).map { "`\($0.name)`: \($0.summary)" }
        case .device:
            numbers(in: value.text).map(device)
                ?? otherKind(in: value.text).map {
                    "of the kind `\($0)`, which is no block device"
                }
        case .vdev: vdev(value.text)
        case .pages: Int(value.text).flatMap(ring)
        case .order: Int(value.text).flatMap { (0..<16).contains($0) ? ring(1 << $0) : nil }
        case .operation: operation(value.text)
        case .sectors: Int(value.text).map { "\(ValueMeanings.size($0, times: 512)) in sectors of 512 bytes" }
        }
    }

    /// What two states mean together, when the values have those of both sides.
    func pair(in values: [MessageTable.Value]) -> StatePair? {
        func state(_ kind: MessagePattern.Kind) -> XenbusState? {
            values.first { $0.kind == kind }.flatMap { self.state($0.text) }
        }
        guard let backend = state(.backendState), let frontend = state(.frontendState) else { return nil }
        return backend.pairs.first { $0.frontend == frontend.name }
    }

    /// The device that a line is about, by the first of its words that has the numbers of one.
    func device(in line: String) -> String? { numbers(in: line).map(device) }

    private func error(_ text: String) -> SystemError? {
        let number = Int(text).map(abs)
        return schema.errors.first { $0.number == number || $0.name == text || $0.text == text }
    }

    /// - Parameter text: The number, or the name with or without what all names begin with.
    private func state(_ text: String) -> XenbusState? {
        let number = Int(text)
        return schema.states.first {
            $0.value == number || $0.name == text || $0.name == "XenbusState" + text
        }
    }

    private func operation(_ text: String) -> String? {
        let number = Int(text)
        return schema.operations.first { $0.value == number }.map { "`\($0.name)`: \($0.summary)" }
    }

    private func vdev(_ text: String) -> String? {
        guard let reference = try? names.reference(text) else { return nil }
        let name = names.name(of: reference.number).map(\.name)
        return [name, "number \(reference.number)"].compactMap { $0 }.joined(separator: ", ")
    }

    private func device(_ found: (domain: String?, device: Int)) -> String {
        let name = names.name(of: found.device).map { "\($0.name) (\(found.device))" }
        return (name ?? "number \(found.device)") + (found.domain.map { " of domain \($0)" } ?? "")
    }

    private func ring(_ pages: Int) -> String? {
        guard pages > 0, let ring = schema.ring else { return nil }
        // All layouts have as many, as entries differ by a few bytes only.
        let entries = Set(
            schema.abis.compactMap { schema.layouts.size(of: ring, pages: pages, in: $0)?.entries })
        let requests = entries.count == 1 ? entries.first.map { ", \($0) requests" } : nil
        return "\(pages == 1 ? "1 page" : "\(pages) pages"), \(ValueMeanings.size(pages, times: 4096))"
            + (requests ?? "")
    }

    private static func size(_ count: Int, times unit: Int) -> String {
        let (bytes, overflows) = count.multipliedReportingOverflow(by: unit)
        guard !overflows else { return "more than can be" }
        var (rest, number) = (bytes, 0)
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
        while rest >= 1024, rest % 1024 == 0, number < units.count - 1 {
            (rest, number) = (rest / 1024, number + 1)
        }
        return "\(rest) \(units[number])"
    }

    /// The numbers of a device in a text: `vbd/1/51712`, `device/vbd/51712`, `vbd-1-51712`, `vbd-51712`.
    private func numbers(in text: String) -> (domain: String?, device: Int)? {
        let parts = text.split { " ,;:()'\"".contains($0) }.flatMap { word in
            [Substring("")] + word.split { $0 == "/" || $0 == "-" }
        }
        for place in parts.indices where kinds.contains(String(parts[place])) {
            let numbers = parts[(place + 1)...].prefix { Int($0) != nil }.prefix(2)
            guard let last = numbers.last, let device = Int(last) else { continue }
            let own = place > 1 && parts[place - 1] == "device" ? Int(parts[place - 2]).map { "\($0)" } : nil
            return (numbers.count == 2 ? numbers.first.map(String.init) : own, device)
        }
        return nil
    }

    /// The kind of a device, by its path, that is none of block devices.
    func otherKind(in path: String) -> String? {
        let parts = path.split(separator: "/")
        guard let place = parts.firstIndex(where: { $0 == "device" || $0 == "backend" }),
            place + 1 < parts.count, !kinds.contains(String(parts[place + 1]))
        else { return nil }
        return String(parts[place + 1])
    }
}
