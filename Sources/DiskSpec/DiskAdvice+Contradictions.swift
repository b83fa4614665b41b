import BlkifSchema
import Diagnostics

/// On what implementations do otherwise than a parameter says.
extension DiskAdvice {
    /// A contradiction of a parameter that holds in the release, and what people call the implementation; shared, since each
    /// specification is compared with those of its parameters.
    final class Difference: Sendable {
        let implementation: String
        let contradiction: Contradiction
        /// The values that it concerns; all when there is none.
        private let patterns: [TextPattern]
        /// The parameters with which there is no difference.
        let exceptions: [String]

        init(implementation: String, contradiction: Contradiction) {
            self.implementation = implementation
            self.contradiction = contradiction
            patterns = contradiction.values.map(TextPattern.init)
            exceptions = contradiction.exceptions
        }

        /// Whether it concerns a value.
        func concerns(_ value: ArraySlice<UInt8>) -> Bool {
            patterns.isEmpty || patterns.contains { $0.matches(value) }
        }
    }

    /// What holds in a release, by the number of the parameter. A manual differs in what it says, not in what it does.
    static func differences(_ schema: BlkifSchema) -> [[Difference]] {
        let implementations = schema.content.implementations
        let release = schema.view.release ?? schema.content.releases.last?.release
        return schema.content.diskParameters.map { parameter in
            parameter.contradictions.compactMap { contradiction in
                let implementation = implementations.first { $0.id == contradiction.implementation }
                guard implementation?.role != .manual, contradiction.evidence.holds(in: release) else {
                    return nil
                }
                return Difference(
                    implementation: implementation?.title ?? contradiction.implementation,
                    contradiction: contradiction)
            }
        }
    }

    /// The contradictions that a specification meets, of the parts of which nothing else is said.
    func contradictions(_ source: DiskSource, besides others: [Finding]) -> [Finding] {
        let told = Set(others.compactMap { $0.location })
        var findings: [Finding] = []
        for assignment in source.assignments {
            guard let parameter = assignment.parameter else { continue }
            for difference in differences[parameter] where findings.count < DiskReading.limit {
                guard difference.concerns(source.device.bytes(assignment.text)),
                    !source.hasAny(of: difference.exceptions),
                    let place = source.location(assignment.text), !told.contains(place)
                else { continue }
                findings.append(finding(difference, source.name(parameter), at: place))
            }
        }
        return findings
    }

    private func finding(_ difference: Difference, _ name: String, at place: SourceLocation) -> Finding {
        let evidence = difference.contradiction.evidence
        let range = [evidence.since.map { "since \($0)" }, evidence.removed.map { "before \($0)" }]
            .compactMap { $0 }.joined(separator: ", ")
        let behaviour = difference.contradiction.behaviour.split(separator: "\n").joined(separator: " ")
        return Finding(
            "known-contradiction",
            "\(name) in \(difference.implementation)\(range.isEmpty ? "" : ", \(range)"): "
                + (behaviour.hasSuffix(".") ? String(behaviour.dropLast()) : behaviour),
            severity: .warning, at: place, remedy: evidence.citation)
    }
}

extension DiskSource {
    /// Whether one of some parameters is given.
    fileprivate func hasAny(of names: [String]) -> Bool {
        !names.isEmpty && assignments.contains { $0.parameter.map(name).map(names.contains) ?? false }
    }
}
