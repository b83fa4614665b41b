import BlkifSchema
import Diagnostics

/// Gathers changes; the one place where a rule and an audience become a verdict.
struct ChangeList {
    private(set) var changes: [SchemaChange] = []
    /// What things are in the new schema that are something else in the old one.
    private(set) var successors: [ChangeSubject: ChangeSubject] = [:]

    mutating func add(
        _ kind: SchemaChange.Kind, _ subject: ChangeSubject, _ what: ChangedProperty = .presence,
        old: String? = nil, new: String? = nil, rule: BreakRule, audience: Audience = .nobody
    ) {
        changes.append(
            SchemaChange(
                kind, subject, what, old: old, new: new, breaks: rule.parties(audience),
                reason: rule.reason(audience), id: rule.id))
        if kind == .renamed, let old { pair(ChangeSubject(subject.kind, old), subject) }
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

    /// Adds that an item is deprecated now, or no more.
    mutating func compareDeprecation(_ old: some SchemaItem, _ new: some SchemaItem, _ subject: ChangeSubject)
    {
        switch (old.lifetime.deprecated, new.lifetime.deprecated) {
        case (nil, _?): add(.deprecated, subject, .deprecation, rule: CommonRules.deprecated)
        case (let before?, nil):
            add(
                .changed, subject, .deprecation, old: before.replacement ?? "deprecated", new: "in use",
                rule: CommonRules.deprecationWithdrawn)
        default: break
        }
    }

    /// Adds one change for keys whose values differ and that no rule judges.
    mutating func reword(_ subject: ChangeSubject, _ keys: [String]) {
        guard !keys.isEmpty else { return }
        add(.reworded, subject, .text, new: keys.joined(separator: ", "), rule: CommonRules.reworded)
    }

    /// Notes which thing of the new schema takes the place of one of the old.
    mutating func pair(_ old: ChangeSubject, _ new: ChangeSubject) {
        if old != new { successors[old] = new }
    }
}
