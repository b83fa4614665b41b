import BlkifSchema

/// Writes a device as a specification in modern form: no prefixes, no device type after a colon, no part that has no
/// effect. Read again, it gives the same device.
package struct ModernForm: Sendable {
    private let grammar: DiskGrammar

    package init(_ grammar: DiskGrammar) {
        self.grammar = grammar
    }

    /// The specification; nil when there is none for the device.
    package func text(of device: DiskDevice) -> String? {
        for candidate in [placed(device), named(device)] {
            guard let candidate else { continue }
            let words = [Array(candidate.utf8)]
            var parser = DiskParser(grammar)
            parser.parse(words)
            if parser.isAccepted, DiskDevice(parser, words: words) == device { return candidate }
        }
        return nil
    }

    /// The first four parameters by their places, as people write them.
    private func placed(_ device: DiskDevice) -> String? {
        let target = device.text(of: grammar.places.target)
        let vdev = device.text(of: grammar.places.vdev)
        guard !target.isEmpty, !vdev.isEmpty, !target.contains(where: { ",=".contains($0) }),
            !vdev.contains(where: { ",=:".contains($0) })
        else { return nil }
        let access = isDrive(device) ? nil : accessWord(device)
        var parts = [target, word(grammar.placeKeywords[1], device) ?? "", vdev]
        if let access { parts.append(access) }
        return (parts + others(device)).joined(separator: ",")
    }

    /// Everything by its name, with the target at the end, where it can have any character.
    private func named(_ device: DiskDevice) -> String? {
        var parts: [String] = []
        let isEmptyDrive = isDrive(device) && device.text(of: grammar.places.target).isEmpty
        if !isEmptyDrive, let format = word(grammar.placeKeywords[1], device) {
            parts.append("format=\(format)")
        }
        parts.append("vdev=\(device.text(of: grammar.places.vdev))")
        if !isDrive(device), let access = accessWord(device) { parts.append("access=\(access)") }
        parts += others(device)
        if device[grammar.places.target] != .unset {
            let target = device.text(of: grammar.places.target)
            // One comma at the very end is dropped.
            parts.append("target=\(target)" + (target.hasSuffix(",") ? "," : ""))
        }
        return parts.joined(separator: ", ")
    }

    private func isDrive(_ device: DiskDevice) -> Bool {
        device.text(of: grammar.places.deviceType) == "1"
    }

    private func accessWord(_ device: DiskDevice) -> String? {
        let isWritable = device.text(of: grammar.places.access) != "0"
        return isWritable ? "rw" : "ro"
    }

    /// The parameters that have no place.
    private func others(_ device: DiskDevice) -> [String] {
        var parts: [String] = []
        var done: Set<Int> = [
            grammar.places.target, grammar.places.format, grammar.places.vdev, grammar.places.access,
        ]
        for keyword in grammar.keywords.list.entries.sorted(by: { $0.parameter < $1.parameter })
        where done.insert(keyword.field).inserted {
            let name = grammar.parameters[keyword.parameter].name
            switch keyword.action {
            case .text, .rest:
                if device[keyword.field] != .unset {
                    parts.append("\(name)=\(device.text(of: keyword.field))")
                }
            case .values:
                guard keyword.field != grammar.places.deviceType || isDrive(device) else { continue }
                if let word = word(keyword, device) { parts.append("\(name)=\(word)") }
            case .integer, .number:
                guard case .integer(let number) = device[keyword.field] else { continue }
                let text = grammar.integers[keyword.parameter]?.literal(number) ?? String(number)
                parts.append("\(name)=\(text)")
            }
        }
        return parts + flags(device, &done)
    }

    private func flags(_ device: DiskDevice, _ done: inout Set<Int>) -> [String] {
        var parts: [String] = []
        let words =
            Array(zip(grammar.flags.list.entries, grammar.flags.list.texts))
            .map { (flag: $0, text: $1) }
            + zip(grammar.exact.entries, grammar.exact.texts).map { (flag: $0, text: $1) }
        for (index, carried) in grammar.overlays.enumerated() {
            guard case .integer(let number) = device[carried.field],
                OverlayWord(rawValue: UInt32(truncatingIfNeeded: number)).has(carried.overlay),
                let flag = words.first(where: { $0.flag.overlay == index && $0.flag.value == .flag(true) })
            else { continue }
            parts.append(flag.text)
        }
        for (flag, text) in words.sorted(by: { $0.flag.parameter < $1.flag.parameter })
        where flag.overlay < 0 && !done.contains(flag.field) {
            guard DiskModern.matches(flag.value, device[flag.field]) else { continue }
            done.insert(flag.field)
            parts.append(text)
        }
        return parts
    }

    /// The word of a parameter for what the device has; the first that the schema lists.
    private func word(_ keyword: DiskGrammar.Keyword, _ device: DiskDevice) -> String? {
        let held = device[keyword.field]
        return grammar.values(of: keyword)?.first { DiskModern.matches(grammar.values.entries[$0], held) }
            .map(grammar.values.text)
    }
}

/// Compares what the grammar stores with what a device holds.
private enum DiskModern {
    static func matches(_ value: DiskValue, _ held: DiskValue) -> Bool {
        switch (value, held) {
        case (.integer(let left), .integer(let right)): left == right
        case (.flag(let left), .flag(let right)): left == right
        case (.choice(let left), .choice(let right)): left == right
        default: false
        }
    }
}
