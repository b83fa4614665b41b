package import BlkifSchema
package import Diagnostics

/// What is known of a virtual device by a name or a number.
package struct DeviceAnswer: Sendable {
    private let input: String
    private let device: DeviceName?
    private let range: DeviceNumbers.Reserved?
    private let usual: DeviceName?
    /// The number by which xenstore names it; nil when libxl refuses the input.
    package let number: Int?
    /// What is wrong with it, or worth knowing.
    package let findings: [Finding]

    /// - Parameter line: The number of the argument.
    package init(_ input: String, line: Int, in names: DeviceNames) {
        let place = SourceLocation(
            file: "argument", line: line, column: 1, length: input.unicodeScalars.count)
        self.input = input
        do {
            let reference = try names.reference(input)
            number = reference.number
            if case .name(let name) = reference {
                device = name
                usual = nil
            } else {
                device = names.name(of: reference.number)
                usual = device.flatMap(names.usual)
            }
            range = names.range(of: reference.number)
        } catch {
            number = nil
            device = nil
            usual = nil
            range = nil
            findings = [DiskAdvice.finding(error, input, severity: .error, at: place)]
            return
        }
        findings = DeviceAnswer.findings(number ?? 0, range: range, usual: usual, device: device, place)
    }

    private static func findings(
        _ number: Int, range: DeviceNumbers.Reserved?, usual: DeviceName?, device: DeviceName?,
        _ place: SourceLocation
    ) -> [Finding] {
        if let range {
            return [
                Finding(
                    "bad-vdev", "\(number) is a \(range.status.rawValue) number: \(range.meaning)",
                    severity: .warning,
                    at: place)
            ]
        }
        if let usual {
            return [
                Finding(
                    "bad-vdev", "\(number) is a number that is never given out for \(usual.name)",
                    severity: .warning, at: place, remedy: "the usual number is \(usual.number)")
            ]
        }
        guard device == nil else { return [] }
        return [
            Finding(
                "bad-vdev", "\(number) is the number of no disk: its partition is beyond the last one",
                severity: .warning, at: place)
        ]
    }

    /// The names of the device, the usual one first.
    private var allNames: [String] {
        guard let device else { return [] }
        return [device.name] + (device.scheme.prefix == "xvd" ? ["d\(device.disk)p\(device.partition)"] : [])
    }

    /// One object.
    package var json: JSONValue {
        .object([
            ("input", .string(input)), ("number", .optional(number)), ("name", .optional(allNames.first)),
            ("names", .array(allNames.map(JSONValue.string))), ("scheme", .optional(device?.scheme.name)),
            ("disk", .optional(device?.disk)), ("partition", .optional(device?.partition)),
            ("status", .optional(status)), ("usual_number", .optional(usual?.number)),
            ("findings", .array(findings.map { $0.json })),
        ])
    }

    /// Whether the number is in use: `usual`, `unusual`, `deprecated` or `reserved`; nil when there is none.
    private var status: String? {
        guard number != nil else { return nil }
        if let range { return range.status.rawValue }
        return usual == nil && device != nil ? "usual" : "unusual"
    }

    /// A block of lines.
    package var text: String {
        var lines = [VisibleText.escape(input)]
        if let number {
            let digits = String(number, radix: 16)
            lines.append("  number     \(number) (0x\(digits))")
        } else {
            lines.append("  refused")
        }
        if let device {
            lines.append("  names      \(allNames.joined(separator: ", "))")
            let part = device.partition == 0 ? "as a whole" : "partition \(device.partition)"
            lines.append("  device     disk \(device.disk), \(part)")
            lines.append("  scheme     \(device.scheme.title): \(device.scheme.formula)")
            lines.append(
                "  limits     disks \(device.scheme.firstDisk) to \(device.scheme.lastDisk), partitions to "
                    + "\(device.scheme.lastPartition)")
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
