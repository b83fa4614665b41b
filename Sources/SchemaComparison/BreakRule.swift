package import Diagnostics

/// Whom one kind of change breaks and why; the tables of rules are made of these.
///
/// A change breaks a party when software of that party, written for the old schema, can fail or be refused
/// when it meets software that follows the new one.
package struct BreakRule: Sendable, Hashable {
    /// The roles that a change breaks.
    package enum Roles: Sendable, Hashable {
        /// The change is safe.
        case nobody
        /// Who writes the thing: what they write is not understood any more, or they do not write enough.
        case writers
        /// Who reads the thing: they can meet what they do not know, or miss what they need.
        case readers
        /// Both.
        case everyone

        /// Both roles taken together.
        package func union(_ other: Roles) -> Roles {
            if self == other || other == .nobody { return self }
            return self == .nobody ? other : .everyone
        }
    }

    package let id: FindingID
    package let breaks: Roles
    /// One sentence, in which `{writers}` and `{readers}` stand for parties.
    package let reason: String

    package init(_ id: FindingID, _ breaks: Roles, _ reason: String) {
        self.id = id
        self.breaks = breaks
        self.reason = reason
    }
}

extension BreakRule {
    /// The parties that the change breaks, sorted.
    func parties(_ audience: Audience) -> [Participant] {
        let parties: Set<Participant> =
            switch breaks {
            case .nobody: []
            case .writers: audience.writers
            case .readers: audience.readers
            case .everyone: audience.writers.union(audience.readers)
            }
        return parties.sorted()
    }

    /// The reason with the names of the parties.
    func reason(_ audience: Audience) -> String {
        reason.replacing("{writers}", with: Participant.phrase(audience.writers))
            .replacing("{readers}", with: Participant.phrase(audience.readers))
    }
}
