import Diagnostics

/// On how a specification is written.
extension DiskAdvice {
    func deprecations(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        DiskAdvice.firstFindings(assignments) { assignment in
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
    func repetitions(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        var last = [Int?](repeating: nil, count: source.grammar.fields.count)
        for (index, assignment) in assignments.enumerated() where assignment.parameter != nil {
            if let field = assignment.field { last[field] = index }
        }
        return DiskAdvice.firstFindings(assignments) { assignment in
            guard assignment.form.isModern, let field = assignment.field, let index = last[field],
                assignments[index].value != assignment.value, !isEmptyText(assignment.value)
            else { return nil }
            let later = assignments[index]
            return Finding(
                "overridden-part", "\"\(source.string(assignment.text))\" has no effect", severity: .warning,
                at: source.location(assignment.text), remedy: "remove it, or what follows",
                notes: [.init("this counts in its place", at: source.location(later.text))])
        }
    }

    private func isEmptyText(_ value: DiskValue) -> Bool {
        if case .text(let text) = value { text.isEmpty } else { false }
    }

    func blanks(_ assignments: [DiskAssignment], _ source: DiskSource) -> [Finding] {
        return DiskAdvice.firstFindings(assignments) { assignment in
            guard case .text(let value) = assignment.value, value.word >= 0 else { return nil }
            let text = source.words[Int(value.word)].bytes[value.range]
            guard let last = text.last, last.isBlank || text.first?.isBlank ?? false else { return nil }
            let name = assignment.parameter.map(source.name) ?? "the value"
            return Finding(
                "blank-in-value", "the blank at the \(last.isBlank ? "end" : "start") belongs to \(name)",
                severity: .warning, at: source.location(value), remedy: "remove it unless it is meant")
        }
    }

    /// What is to be said of each assignment, up to the limit.
    private static func firstFindings(
        _ assignments: [DiskAssignment], _ finding: (DiskAssignment) -> Finding?
    ) -> [Finding] {
        var result: [Finding] = []
        for assignment in assignments where result.count < DiskReading.limit {
            if let finding = finding(assignment) { result.append(finding) }
        }
        return result
    }
}
