package import Diagnostics

/// Something that breaks the protocol.
package struct RingProblem: Error, Sendable, Hashable {
    /// All kinds of problems.
    package static let kinds: [FindingID] = [
        "ring-size", "ring-counters", "segment-count", "sector-range", "sector-overflow", "unknown-flag",
        "nested-indirect", "indirect-operation", "unknown-operation", "reserved-operation", "unknown-form",
        "unknown-status",
    ]

    /// The kind of problem.
    package let id: FindingID
    /// How grave it is.
    package let severity: Severity
    /// The field that it concerns, as the protocol spells it; nil when it concerns no field.
    package let field: String?
    /// What is wrong.
    package let message: String
    /// The name of what it concerns among those that rules are about; nil when all rules with its id are meant.
    package let subject: String?

    init(
        _ id: FindingID, severity: Severity = .error, field: String?, about subject: String? = nil,
        _ message: String
    ) {
        self.id = id
        self.subject = subject
        self.severity = severity
        self.field = field
        self.message = message
    }
}
