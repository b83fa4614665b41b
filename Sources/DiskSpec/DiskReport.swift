package import Diagnostics

/// What a specification means, for people and for programs.
package struct DiskReport: Sendable {
    private let reading: DiskReading
    private let plan: AttachmentPlan
    private let attachment: DiskAttachment?
    private let refusal: String?

    /// - Parameters:
    ///   - plan: What the release writes whose libxl is meant.
    ///   - surroundings: What decides beside the specification.
    package init(
        _ reading: DiskReading, in plan: AttachmentPlan, _ surroundings: DiskAttachment.Surroundings
    ) {
        self.reading = reading
        self.plan = plan
        guard reading.isAccepted else {
            attachment = nil
            refusal = nil
            return
        }
        do {
            attachment = try DiskAttachment(reading.device, in: plan, surroundings)
            refusal = nil
        } catch {
            attachment = nil
            refusal = error.message
        }
    }

    private var specification: String { reading.words.map(\.text).joined(separator: " ") }

    // MARK: For programs

    /// One object.
    package var json: JSONValue {
        .object([
            ("spec", .string(specification)), ("accepted", .bool(reading.isAccepted)),
            ("disk", reading.isAccepted ? reading.device.json : .null),
            ("nodes", attachment.map(nodes) ?? .null),
            ("findings", .array(reading.findings.map(\.json))),
        ])
    }

    private func nodes(_ attachment: DiskAttachment) -> JSONValue {
        func object(_ nodes: [DiskAttachment.Node]) -> JSONValue {
            .object(nodes.map { ($0.name, .string($0.value)) })
        }
        return .object([
            ("backend", object(attachment.backend)), ("frontend", object(attachment.frontend)),
            ("backend_path", .string(attachment.backendFolder)),
            ("frontend_path", .string(attachment.frontendFolder)),
            ("libxl_path", .string(attachment.libxlFolder)), ("libxl", object(attachment.libxl)),
        ])
    }

    // MARK: For people

    /// The fields and the nodes, with the reason for each.
    package var text: String {
        var lines = [VisibleText.escape(specification)]
        guard reading.isAccepted else { return lines[0] + "\n  refused\n" }
        lines += section(plan.structure, fields)
        if let attachment {
            lines += section("backend \(attachment.backendFolder)", attachment.backend.map(row))
            lines += section("frontend \(attachment.frontendFolder)", attachment.frontend.map(row))
            if !attachment.libxl.isEmpty {
                lines.append("  libxl \(attachment.libxlFolder)")
                lines.append(
                    "    frontend, and a copy of the backend's folder, which the guest cannot change")
            }
        } else if let refusal {
            lines.append("  not attached: \(VisibleText.escape(refusal))")
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private typealias Row = (name: String, value: String, reason: String)

    private func row(_ node: DiskAttachment.Node) -> Row { (node.name, node.value, node.reason) }

    private func section(_ title: String, _ rows: [Row]) -> [String] {
        let names = rows.map(\.name.count).max() ?? 0
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
    private var fields: [Row] {
        guard case .object(let members) = reading.device.json else { return [] }
        return members.map { member in
            (member.key, DiskReport.plain(member.value), reason(for: member.key))
        }
    }

    private static func plain(_ value: JSONValue) -> String {
        if case .string(let text) = value { text.isEmpty ? "\"\"" : text } else { value.text() }
    }

    private func reason(for field: String) -> String {
        if field == "removable" { return "every CD-ROM drive" }
        let index = reading.grammar.field(field)
        let source = DiskSource(words: reading.words, grammar: reading.grammar)
        guard let assignment = reading.assignments.last(where: { $0.field == index }) else {
            let carried = reading.assignments.filter { $0.field == nil && $0.form == .flag }
            guard carried.isEmpty || field != "readwrite" else {
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
