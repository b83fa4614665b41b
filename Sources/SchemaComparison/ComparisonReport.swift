package import Diagnostics

/// The changes between two schemas as text for people and as data for programs.
package struct ComparisonReport: Sendable {
    package let changes: [SchemaChange]

    package init(_ changes: [SchemaChange]) {
        self.changes = changes
    }

    /// The changes that break someone.
    package var breaking: [SchemaChange] { changes.filter { !$0.isSafe } }

    /// `3 added, 1 renamed, 2 changed; 1 breaks frontends`
    package var summary: String {
        guard !changes.isEmpty else { return "nothing changed" }
        let kinds = SchemaChange.Kind.allCases.compactMap { kind in
            let count = count(kind)
            return count == 0 ? nil : "\(count) \(kind.rawValue)"
        }
        let parties = Participant.allCases.compactMap { party in
            let count = count(breaking: party)
            return count == 0 ? nil : "\(count) \(count == 1 ? "breaks" : "break") \(party.plural)"
        }
        let verdict = parties.isEmpty ? "nothing breaks" : parties.joined(separator: ", ")
        return "\(kinds.joined(separator: ", ")); \(verdict)"
    }

    private func count(_ kind: SchemaChange.Kind) -> Int { changes.count { $0.kind == kind } }

    private func count(breaking party: Participant) -> Int { changes.count { $0.breaks.contains(party) } }

    /// The report for people: what breaks, then what is safe, then what only documents, then the summary.
    package var text: String {
        let safe = changes.filter { $0.isSafe && $0.kind != .reworded }
        let reworded = changes.filter { $0.isSafe && $0.kind == .reworded }
        let groups = [("BREAKS", breaking), ("SAFE", safe), ("DOCUMENTATION", reworded)]
        let blocks = groups.filter { !$0.1.isEmpty }.map { title, changes in
            "\(title)\n" + changes.map(line).joined() + "\n"
        }
        return blocks.joined() + summary + "\n"
    }

    private func line(_ change: SchemaChange) -> String {
        let names = change.breaks.map(\.rawValue).joined(separator: ", ")
        let verdict = change.isSafe ? "" : "breaks \(names): "
        let reason = change.kind == .reworded ? "" : ": \(change.reason)"
        return "  " + VisibleText.escape("\(verdict)\(change.clause)\(reason) [\(change.id)]") + "\n"
    }

    /// The report for programs.
    package var json: JSONValue {
        .object([
            (
                "summary",
                .object(
                    SchemaChange.Kind.allCases.map { ($0.rawValue, .integer(count($0))) }
                        + [
                            (
                                "breaks",
                                .object(
                                    Participant.allCases.map { ($0.rawValue, .integer(count(breaking: $0))) })
                            )
                        ])
            ),
            ("changes", .array(changes.map(\.json))),
        ])
    }

    /// The changes as findings, for the formats of code hosts: an error for each that breaks someone, a warning
    /// for each other. Rewordings are left out: there is nothing to do about them.
    package var findings: [Finding] {
        changes.filter { $0.kind != .reworded }.map { change in
            let verdict = change.isSafe ? "" : ", which breaks \(Participant.phrase(change.breaks))"
            return Finding(
                change.id, change.clause + verdict, severity: change.isSafe ? .warning : .error,
                remedy: change.reason)
        }
    }
}

extension SchemaChange {
    /// The change as an object whose members are always the same.
    package var json: JSONValue {
        .object([
            ("kind", .string(kind.rawValue)),
            (
                "subject",
                .object([("kind", .string(subject.kind.name)), ("name", .string(subject.name))])
            ),
            ("what", .string(what.rawValue)),
            ("old", .optional(old)),
            ("new", .optional(new)),
            ("breaks", .array(breaks.map { .string($0.rawValue) })),
            ("reason", .string(reason)),
            ("id", .string(id.description)),
        ])
    }
}
