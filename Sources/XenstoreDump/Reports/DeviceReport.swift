import BlkifSchema
import Diagnostics
import Negotiating

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
        append(device.path(.backend), to: &output)
        output.append(literal: ",\"frontend\":")
        append(device.path(.frontend), to: &output)
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
        for place in findings.indices {
            if place > 0 { output.append(UInt8(ascii: ",")) }
            append(findings[place], to: &output)
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
        output.append(literal: ",\"rule\":")
        append(finding.rule?.id, to: &output)
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

    private func append(_ path: [UInt8], to output: inout [UInt8]) {
        if path.isEmpty { output.append(literal: "null") } else { output.append(quoted: path.span) }
    }

    // MARK: For people

    /// Appends some lines that say who and what it is.
    package func appendText(to output: inout [UInt8]) {
        let start = output.count
        device.appendTitle(to: &output)
        output.makeVisible(from: start)
        if let address = device.backendAddress {
            output.append(literal: ", served by ")
            output += device.facts.table.kindNames[Int(address.kind)]
            if address.backendDomain != Address.unknown {
                output.append(literal: " in domain ")
                output.append(decimal: Int(address.backendDomain))
            }
        }
        output.append(UInt8(ascii: "\n"))
        if device.backend.isThere { appendStorage(to: &output) }
        output.append(literal: "  states      backend ")
        append(device.backend.isThere, device.backendState, to: &output)
        output.append(literal: ", frontend ")
        append(device.frontend.isThere, device.frontendState, to: &output)
        if let pair = device.pair {
            output.append(literal: ": ")
            output.append(text: pair.meaning)
        }
        output.append(UInt8(ascii: "\n"))
        if let negotiation = Negotiation(device) {
            output.append(literal: "  negotiated  ")
            let start = output.count
            output.append(text: negotiation.text)
            output.makeVisible(from: start)
            output.append(UInt8(ascii: "\n"))
        }
        appendIDs(to: &output)
    }

    private func append(_ isThere: Bool, _ state: Int?, to output: inout [UInt8]) {
        if let state {
            output.append(decimal: state)
        } else {
            output.append(literal: isThere ? "unknown" : "not in the text")
        }
    }

    private func appendStorage(to output: inout [UInt8]) {
        let start = output.count
        func add(_ known: KnownNode, _ before: StaticString = "") {
            guard let text = device.text(known) else { return }
            output.append(literal: output.count == start ? "  storage     " : ", ")
            output.append(literal: before)
            if text.isEmpty { output.append(literal: "empty") }
            let start = output.count
            output += text
            output.makeVisible(from: start)
        }
        add(.params)
        add(.physicalDevice, "device ")
        add(.type)
        if let mode = device.text(.mode) {
            output.append(literal: output.count == start ? "  storage     " : ", ")
            output.append(literal: mode.contains(UInt8(ascii: "w")) ? "writable" : "read-only")
        }
        if let sectors = device.integer(.sectors), sectors < 1 << 50 {
            output.append(literal: output.count == start ? "  storage     " : ", ")
            output.append(size: sectors * 512)
        }
        if output.count > start { output.append(UInt8(ascii: "\n")) }
    }

    private func appendIDs(to output: inout [UInt8]) {
        var last: FindingID?
        for place in findings.indices where findings[place].id != last {
            let id = findings[place].id
            output.append(literal: last == nil ? "  wrong       " : ", ")
            output.append(text: id.description)
            last = id
        }
        if last != nil { output.append(UInt8(ascii: "\n")) }
    }
}

extension [UInt8] {
    /// Escapes what could do something to a terminal in a text of the store that was appended from a place on.
    fileprivate mutating func makeVisible(from start: Int) {
        guard self[start...].contains(where: { $0 < 0x20 || $0 >= 0x7f }) else { return }
        let text = String(decoding: self[start...], as: UTF8.self)
        removeLast(count - start)
        append(text: VisibleText.escape(text))
    }

    /// Appends a number of bytes in the greatest unit of which it is at least ten, or a whole number.
    fileprivate mutating func append(size bytes: UInt64) {
        var (number, unit) = (bytes, 0)
        let units: [StaticString] = [" bytes", " KiB", " MiB", " GiB", " TiB"]
        while unit < units.count - 1,
            number >= 10 << 10 || number >= 1 << 10 && number.isMultiple(of: 1 << 10)
        {
            (number, unit) = (number >> 10, unit + 1)
        }
        append(decimal: Int(number))
        append(literal: units[unit])
    }
}
