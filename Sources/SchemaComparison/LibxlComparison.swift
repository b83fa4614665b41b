import BlkifSchema

/// Compares the structure of libxl, its enumerations and the macros that announce them.
enum LibxlComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = schemas.old.libxl
        let new = schemas.new.libxl
        compareFields(old, new, into: &list)
        compareEnumerations(old, new, into: &list)
        compareMacros(old, new, into: &list)
        let subject = ChangeSubject(.libxl, new.structure)
        list.pair(ChangeSubject(.libxl, old.structure), subject)
        list.compare(
            old.structure, new.structure, .name, of: subject, audience: .toolstack,
            rule: DiskRules.nameChanged)
    }

    // MARK: Fields

    private static func compareFields(_ old: Libxl, _ new: Libxl, into list: inout ChangeList) {
        let pairing = ItemPairing(old.fields, new.fields) { $0.type == $1.type }
        let announced = Set(new.macros.flatMap(\.fields) + new.fields.filter { $0.have != nil }.map(\.name))
        for field in pairing.removed {
            list.add(
                .removed, ChangeSubject(.libxlField, field.name),
                rule: field.isInternal ? DiskRules.internalField : DiskRules.fieldRemoved,
                audience: .toolstack)
        }
        for field in pairing.added {
            let rule = announced.contains(field.name) ? DiskRules.fieldAnnounced : DiskRules.fieldUnannounced
            list.add(
                .added, ChangeSubject(.libxlField, field.name),
                rule: field.isInternal ? DiskRules.internalField : rule, audience: .toolstack)
        }
        for (before, after) in pairing.pairs { compare(before, after, into: &list) }
        let names = Dictionary(pairing.pairs.map { ($0.old.name, $0.new.name) }) { first, _ in first }
        let kept = Set(names.values)
        let oldOrder = old.fields.compactMap { names[$0.name] }
        let newOrder = new.fields.map(\.name).filter(kept.contains)
        if oldOrder != newOrder {
            list.add(
                .changed, ChangeSubject(.libxl, new.structure), .order, old: oldOrder.joined(separator: ", "),
                new: newOrder.joined(separator: ", "), rule: DiskRules.orderChanged)
        }
    }

    private static func compare(_ old: LibxlField, _ new: LibxlField, into list: inout ChangeList) {
        let subject = ChangeSubject(.libxlField, new.name)
        let isInternal = old.isInternal && new.isInternal
        func rule(_ rule: BreakRule) -> BreakRule { isInternal ? DiskRules.internalField : rule }
        if old.name != new.name {
            list.add(
                .renamed, subject, .name, old: old.name, new: new.name, rule: rule(DiskRules.fieldRenamed),
                audience: .toolstack)
        }
        list.compare(
            old.type, new.type, .type, of: subject, audience: .toolstack, rule: rule(DiskRules.fieldRetyped))
        list.compare(
            old.isInternal, new.isInternal, .visibility, of: subject, audience: .toolstack,
            shown: { $0 ? "internal" : "public" }
        ) { _, isInternal in isInternal ? DiskRules.fieldHidden : DiskRules.fieldOpened }
        list.compare(
            old.defaultText, new.defaultText, .defaultValue, of: subject, audience: .toolstack,
            shown: { $0 }
        ) { $0 == nil || $1 == nil ? DiskRules.defaultStated : rule(DiskRules.fieldDefault) }
        // A field that a parameter defines takes its texts from there.
        if new.parameter == nil { list.compareDeprecation(old, new, subject) }
    }

    // MARK: Enumerations

    private static func compareEnumerations(_ old: Libxl, _ new: Libxl, into list: inout ChangeList) {
        let pairing = ItemPairing(old.enumerations, new.enumerations) { $0.prefix == $1.prefix }
        for enumeration in pairing.removed {
            list.add(
                .removed, ChangeSubject(.enumeration, enumeration.name),
                rule: DiskRules.enumerationRemoved, audience: .toolstack)
        }
        for enumeration in pairing.added {
            list.add(
                .added, ChangeSubject(.enumeration, enumeration.name), rule: DiskRules.enumerationAdded)
        }
        for (before, after) in pairing.pairs {
            let subject = ChangeSubject(.enumeration, after.name)
            if before.name != after.name {
                list.add(
                    .renamed, subject, .name, old: before.name, new: after.name,
                    rule: DiskRules.nameChanged, audience: .toolstack)
            }
            list.compare(
                before.prefix, after.prefix, .prefix, of: subject, audience: .toolstack,
                rule: DiskRules.nameChanged)
            compareValues(before, after, into: &list)
            list.compareDeprecation(before, after, subject)
        }
    }

    private static func compareValues(
        _ old: LibxlEnumeration, _ new: LibxlEnumeration, into list: inout ChangeList
    ) {
        let pairing = ItemPairing(old.values, new.values) { $0.value == $1.value }
        for value in pairing.removed {
            list.add(
                .removed, ChangeSubject(.enumerationValue, old.prefix + value.name),
                rule: DiskRules.enumerationRemoved, audience: .toolstack)
        }
        for value in pairing.added {
            list.add(
                .added, ChangeSubject(.enumerationValue, new.prefix + value.name),
                rule: DiskRules.enumerationAdded)
        }
        for (before, after) in pairing.pairs {
            let subject = ChangeSubject(.enumerationValue, new.prefix + after.name)
            list.pair(ChangeSubject(.enumerationValue, old.prefix + before.name), subject)
            if before.name != after.name {
                list.add(
                    .renamed, subject, .name, old: old.prefix + before.name, new: new.prefix + after.name,
                    rule: DiskRules.nameChanged, audience: .toolstack)
            }
            CodeComparison.compareValue(
                before, after, subject, .toolstack, rule: DiskRules.numberChanged, into: &list)
            list.compareDeprecation(before, after, subject)
        }
    }

    // MARK: Macros

    private static func compareMacros(_ old: Libxl, _ new: Libxl, into list: inout ChangeList) {
        // To an application that tests a macro, one with another name is another macro.
        let pairing = ItemPairing(
            old.macros, new.macros, item: { $0 }, key: { $1 }, isAlike: { _, _ in false })
        for macro in pairing.removed {
            list.add(
                .removed, ChangeSubject(.macro, macro.name), rule: DiskRules.macroRemoved,
                audience: .toolstack)
        }
        for macro in pairing.added {
            list.add(.added, ChangeSubject(.macro, macro.name), rule: DiskRules.macroAdded)
        }
        for (before, after) in pairing.pairs {
            let subject = ChangeSubject(.macro, after.name)
            list.compare(
                before.value, after.value, .value, of: subject, audience: .toolstack,
                rule: DiskRules.macroChanged)
            list.compareDeprecation(before, after, subject)
        }
    }
}
