import BlkifSchema
import Diagnostics

/// What is to be said of one device, for people and for programs.
package struct DeviceReport {
    private let device: Device
    private let findings: [StoreFinding]

    package init(_ device: Device, _ findings: [StoreFinding]) {
        self.device = device
        self.findings = findings
    }

    // MARK: For programs

    /// Appends one object in JSON, on one line with a line break.
    package func appendJSON(to output: inout [UInt8]) {
        output.append(literal: "{\"device\":")
        output.append(decimal: Int(device.number))
        output.append(literal: ",\"backend\":")
        DeviceReport.append(device.directory(.backend), to: &output)
        output.append(literal: ",\"frontend\":")
        DeviceReport.append(device.directory(.frontend), to: &output)
        output.append(literal: ",\"states\":{\"backend\":")
        DeviceReport.append(device.backendState, to: &output)
        output.append(literal: ",\"frontend\":")
        DeviceReport.append(device.frontendState, to: &output)
        output.append(literal: ",\"meaning\":")
        DeviceReport.append(device.pair?.meaning, to: &output)
        output.append(literal: "},\"negotiated\":")
        if let negotiation = Negotiation(device) {
            negotiation.json.append(to: &output)
        } else {
            output.append(literal: "null")
        }
        output.append(literal: ",\"findings\":")
        DeviceReport.append(findings, to: &output)
        output.append(literal: "}\n")
    }

    /// Appends the object of findings that are of no device.
    package static func appendJSON(of findings: [StoreFinding], to output: inout [UInt8]) {
        output.append(literal: "{\"device\":null,\"findings\":")
        append(findings, to: &output)
        output.append(literal: "}\n")
    }

    private static func append(_ findings: [StoreFinding], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "["))
        for (place, finding) in findings.enumerated() {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            append(finding, to: &output)
        }
        output.append(UInt8(ascii: "]"))
    }

    /// Appends a finding as an object.
    static func append(_ finding: StoreFinding, to output: inout [UInt8]) {
        output.append(literal: "{\"id\":")
        append(finding.id.description, to: &output)
        output.append(literal: ",\"severity\":")
        append(finding.severity.rawValue, to: &output)
        output.append(literal: ",\"message\":")
        append(finding.message, to: &output)
        output.append(literal: ",\"path\":")
        append(finding.path, to: &output)
        output.append(literal: ",\"remedy\":")
        append(finding.remedy, to: &output)
        output.append(UInt8(ascii: "}"))
    }

    private static func append(_ text: String?, to output: inout [UInt8]) {
        guard let text else { return output.append(literal: "null") }
        output.append(quoted: text.utf8.span)
    }

    private static func append(_ number: Int?, to output: inout [UInt8]) {
        guard let number else { return output.append(literal: "null") }
        output.append(decimal: number)
    }

    // MARK: For people

    /// Appends some lines that say who and what it is.
    package func appendText(to output: inout [UInt8]) {
        output.append(text: VisibleText.escape(device.title))
        if let address = device.backendAddress {
            let domain = address.backendDomain == Address.unknown ? "" : " in domain \(address.backendDomain)"
            output.append(text: ", served by \(device.kind ?? "")\(domain)\n")
        } else {
            output.append(literal: "\n")
        }
        row("storage", storage, to: &output)
        row("states", states, to: &output)
        row("negotiated", Negotiation(device)?.text, to: &output)
        if !findings.isEmpty {
            var ids: [String] = []
            for finding in findings where ids.last != finding.id.description { ids.append(finding.id.description) }
            row("wrong", ids.joined(separator: ", "), to: &output)
        }
    }

    private func row(_ label: StaticString, _ text: String?, to output: inout [UInt8]) {
        guard let text, !text.isEmpty else { return }
        output.append(literal: "  ")
        output.append(literal: label)
        output.append(contentsOf: repeatElement(UInt8(ascii: " "), count: max(1, 12 - label.utf8CodeUnitCount)))
        output.append(text: VisibleText.escape(text))
        output.append(literal: "\n")
    }

    private var storage: String? {
        guard device.backend.isThere else { return nil }
        var parts: [String] = []
        if let params = device.value(.params) { parts.append(params.isEmpty ? "empty" : params) }
        if let number = device.value(.physicalDevice) { parts.append("device \(number)") }
        if let type = device.value(.type) { parts.append(type) }
        if let mode = device.value(.mode) { parts.append(mode.contains("w") ? "writable" : "read-only") }
        if let sectors = device.integer(.sectors), sectors < 1 << 50 {
            parts.append(DeviceReport.size(sectors * 512))
        }
        return parts.joined(separator: ", ")
    }

    /// A number of bytes in the greatest unit of which it is at least ten, or a whole number.
    private static func size(_ bytes: UInt64) -> String {
        var (number, unit) = (bytes, 0)
        let units = ["bytes", "KiB", "MiB", "GiB", "TiB"]
        while unit < units.count - 1, number >= 10 << 10 || number >= 1 << 10 && number.isMultiple(of: 1 << 10) {
            (number, unit) = (number >> 10, unit + 1)
        }
        return "\(number) \(units[unit])"
    }

    private var states: String {
        func word(_ side: SideViewState) -> String {
            switch side {
            case .absent: "not in the text"
            case .unknown: "unknown"
            case .number(let number): String(number)
            }
        }
        let numbers = "backend \(word(state(device.backend.isThere, device.backendState))), frontend "
            + word(state(device.frontend.isThere, device.frontendState))
        return device.pair.map { "\(numbers): \($0.meaning)" } ?? numbers
    }

    private enum SideViewState {
        case absent
        case unknown
        case number(Int)
    }

    private func state(_ isThere: Bool, _ state: Int?) -> SideViewState {
        isThere ? state.map(SideViewState.number) ?? .unknown : .absent
    }
}
