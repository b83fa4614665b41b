import CommandSupport
import Diagnostics
import XenstoreDump

/// Prints the devices of a store and what is wrong with them.
struct StorePrinter {
    private let store: Store
    private let format: ReportFormat
    private let file: String
    private var output: [UInt8] = []
    private var folded = FoldedFindings()
    private(set) var hasFindings = false

    init(_ store: Store, format: ReportFormat, file: String) {
        self.store = store
        self.format = format
        self.file = file
    }

    mutating func print(_ devices: StoreDevices<some StoreSource>, _ filter: DeviceFilter) {
        var devices = devices
        var count = 0
        devices.forEach { device, findings in
            guard filter.contains(device) else { return }
            add(DeviceReport(device, findings), findings, isFirst: count == 0)
            count += 1
        }
        finish(devices.storeFindings, count)
    }

    private mutating func add(_ report: DeviceReport, _ findings: [StoreFinding], isFirst: Bool) {
        hasFindings = hasFindings || !findings.isEmpty
        switch format {
        case .json: report.appendJSON(to: &output)
        case .text:
            if !isFirst { output.append(UInt8(ascii: "\n")) }
            report.appendText(to: &output)
        case .github, .sarif: break
        }
        if format != .json { folded.add(findings) }
        if output.count > 1 << 18 { flush() }
    }

    private mutating func finish(_ findings: [StoreFinding], _ count: Int) {
        hasFindings = hasFindings || !findings.isEmpty
        switch format {
        case .json: if !findings.isEmpty { DeviceReport.appendJSON(of: findings, to: &output) }
        case .text:
            if count == 0 { output.append(text: "no block devices\n") }
            flush()
            folded.add(findings)
            Terminal.report(folded.findings(file))
            note()
        case .github, .sarif:
            folded.add(findings)
            Terminal.output(
                FindingReport(folded.findings(file), tool: "blkif", sources: []).rendered(as: format))
        }
        flush()
    }

    /// Says what was passed over.
    private func note() {
        var notes: [String] = []
        if store.snapshotsBefore > 0 { notes.append("the last of \(store.snapshotsBefore + 1) stores in the text is shown") }
        if !store.skipped.isEmpty {
            let lines = store.skipped.prefix(5).map { $0.count > 1 ? "\($0.lowerBound)–\($0.upperBound)" : "\($0.lowerBound)" }
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
