import Diagnostics

/// The rules of the protocol of which a finding reports a breach.
package struct RingRules: Sendable {
    /// A rule, as far as findings cite it.
    package struct Rule: Sendable {
        let id: String
        let text: String
        let finding: String?
        let subjects: [String]

        /// - Parameters:
        ///   - text: What it says.
        ///   - finding: The id of the finding that reports a breach.
        ///   - subjects: The names of what it is about.
        package init(id: String, text: String, finding: String?, subjects: [String]) {
            self.id = id
            self.text = text
            self.finding = finding
            self.subjects = subjects
        }
    }

    private let rules: [Rule]

    package init(_ rules: [Rule] = []) {
        self.rules = rules
    }

    /// The rules that a problem breaks.
    func broken(by problem: RingProblem) -> [Rule] {
        let id = problem.id.description
        return rules.filter { rule in
            rule.finding == id && (problem.subject.map(rule.subjects.contains) ?? true)
        }
    }
}
