/// How grave a finding is.
public enum Severity: String, Sendable, CaseIterable {
    /// The input is wrong; nothing is made from it.
    case error
    /// The input is usable and probably not meant so.
    case warning
}

/// The stable literal name of a kind of finding, such as `type-mismatch`.
public struct FindingID: Sendable, Hashable, Comparable, ExpressibleByStringLiteral,
    CustomStringConvertible
{
    /// The name: lower-case words joined by hyphens.
    public let description: String

    /// Makes an id from its literal name.
    public init(stringLiteral value: StaticString) {
        description = value.description
    }

    /// Orders ids by name.
    public static func < (left: FindingID, right: FindingID) -> Bool {
        left.description < right.description
    }
}

/// One thing that is wrong with an input: where, what, and how to mend it.
public struct Finding: Sendable, Hashable {
    /// A further place that helps to understand a finding.
    public struct Note: Sendable, Hashable {
        /// What this place has to do with the finding.
        public let message: String
        /// The place.
        public let location: SourceLocation?

        /// Makes a note.
        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    /// How grave it is.
    public let severity: Severity
    /// The kind of finding.
    public let id: FindingID
    /// What is wrong, in one sentence without a full stop.
    public let message: String
    /// Where; nil when the finding concerns no place in a file.
    public let location: SourceLocation?
    /// What stands beside the caret: the expectation or the remedy.
    public let remedy: String?
    /// Further places.
    public let notes: [Note]

    /// Makes a finding.
    public init(
        _ id: FindingID, _ message: String, severity: Severity = .error,
        at location: SourceLocation? = nil, remedy: String? = nil, notes: [Note] = []
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.location = location
        self.remedy = remedy
        self.notes = notes
    }
}

extension Finding: Comparable {
    /// Orders by place, then id, then message: the order of every report.
    public static func < (left: Finding, right: Finding) -> Bool {
        switch (left.location, right.location) {
        case (nil, _?): return true
        case (_?, nil): return false
        case (let first?, let second?) where first != second: return first < second
        default: return (left.id, left.message) < (right.id, right.message)
        }
    }
}
