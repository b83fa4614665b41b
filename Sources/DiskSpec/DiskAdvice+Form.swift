import Diagnostics

/// On how a specification is written.
extension DiskAdvice {
    /// What is to be said of each part, up to the limit.
    func parts(_ source: DiskSource) -> [Finding] {
        var last = [Int](repeating: -1, count: source.grammar.fields.count)
        for (index, assignment) in source.assignments.enumerated() where assignment.parameter != nil {
            if let field = assignment.field { last[field] = index }
        }
        var findings: [Finding] = []
        for assignment in source.assignments where findings.count < DiskReading.limit {
            if let finding = deprecation(assignment, source) { findings.append(finding) }
            if let field = assignment.field, last[field] >= 0,
                let finding = repetition(assignment, source.assignments[last[field]], source)
            {
                findings.append(finding)
            }
            if let finding = blank(assignment, source) { findings.append(finding) }
            if let finding = number(assignment, source) { findings.append(finding) }
        }
        return findings
    }

    private func deprecation(_ assignment: DiskAssignment, _ source: DiskSource) -> Finding? {
        switch assignment.form {
        case .prefix:
            return Finding(
                "deprecated-form", "the prefix \"\(source.string(assignment.text)):\" is deprecated",
                severity: .warning, at: source.location(assignment.text),
                remedy: modern(assignment, source))
        case .deviceType where !source.string(assignment.text).contains(":"):
            return Finding(
                "deprecated-form", "a device type after the virtual device is deprecated",
                severity: .warning, at: source.location(assignment.text),
                remedy: "write devtype=\(source.string(assignment.text))")
        default: return nil
        }
    }

    /// What is written today in place of a prefix.
    private func modern(_ assignment: DiskAssignment, _ source: DiskSource) -> String {
        switch assignment.value {
        case .text(let text): "write script=\(source.string(text))"
        case .choice: "write format=\(source.string(assignment.text))"
        default: "leave it out: it has no effect"
        }
    }

    /// A flag or access mode of which only the last counts.
    private func repetition(
        _ assignment: DiskAssignment, _ later: DiskAssignment, _ source: DiskSource
    ) -> Finding? {
        guard assignment.form.isModern, later.value != assignment.value else { return nil }
        if case .text(let text) = assignment.value, text.isEmpty { return nil }
        return Finding(
            "overridden-part", "\"\(source.string(assignment.text))\" has no effect", severity: .warning,
            at: source.location(assignment.text), remedy: "remove it, or what follows",
            notes: [.init("this counts in its place", at: source.location(later.text))])
    }

    private func blank(_ assignment: DiskAssignment, _ source: DiskSource) -> Finding? {
        guard case .text(let value) = assignment.value, value.word >= 0 else { return nil }
        let text = source.device.bytes(value)
        guard let last = text.last, last.isBlank || text.first?.isBlank ?? false else { return nil }
        let name = assignment.parameter.map(source.name) ?? "the value"
        return Finding(
            "blank-in-value", "the blank at the \(last.isBlank ? "end" : "start") belongs to \(name)",
            severity: .warning, at: source.location(value), remedy: "remove it unless it is meant")
    }
}
