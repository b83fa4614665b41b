package import Diagnostics

/// One difference between two schemas, and whom it breaks.
package struct SchemaChange: Sendable, Hashable {
    /// What happened.
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        case added
        case removed
        case renamed
        case changed
        /// It still works and must not be used in new code.
        case deprecated
        /// Only the documentation says something else.
        case reworded
    }

    /// The kind of change.
    package let kind: Kind
    /// What changed.
    package let subject: ChangeSubject
    /// Which of its properties changed.
    package let what: ChangedProperty
    /// The value in the old schema; nil when there was none.
    package let old: String?
    /// The value in the new schema; nil when there is none. Of a rewording, the keys that differ.
    package let new: String?
    /// Whom it breaks, sorted; empty when it is safe.
    package let breaks: [Participant]
    /// Why it breaks them or why it is safe, as one sentence without a full stop.
    package let reason: String
    /// The rule that says so.
    package let id: FindingID

    package init(
        _ kind: Kind, _ subject: ChangeSubject, _ what: ChangedProperty, old: String?, new: String?,
        breaks: [Participant], reason: String, id: FindingID
    ) {
        self.kind = kind
        self.subject = subject
        self.what = what
        self.old = old
        self.new = new
        self.breaks = breaks
        self.reason = reason
        self.id = id
    }

    /// Whether no party breaks.
    package var isSafe: Bool { breaks.isEmpty }

    /// What happened, as a clause: `changed default of node backend/x from 0 to 1`.
    package var clause: String {
        switch (kind, old, new) {
        case (.renamed, let old?, let new?): "renamed \(subject.kind.name) \(old) to \(new)"
        case (.reworded, _, let keys?): "reworded \(subject) (\(keys))"
        case (.changed, let old?, let new?): "changed \(what.rawValue) of \(subject) from \(old) to \(new)"
        case (.changed, nil, let new?): "added \(what.rawValue) \(new) to \(subject)"
        case (.changed, let old?, nil): "removed \(what.rawValue) \(old) from \(subject)"
        default: "\(kind.rawValue) \(subject)"
        }
    }
}

extension SchemaChange: Comparable {
    /// Orders by subject, then property, then values: the order of every report.
    package static func < (left: SchemaChange, right: SchemaChange) -> Bool {
        if left.subject != right.subject { return left.subject < right.subject }
        if left.what != right.what { return left.what < right.what }
        return (left.old ?? "", left.new ?? "", left.id) < (right.old ?? "", right.new ?? "", right.id)
    }
}
