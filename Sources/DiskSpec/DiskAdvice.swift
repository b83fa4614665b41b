package import BlkifSchema
import Diagnostics

/// What helps with a disk specification beyond the decision on it: what later releases have, which names libxl
/// takes for a virtual device, and what it accepts silently and surely was not meant.
package struct DiskAdvice: Sendable {
    /// All words that a specification can have.
    let words: [String]
    /// Those that stand alone.
    let flags: Set<String>
    /// Names of virtual devices.
    let names: DeviceNames
    /// The release whose libxl is meant; nil for the newest.
    private let release: Release?
    private let newer: [String: Release]
    private let newerValues: [String: Release]

    /// - Parameters:
    ///   - schema: What a release, or the newest, has.
    ///   - all: What all releases have.
    package init(_ schema: BlkifSchema, all: BlkifSchema) {
        words = schema.diskParameters.filter { $0.kind != .prefix }.flatMap(\.keywords)
        flags = Set(
            schema.diskParameters.filter { $0.kind == .flag || $0.kind == .alias }.flatMap(\.keywords))
        names = DeviceNames(schema.deviceNumbers)
        release = schema.view.release
        let known = Set(words)
        let others = all.diskParameters.filter { $0.kind != .prefix }
        newer = Dictionary(
            others.flatMap { parameter in
                parameter.keywords.compactMap { word in
                    known.contains(word) ? nil : parameter.lifetime.since.map { (word, $0) }
                }
            }
        ) { first, _ in first }
        newerValues = Dictionary(
            others.flatMap { parameter in
                parameter.values.compactMap { value in
                    value.since.map { ("\(parameter.name)=\(value.name)", $0) }
                }
            }
        ) { first, _ in first }
    }

    /// That a later release has a word.
    func later(_ word: String) -> String? {
        newer[word].map { "Xen has it from \($0) on" }
    }

    func laterValue(_ value: String, of parameter: DiskParameter) -> String? {
        newerValues["\(parameter.name)=\(value)"].map { "Xen has it from \($0) on" }
    }

    // MARK: What is accepted

    func warnings(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        deprecations(assignments, source) + repetitions(assignments, source) + blanks(assignments, source)
            + vdev(device, assignments, source) + target(device, assignments, source)
            + drive(device, assignments, source) + backend(device, assignments, source)
    }

    private func deprecations(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        let found = assignments.lazy.compactMap { assignment -> Finding? in
            switch assignment.form {
            case .prefix:
                return Finding(
                    "deprecated-form", "the prefix \"\(source.string(assignment.text)):\" is deprecated",
                    severity: .warning, at: source.location(assignment.text),
                    remedy: DiskAdvice.modern(assignment, source))
            case .deviceType where !source.string(assignment.text).contains(":"):
                return Finding(
                    "deprecated-form", "a device type after the virtual device is deprecated",
                    severity: .warning,
                    at: source.location(assignment.text),
                    remedy: "write devtype=\(source.string(assignment.text))")
            default: return nil
            }
        }
        return Array(found.prefix(DiskReading.limit))
    }

    /// What is written today in place of a prefix.
    private static func modern(_ assignment: DiskAssignment, _ source: DiskSource) -> String {
        switch assignment.value {
        case .text(let text): "write script=\(source.string(text))"
        case .choice: "write format=\(source.string(assignment.text))"
        default: "leave it out: it has no effect"
        }
    }

    /// Flags and access modes of which only the last counts.
    private func repetitions(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        var last: [Int: DiskAssignment] = [:]
        for assignment in assignments where assignment.parameter != nil {
            if let field = assignment.field { last[field] = assignment }
        }
        let found = assignments.lazy.compactMap { assignment -> Finding? in
            guard [.flag, .name, .place].contains(assignment.form), let field = assignment.field,
                let later = last[field], later.value != assignment.value, !isEmptyText(assignment.value)
            else { return nil }
            return Finding(
                "overridden-part", "\"\(source.string(assignment.text))\" has no effect", severity: .warning,
                at: source.location(assignment.text), remedy: "remove it, or what follows",
                notes: [.init("this counts in its place", at: source.location(later.text))])
        }
        return Array(found.prefix(DiskReading.limit))
    }

    private func isEmptyText(_ value: DiskValue) -> Bool {
        if case .text(let text) = value { text.isEmpty } else { false }
    }

    private func blanks(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        let found = assignments.lazy.compactMap { assignment -> Finding? in
            guard case .text(let value) = assignment.value, value.word >= 0 else { return nil }
            let text = source.string(value)
            guard let last = text.utf8.last, last.isBlank || text.utf8.first?.isBlank ?? false else {
                return nil
            }
            let name = assignment.parameter.map(source.name) ?? "the value"
            return Finding(
                "blank-in-value", "the blank at the \(last.isBlank ? "end" : "start") belongs to \(name)",
                severity: .warning, at: source.location(value), remedy: "remove it unless it is meant")
        }
        return Array(found.prefix(DiskReading.limit))
    }

    private func place(
        of field: String, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> DiskAssignment? {
        let index = source.grammar.field(field)
        return assignments.last { $0.field == index && index != nil }
    }

    private func vdev(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let text = device.text(of: "vdev")
        let place = place(of: "vdev", assignments, source).flatMap { source.location($0.text) }
        if text.isEmpty {
            return [
                Finding(
                    "bad-vdev", "the virtual device is empty; libxl takes it for the number 0",
                    severity: .warning, at: place, remedy: "write one, such as vdev=xvda")
            ]
        }
        do {
            let number = try names.reference(text).number
            guard let range = names.range(of: number) else { return [] }
            return [
                Finding(
                    "bad-vdev", "\(number) is a \(range.status.rawValue) number: \(range.meaning)",
                    severity: .warning, at: place)
            ]
        } catch {
            return [DiskAdvice.finding(error, text, severity: .warning, at: place)]
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

    private func target(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        guard let place = place(of: "pdev_path", assignments, source) else { return [] }
        let text = device.text(of: "pdev_path")
        let location = source.location(place.text)
        if text.isEmpty {
            return device.text(of: "is_cdrom") == "1"
                ? []
                : [
                    Finding(
                        "missing-target", "the target is empty; libxl will refuse the disk",
                        severity: .warning,
                        at: location, remedy: "add target=…, or cdrom for an empty drive")
                ]
        }
        let unlikely = unlikelyTarget(device, assignments, source)
        if !unlikely.isEmpty { return unlikely }
        guard text.utf8.first != UInt8(ascii: "/"), device.text(of: "script").isEmpty,
            device.text(of: "backend_domname").isEmpty
        else { return [] }
        return [
            Finding(
                "unlikely-target", "\"\(text)\" is no absolute path", severity: .warning, at: location,
                remedy: "write the whole path, or name the script that understands it")
        ]
    }

    /// A target by its place that may have been meant for something else.
    func unlikelyTarget(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        guard let place = place(of: "pdev_path", assignments, source) else { return [] }
        let text = device.text(of: "pdev_path")
        let location = source.location(place.text)
        if place.form == .place, let near = Suggestion.nearest(to: text, in: words) {
            return [
                Finding(
                    "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
                    at: location,
                    remedy: "did you mean \"\(near)\"? if not, write target=\(text)")
            ]
        }
        if place.form == .place, let release = newer[text] {
            return [
                Finding(
                    "unlikely-target", "\"\(text)\" is taken for the target", severity: .warning,
                    at: location,
                    remedy: "Xen has a parameter of this name from \(release) on")
            ]
        }
        return []
    }

    private func drive(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        guard device.text(of: "is_cdrom") == "1" else { return [] }
        var findings: [Finding] = []
        if let access = place(of: "readwrite", assignments, source), access.value == .integer(1),
            !access.text.isEmpty
        {
            findings.append(
                Finding(
                    "overridden-part", "a CD-ROM drive is read-only whatever the access mode",
                    severity: .warning,
                    at: source.location(access.text), remedy: "leave the access mode out"))
        }
        if device.text(of: "format") == "empty", let format = place(of: "format", assignments, source),
            format.form != .deviceType, !format.text.isEmpty, source.string(format.text) != "empty"
        {
            findings.append(
                Finding(
                    "overridden-part", "the format has no effect: the drive is empty", severity: .warning,
                    at: source.location(format.text), remedy: "leave the format out"))
        }
        return findings
    }

    private func backend(
        _ device: DiskDevice, _ assignments: [DiskAssignment], _ source: DiskSource
    ) -> [Finding] {
        let reason: String
        do {
            _ = try BackendChoice(device, release: release).backend()
            return []
        } catch {
            // What is wrong with an empty target is said elsewhere.
            guard error.kind != .target else { return [] }
            reason = error.message
        }
        let fields = ["backend", "script", "specification", "colo_enable", "format"]
        let place = fields.compactMap { self.place(of: $0, assignments, source) }.first
        return [
            Finding(
                "unfit-backend", "libxl will refuse the disk: \(reason)", severity: .warning,
                at: place.flatMap { source.location($0.text) })
        ]
    }
}
