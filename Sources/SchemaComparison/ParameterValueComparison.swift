import BlkifSchema

/// Compares the values of a disk parameter, the words of a group of prefixes and the second flag of a pair.
struct ParameterValueComparison {
    let old: DiskParameter
    let new: DiskParameter
    /// Every word that the new schema accepts.
    let accepted: Set<String>

    private var subject: ChangeSubject { DiskComparison.subject(new) }

    func compare(into list: inout ChangeList) {
        compareLists(into: &list)
        compareNegation(into: &list)
        list.compare(
            ParameterValueComparison.acceptsAll(old), ParameterValueComparison.acceptsAll(new), .openness,
            of: subject, audience: .toolstack, shown: { $0 ? "any value" : "listed values" }
        ) { _, isOpen in isOpen ? DiskRules.opened : DiskRules.closed }
    }

    /// A parameter that takes a value and lists none takes every value.
    private static func acceptsAll(_ parameter: DiskParameter) -> Bool {
        parameter.isWritten(.withValue) && (parameter.isOpen || parameter.values.isEmpty)
    }

    private var pairs: [(DiskParameter.Value, DiskParameter.Value)] {
        old.values.compactMap { value in new.values.first { $0.name == value.name }.map { (value, $0) } }
    }

    private func compareLists(into list: inout ChangeList) {
        let what = ChangedProperty.values
        for value in old.values where !new.values.contains(where: { $0.name == value.name }) {
            let isAccepted =
                old.isNamed
                ? ParameterValueComparison.acceptsAll(new) : accepted.contains(value.name)
            list.add(
                .changed, subject, what, old: value.name,
                rule: isAccepted ? DiskRules.valueUnlisted : DiskRules.valueRemoved, audience: .toolstack)
        }
        for value in new.values where !old.values.contains(where: { $0.name == value.name }) {
            list.add(
                .changed, subject, what, new: value.name, rule: DiskRules.valueAdded, audience: .toolstack)
        }
        for (before, after) in pairs where before.sets != after.sets {
            list.add(
                .changed, ChangeSubject(.parameter, "\(new.name)=\(after.name)"), .value,
                old: before.sets ?? before.name, new: after.sets ?? after.name,
                rule: DiskRules.meaningChanged, audience: .toolstack)
        }
    }

    private func compareNegation(into list: inout ChangeList) {
        guard old.negation?.name != new.negation?.name else { return }
        if let name = old.negation?.name {
            list.add(
                .changed, subject, .negation, old: name,
                rule: accepted.contains(name) ? DiskRules.parameterKept : DiskRules.parameterRemoved,
                audience: .toolstack)
        }
        if let name = new.negation?.name {
            list.add(
                .changed, subject, .negation, new: name, rule: DiskRules.keywordAdded, audience: .toolstack)
        }
    }
}
