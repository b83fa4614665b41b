import CommandSupport
import Diagnostics
import XenstoreDump

/// Prints the devices of a store and what is wrong with them.
struct StorePrinter {
    /// What is said of some of the devices.
    private struct Part: Sendable {
        let format: ReportFormat
        let isTree: Bool
        let expectation: Expectation?
        var isExpectedThere = false
        var output: [UInt8] = []
        var folded = FoldedFindings()
        var hasFindings = false
        var count = 0

        /// Adds a device, unless it is not the one that a specification is about.
        mutating func add(_ device: Device, _ found: [StoreFinding]) {
            var findings = found
            if let expectation {
                guard device.isNumber(expectation.number) else { return }
                isExpectedThere = true
                findings += expectation.findings(device)
            }
            hasFindings = hasFindings || !findings.isEmpty
            switch format {
            case .json: DeviceReport(device, findings).appendJSON(to: &output)
            case .text:
                if count > 0 { output.append(UInt8(ascii: "\n")) }
                if isTree {
                    DeviceTree(device).appendText(to: &output)
                } else {
                    DeviceReport(device, findings).appendText(to: &output)
                }
            case .github, .sarif: break
            }
            if format != .json { folded.add(findings) }
            count += 1
        }

        /// Leaves it without a device, and the memory for its answer as it is.
        mutating func clear() {
            output.removeAll(keepingCapacity: true)
            folded = FoldedFindings()
            (isExpectedThere, hasFindings, count) = (false, false, 0)
        }
    }

    private let store: Store
    private let format: ReportFormat
    private let lines: StoreLines
    private let file: String
    private let part: Part
    private var output: [UInt8] = []
    private var folded = FoldedFindings()
    private(set) var hasFindings = false
    /// Whether no device was shown.
    private(set) var isEmpty = true

    init(
        _ store: Store, _ lines: StoreLines, _ format: ReportFormat, file: String, isTree: Bool,
        _ expectation: Expectation?
    ) {
        self.store = store
        self.lines = lines
        self.format = format
        self.file = file
        part = Part(format: format, isTree: isTree, expectation: expectation)
    }

    mutating func print(_ devices: StoreDevices, _ filter: DeviceFilter) {
        var devices = devices
        var count = 0
        var isExpectedThere = false
        devices.forEachPart(part) { part, device, findings in
            if filter.contains(device) { part.add(device, findings) }
        } _: { part in
            if format == .text, count > 0, part.count > 0 { Terminal.output("\n") }
            Terminal.output(part.output.span)
            folded.add(part.folded)
            hasFindings = hasFindings || part.hasFindings
            isExpectedThere = isExpectedThere || part.isExpectedThere
            count += part.count
            part.clear()
        }
        var findings = devices.storeFindings
        if let expectation = part.expectation, !isExpectedThere { findings.append(expectation.missing) }
        // Where some disks are asked for, the store can have others.
        if format == .text, count == 0, !filter.isNarrow { tellOfNone(copies: devices.copiesAlone) }
        finish(findings, count)
    }

    /// - Parameter copies: Of how many devices there are only the copies that libxl keeps.
    private mutating func tellOfNone(copies: Int) {
        output.append(text: "no block devices\n")
        guard copies > 0 else { return }
        output.append(
            text: "only the copies that libxl keeps of \(copies > 1 ? "\(copies) disks" : "a disk")"
                + ": list the directories of both sides too\n")
    }

    private mutating func finish(_ findings: [StoreFinding], _ count: Int) {
        hasFindings = hasFindings || !findings.isEmpty
        isEmpty = count == 0
        if format != .json { folded.add(findings) }
        let places = hasFindings ? lines.places(of: folded.lines, in: file) : nil
        func told() -> [Finding] { folded.findings { places?.location($0) } }
        switch format {
        case .json: if !findings.isEmpty { DeviceReport.appendJSON(of: findings, to: &output) }
        case .text:
            flush()
            Terminal.report(told(), (places?.source).map { [$0] } ?? [])
            note()
        case .github, .sarif:
            Terminal.output(
                FindingReport(told(), tool: "blkif", sources: []).rendered(as: format))
        }
        flush()
    }

    /// Says what was passed over.
    private func note() {
        var notes: [String] = []
        if store.snapshotsBefore > 0 {
            notes.append("the last of \(store.snapshotsBefore + 1) stores in the text is shown")
        }
        if !store.skipped.isEmpty {
            let lines = store.skipped.prefix(5).map {
                $0.count > 1 ? "\($0.lowerBound)–\($0.upperBound)" : "\($0.lowerBound)"
            }
            let rest = store.skipped.count > 5 ? ", …" : ""
            notes.append("passed over as no nodes: lines \(lines.joined(separator: ", "))\(rest)")
        }
        for note in notes { Terminal.error("\(VisibleText.escape(file)): note: \(note)\n") }
    }

    private mutating func flush() {
        Terminal.output(output.span)
        output.removeAll(keepingCapacity: true)
    }
}
