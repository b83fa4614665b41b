import BlkifSchema

/// Compares the parameters of disk specifications.
enum DiskComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = schemas.old.diskParameters
        let new = schemas.new.diskParameters
        let pairing = ItemPairing(old, new) { $0.kind == $1.kind && $0.libxl == $1.libxl }
        let accepted = Set(new.flatMap(\.keywords))
        for parameter in pairing.removed {
            let isAccepted = parameter.keywords.allSatisfy(accepted.contains)
            list.add(
                .removed, subject(parameter),
                rule: isAccepted ? DiskRules.parameterKept : DiskRules.parameterRemoved, audience: .toolstack)
        }
        for parameter in pairing.added {
            list.add(
                .added, subject(parameter),
                rule: parameter.mandatory == .yes ? DiskRules.mandatoryAdded : DiskRules.parameterAdded,
                audience: .toolstack)
        }
        comparePositions(old, new, pairing, into: &list)
        for (before, after) in pairing.pairs {
            list.pair(subject(before), subject(after))
            compare(before, after, accepted, into: &list)
            ParameterValueComparison(old: before, new: after, accepted: accepted).compare(into: &list)
            list.compareDeprecation(before, after, subject(after))
        }
    }

    static func subject(_ parameter: DiskParameter) -> ChangeSubject {
        ChangeSubject(.parameter, parameter.name)
    }

    /// Positional parameters are told apart by their number alone.
    private static func comparePositions(
        _ old: [DiskParameter], _ new: [DiskParameter], _ pairing: ItemPairing<DiskParameter>,
        into list: inout ChangeList
    ) {
        let before = old.filter { $0.isWritten(.byPlace) }.map(\.name)
        let after = new.filter { $0.isWritten(.byPlace) }.map(\.name)
        for (parameter, successor) in pairing.pairs {
            guard let place = before.firstIndex(of: parameter.name),
                let newPlace = after.firstIndex(of: successor.name)
            else { continue }
            list.compare(
                place + 1, newPlace + 1, .position, of: subject(successor), audience: .toolstack,
                rule: DiskRules.moved)
        }
    }

    private static func compare(
        _ old: DiskParameter, _ new: DiskParameter, _ accepted: Set<String>, into list: inout ChangeList
    ) {
        let subject = subject(new)
        // The name of a group of prefixes is the schema's own.
        if old.name != new.name, old.isNamed {
            list.add(
                .renamed, subject, .name, old: old.name, new: new.name,
                rule: accepted.contains(old.name) ? DiskRules.parameterKept : DiskRules.parameterRenamed,
                audience: .toolstack)
        }
        list.compare(
            old.kind, new.kind, .kind, of: subject, audience: .toolstack, shown: { $0.rawValue }
        ) { before, after in
            let isKept = Set(before.forms).isSubset(of: after.forms)
            return isKept ? DiskRules.kindWidened : DiskRules.kindNarrowed
        }
        list.compare(
            old.mandatory, new.mandatory, .mandatory, of: subject, audience: .toolstack, shown: shown
        ) { isStricter($1, than: $0) ? DiskRules.mandatoryNow : DiskRules.mandatoryLess }
        list.compare(
            old.defaultText, new.defaultText, .defaultValue, of: subject, audience: .toolstack,
            shown: { $0 }
        ) { $0 == nil || $1 == nil ? DiskRules.defaultStated : DiskRules.defaultChanged }
        list.compare(
            old.aliasOf, new.aliasOf, .alias, of: subject, audience: .toolstack,
            rule: DiskRules.meaningChanged)
        list.compare(
            old.emptySets, new.emptySets, .emptyValue, of: subject, audience: .toolstack,
            rule: DiskRules.meaningChanged)
        list.compare(
            old.isExact, new.isExact, .exactness, of: subject, audience: .toolstack,
            shown: { $0 ? "listed words" : "any value" }
        ) { _, _ in DiskRules.meaningChanged }
        if let before = old.libxl, let after = new.libxl, after.type != nil {
            list.compare(
                before.fallback, after.fallback, .fallback, of: ChangeSubject(.libxlField, after.field),
                audience: .toolstack, rule: DiskRules.fieldDefault)
        }
        list.compare(
            old.libxl?.field, new.libxl?.field, .field, of: subject, audience: .toolstack,
            rule: DiskRules.fieldRedirected)
    }

    private static func shown(_ mandatory: DiskParameter.Mandatory) -> String? {
        switch mandatory {
        case .unstated: nil
        case .no: "no"
        case .yes: "yes"
        case .sometimes(let condition): condition
        }
    }

    /// Two different conditions cannot be weighed: the new one may be the stricter.
    private static func isStricter(
        _ new: DiskParameter.Mandatory, than old: DiskParameter.Mandatory
    ) -> Bool {
        switch (old, new) {
        case (.yes, _), (_, .no), (_, .unstated): false
        default: true
        }
    }
}
