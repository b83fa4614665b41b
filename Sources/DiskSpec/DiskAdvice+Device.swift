package import BlkifSchema
import Diagnostics

/// On the virtual device and its kind.
extension DiskAdvice {
    func vdev(_ source: DiskSource) -> Finding? {
        let vdev = source.known.vdev
        let text = source.device.bytes(of: vdev)
        var place: SourceLocation? { source.part(of: vdev).flatMap { source.location($0.text) } }
        if text.isEmpty {
            return Finding(
                "bad-vdev", "the virtual device is empty; libxl takes it for the number 0",
                severity: .warning, at: place, remedy: "write one, such as vdev=xvda")
        }
        do {
            let number = try names.number(text)
            return names.range(of: number).map { range in
                Finding(
                    "bad-vdev", "\(number) is a \(range.status.rawValue) number: \(range.meaning)",
                    severity: .warning, at: place)
            }
        } catch {
            return DiskAdvice.finding(error, source.device.text(of: vdev), severity: .warning, at: place)
        }
    }

    /// The words for a text that is no virtual device.
    static func finding(
        _ problem: DeviceNameProblem, _ text: String, severity: Severity, at place: SourceLocation?
    ) -> Finding {
        Finding(
            "bad-vdev", "libxl refuses the virtual device: \(reason(problem, text))", severity: severity,
            at: place,
            remedy: remedy(problem))
    }

    /// Why a text is no virtual device.
    package static func reason(_ problem: DeviceNameProblem, _ text: String) -> String {
        switch problem {
        case .unknownForm: "\"\(text)\" has none of the forms that it knows"
        case .noPartition(let disk): "\"\(text)\" has no partition, as in d\(disk)p0"
        case .noDisk(let prefix): "\"\(text)\" has no letter for the disk after \(prefix)"
        case .diskTooLarge(let prefix, let last):
            "the last disk is \(prefix)\(DeviceName.letters(last)), number \(last)"
        case .partitionTooLarge(_, let last): "the last partition is \(last)"
        case .zeroPartition: "partitions begin with 1 and have no zeros before them"
        case .numberTooLarge: "the number is greater than \(Int32.max)"
        }
    }

    private static func remedy(_ problem: DeviceNameProblem) -> String? {
        switch problem {
        case .unknownForm: "expected a name such as xvda, hda or sda, dDISKpPARTITION, or a number"
        case .noPartition(let disk): "did you mean \"d\(disk)p0\"?"
        default: nil
        }
    }

    func drive(_ source: DiskSource) -> [Finding] {
        var findings: [Finding] = []
        if let access = source.part(of: source.known.access), access.value == .integer(1),
            !access.text.isEmpty
        {
            findings.append(
                Finding(
                    "overridden-part", "a CD-ROM drive is read-only whatever the access mode",
                    severity: .warning, at: source.location(access.text), remedy: "leave the access mode out")
            )
        }
        if source.device.word(of: source.known.format) == "empty",
            let format = source.part(of: source.known.format), format.form != .deviceType,
            !format.text.isEmpty, source.string(format.text) != "empty"
        {
            findings.append(
                Finding(
                    "overridden-part", "the format has no effect: the drive is empty", severity: .warning,
                    at: source.location(format.text), remedy: "leave the format out"))
        }
        return findings
    }
}
