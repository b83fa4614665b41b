import BlkifSchema
package import Diagnostics

/// What is to be said of a negotiation.
package struct SettlementReport {
    private let settlement: Settlement
    /// The same frontend with another backend, to which the guest may move.
    private let next: Settlement?

    package init(_ settlement: Settlement, next: Settlement? = nil) {
        self.settlement = settlement
        self.next = next
    }

    /// The parts that another backend changes.
    private var changes: [(from: Settlement.Term, to: Settlement.Term)] {
        zip(settlement.terms, next?.terms ?? []).filter { $0.text != $1.text }.map { ($0, $1) }
    }

    /// - Parameter width: The columns that it may use.
    package func text(width: Int) -> String {
        var lines = ["\(settlement.frontend.title) with \(settlement.backend.title)"]
        func row(_ title: String, _ text: String) {
            let name = "  " + title.split(separator: "_").joined(separator: " ")
            let padding = String(repeating: " ", count: max(1, SettlementReport.column - name.count))
            lines += SettlementReport.wrapped(name + padding + text, SettlementReport.column, width)
        }
        for term in settlement.terms {
            row(term.key, term.text)
            for reason in term.reasons + term.differences.map({ "differs: \($0)" }) {
                lines += SettlementReport.wrapped(String(repeating: " ", count: 6) + reason, 8, width)
            }
        }
        row("cost", settlement.budget.text)
        for step in settlement.steps { row(step.state, step.text) }
        if let next {
            lines.append("after a migration to \(next.backend.title)")
            for change in changes { row(change.from.key, "\(change.from.text) → \(change.to.text)") }
            if changes.isEmpty { lines.append("  nothing changes") }
        }
        return lines.map { VisibleText.escape($0) + "\n" }.joined()
    }

    /// The columns before what is said of something.
    private static let column = 27

    /// A line as several that are not longer than a width, if their words allow it.
    ///
    /// - Parameter indentation: The columns before the text of all but the first.
    private static func wrapped(_ line: String, _ indentation: Int, _ width: Int) -> [String] {
        var lines: [String] = []
        var rest = line.split(whereSeparator: { $0.isNewline }).joined(separator: " ")[...]
        while rest.count > width {
            let start = rest.index(rest.startIndex, offsetBy: min(indentation, rest.count))
            let end = rest.index(rest.startIndex, offsetBy: width + 1)
            let place =
                rest[start..<min(end, rest.endIndex)].lastIndex(of: " ") ?? rest[start...].firstIndex(of: " ")
            guard let place else { break }
            lines.append(String(rest[..<place]))
            rest = (String(repeating: " ", count: indentation) + rest[rest.index(after: place)...])[...]
        }
        return lines + [String(rest)]
    }

    package var json: JSONValue {
        .object(
            [
                ("frontend", .string(settlement.frontend.title)),
                ("backend", .string(settlement.backend.title)),
                ("negotiated", .object(settlement.terms.map { ($0.key, $0.value) })),
                (
                    "reasons",
                    .array(
                        settlement.terms.map { term in
                            .object([
                                ("of", .string(term.key)), ("text", .string(term.text)),
                                ("reasons", .array(term.reasons.map(JSONValue.string))),
                                ("nodes", .array(term.nodes.map { .string($0.description) })),
                                ("differences", .array(term.differences.map(JSONValue.string))),
                            ])
                        })
                ),
                ("cost", settlement.budget.json),
                (
                    "steps",
                    .array(
                        settlement.steps.map { step in
                            .object([
                                ("state", .string(step.state)), ("writer", .string(step.writer)),
                                ("nodes", .array(step.nodes.map(JSONValue.string))),
                            ])
                        })
                ),
                ("findings", .array(settlement.findings.map { $0.json })),
            ]
                + (next.map { next in
                    [
                        (
                            "migration",
                            .object([
                                ("backend", .string(next.backend.title)),
                                ("negotiated", .object(next.terms.map { ($0.key, $0.value) })),
                                ("changes", .array(changes.map { .string($0.from.key) })),
                            ])
                        )
                    ]
                } ?? []))
    }
}

extension Settlement {
    /// What one side writes before it enters a state.
    package struct Step: Sendable {
        package let writer: String
        package let state: String
        package let nodes: [String]

        var text: String { "\(writer) has written \(nodes.joined(separator: ", "))" }
    }

    /// Which nodes each writes, in the order of the states.
    package var steps: [Step] {
        func written(_ party: Negotiator) -> [(state: String, node: String)] {
            facts.nodes.compactMap { node in
                guard let state = node.byState, node.side == party.side, party.writes[node.reference] != nil
                else { return nil }
                return (state, node.name)
            }
        }
        let sides = [backend, frontend].map { (title: $0.title, nodes: written($0)) }
        return facts.schema.content.states.sorted { $0.value < $1.value }.flatMap { state in
            sides.compactMap { side in
                let nodes = side.nodes.filter { $0.state == state.name }.map { $0.node }
                return nodes.isEmpty ? nil : Step(writer: side.title, state: state.name, nodes: nodes)
            }
        }
    }
}
