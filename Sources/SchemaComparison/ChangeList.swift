import BlkifSchema
import Diagnostics

/// Gathers changes; the one place where a rule and an audience become a verdict.
struct ChangeList {
    private(set) var changes: [SchemaChange] = []

    mutating func add(
        _ kind: SchemaChange.Kind, _ subject: ChangeSubject, _ what: ChangedProperty = .presence,
        old: String? = nil, new: String? = nil, rule: BreakRule, audience: Audience = .nobody
    ) {
        changes.append(
            SchemaChange(
                kind, subject, what, old: old, new: new, breaks: rule.parties(audience),
                reason: rule.reason(audience), id: rule.id))
    }

    /// Adds a change of a property when its values differ.
    ///
    /// - Parameter rule: The rule for the old and the new value.
    mutating func compare<Value: Equatable>(
        _ old: Value, _ new: Value, _ what: ChangedProperty, of subject: ChangeSubject, audience: Audience,
        shown: (Value) -> String?, rule: (Value, Value) -> BreakRule
    ) {
        guard old != new else { return }
        add(
            .changed, subject, what, old: shown(old), new: shown(new), rule: rule(old, new),
            audience: audience)
    }

    /// Adds a change of a text-like property when its values differ.
    mutating func compare(
        _ old: String?, _ new: String?, _ what: ChangedProperty, of subject: ChangeSubject,
        audience: Audience, rule: BreakRule
    ) {
        compare(old, new, what, of: subject, audience: audience, shown: { $0 }) { _, _ in rule }
    }

    /// Adds a change of a number when its values differ.
    mutating func compare(
        _ old: Int, _ new: Int, _ what: ChangedProperty, of subject: ChangeSubject, audience: Audience,
        rule: BreakRule
    ) {
        compare(old, new, what, of: subject, audience: audience, shown: { String($0) }) { _, _ in rule }
    }

    /// Adds a change of unit: a new statement of a unit where there was none only documents it.
    mutating func compareUnit(_ old: String?, _ new: String?, of subject: ChangeSubject, audience: Audience) {
        compare(old, new, .unit, of: subject, audience: audience, shown: { $0 }) { old, new in
            old == nil || new == nil ? CommonRules.unitStated : CommonRules.unitChanged
        }
    }

    /// Adds what all items share: a new name, deprecation, and texts.
    ///
    /// - Parameter differs: Further keys of documentation and whether each differs.
    mutating func compareItem<Item: SchemaItem>(
        _ old: Item, _ new: Item, _ subject: ChangeSubject, differs: [(key: String, Bool)] = []
    ) {
        switch (old.lifetime.deprecated, new.lifetime.deprecated) {
        case (nil, _?): add(.deprecated, subject, .deprecation, rule: CommonRules.deprecated)
        case (let before?, nil):
            add(
                .changed, subject, .deprecation, old: before.replacement ?? "deprecated", new: "in use",
                rule: CommonRules.deprecationWithdrawn)
        default: break
        }
        let bothDeprecated = old.lifetime.deprecated != nil && new.lifetime.deprecated != nil
        reword(
            subject,
            [
                ("summary", old.summary != new.summary),
                ("description", old.description != new.description),
                ("since", old.lifetime.since != new.lifetime.since),
                ("removed", old.lifetime.removed != new.lifetime.removed),
                ("backported", old.lifetime.backported != new.lifetime.backported),
                ("deprecated", bothDeprecated && old.lifetime.deprecated != new.lifetime.deprecated),
            ] + differs)
    }

    /// Adds one change for all keys of documentation that differ.
    mutating func reword(_ subject: ChangeSubject, _ differs: [(key: String, Bool)]) {
        let keys = differs.filter(\.1).map(\.key)
        guard !keys.isEmpty else { return }
        add(.reworded, subject, .text, new: keys.joined(separator: ", "), rule: CommonRules.reworded)
    }
}
