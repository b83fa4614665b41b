import Diagnostics

/// The last stage of a disk: what its specification means, for people and for programs.
package struct DiskReport: Sendable {
    let reading: DiskReading
    private let plan: AttachmentPlan
    let attachment: DiskAttachment?
    let refusal: String?

    /// - Parameter plan: What the release writes whose libxl is meant.
    package init(_ reading: DiskReading, in plan: AttachmentPlan) {
        self.reading = reading
        self.plan = plan
        do throws(AttachmentRefusal) {
            attachment = reading.isAccepted ? try DiskAttachment(reading.device, in: plan) : nil
            refusal = nil
        } catch {
            attachment = nil
            refusal = error.message
        }
    }

    private var specification: String { reading.words.map { $0.text }.joined(separator: " ") }

    // MARK: For programs

    /// Appends one object in JSON, on one line without a line break.
    package func appendJSON(to output: inout [UInt8]) {
        output.append(literal: "{\"spec\":\"")
        for (index, word) in reading.words.enumerated() {
            if index > 0 { output.append(UInt8(ascii: " ")) }
            output.append(json: word.bytes.span)
        }
        output.append(
            literal: reading.isAccepted ? "\",\"accepted\":true,\"disk\":" : "\",\"accepted\":false,\"disk\":"
        )
        if reading.isAccepted { reading.device.append(to: &output) } else { output.append(literal: "null") }
        output.append(literal: ",\"nodes\":")
        if let attachment { attachment.append(to: &output) } else { output.append(literal: "null") }
        output.append(literal: ",\"findings\":[")
        for (index, finding) in reading.findings.enumerated() {
            if index > 0 { output.append(.comma) }
            finding.json.append(to: &output)
        }
        output.append(literal: "]}")
    }

    // MARK: For people

    /// The fields and the nodes, with the reason for each.
    package var text: String {
        var lines = [VisibleText.escape(specification)]
        guard reading.isAccepted else { return lines[0] + "\n  refused\n" }
        lines += section(plan.structure, fields)
        if let attachment {
            lines += section("backend \(attachment.backendDirectory)", attachment.backend.map(row))
            lines += section("frontend \(attachment.frontendDirectory)", attachment.frontend.map(row))
            if plan.hasCopy {
                lines.append("  libxl \(attachment.libxlDirectory)")
                lines.append(
                    "    frontend, and a copy of the backend's directory, which the guest cannot change")
            }
        } else if let refusal {
            lines.append("  not attached: \(VisibleText.escape(refusal))")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    typealias Row = (name: String, value: String, reason: String)

    func row(_ node: DiskAttachment.Node) -> Row { (node.name, node.value, node.reason) }

    private func section(_ title: String, _ rows: [Row]) -> [String] {
        let names = rows.map { $0.name.count }.max() ?? 0
        let values = min(40, rows.map { VisibleText.escape($0.value).count }.max() ?? 0)
        func padded(_ text: String, _ width: Int) -> String {
            text + String(repeating: " ", count: max(0, width - text.count))
        }
        return ["  \(title)"]
            + rows.map { row in
                let value = padded(VisibleText.escape(row.value), values)
                return "    \(padded(row.name, names))  \(value)  \(VisibleText.escape(row.reason))"
            }
    }

    /// The fields that have a value, with the part of the specification that gave it.
    var fields: [Row] {
        reading.source.grammar.fields.enumerated().compactMap { number, field in
            reading.device.shown(number).map { (field.name, DiskReport.plain($0), reason(for: number)) }
        }
    }

    private static func plain(_ value: DiskDevice.Shown) -> String {
        switch value {
        case .text(let text): text.isEmpty ? "\"\"" : String(decoding: text, as: UTF8.self)
        case .word(let word): word
        case .number(let number): String(number)
        case .truth: "true"
        }
    }

    private func reason(for field: Int) -> String {
        let source = reading.source
        if field == source.grammar.removable { return "every CD-ROM drive" }
        guard let assignment = source.part(of: field) else {
            let carried = source.assignments.filter { $0.field == nil && $0.form == .flag }
            guard carried.isEmpty || field != source.grammar.places.access else {
                return "writable, with \(carried.map { source.string($0.text) }.joined(separator: ", "))"
            }
            return "default"
        }
        let part = source.string(assignment.text)
        switch assignment.form {
        case .place: return assignment.parameter.map(source.name) ?? part
        case .name: return "\(assignment.parameter.map(source.name) ?? "")="
        case .flag: return part
        case .prefix: return "\(part): prefix"
        case .deviceType: return "the device type :\(part)"
        }
    }
}

extension DiskAttachment {
    /// Appends the nodes and their directories as one object in JSON.
    fileprivate func append(to output: inout [UInt8]) {
        let paths = paths
        output.append(literal: "{\"backend\":")
        let backend = append(backendWrites, to: &output)
        output.append(literal: ",\"frontend\":")
        let frontend = append(frontendWrites, to: &output)
        output.append(literal: ",\"backend_path\":")
        output.append(quoted: paths.backend.span)
        output.append(literal: ",\"frontend_path\":")
        output.append(quoted: paths.frontend.span)
        output.append(literal: ",\"libxl_path\":")
        output.append(quoted: paths.libxl.span)
        output.append(literal: ",\"libxl\":")
        output.appendObject { output in
            guard plan.hasCopy else { return }
            output.append(copyOf: backend.first)
            output.append(copyOf: frontend.first)
            output.append(copyOf: backend.rest)
        }
        output.append(UInt8(ascii: "}"))
    }

    /// Appends an object of nodes.
    ///
    /// - Returns: Where its first member stands, and the others.
    private func append(_ writes: [Int], to output: inout [UInt8]) -> (first: Range<Int>, rest: Range<Int>) {
        let start = output.count
        var first = start..<start
        var end = start
        let bytes = plan.bytes
        output.appendObject { output in
            for index in writes {
                output.append(bytes.span.extracting(plan.writes[index].head))
                for part in plan.writes[index].rest {
                    append(plan.parts[part], to: &output, isJSON: true)
                }
                output.append(UInt8(ascii: "\""))
                if first.isEmpty { first = start..<output.count }
            }
            end = output.count
        }
        return (first, first.upperBound..<end)
    }
}

extension [UInt8] {
    /// Appends bytes again that stand in it already, as members of an object: what the first begins with is a comma.
    fileprivate mutating func append(copyOf range: Range<Int>) {
        guard !range.isEmpty else { return }
        let start = count
        let copy = Array(self[range])
        append(contentsOf: copy)
        self[start] = UInt8(ascii: ",")
    }
}
