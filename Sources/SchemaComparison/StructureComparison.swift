import BlkifSchema

/// Compares one structure with its successor: its size and its fields in every ABI that both schemas have.
struct StructureComparison {
    private let old: Structure
    private let new: Structure
    private let schemas: ComparedSchemas
    private let audience: Audience
    private let calculators: (old: LayoutCalculator, new: LayoutCalculator)
    private let layouts: [(abi: String, old: StructureLayout, new: StructureLayout)]

    init(old: Structure, new: Structure, schemas: ComparedSchemas, audience: Audience) {
        self.old = old
        self.new = new
        self.schemas = schemas
        self.audience = audience
        let before = schemas.old.layouts
        let after = schemas.new.layouts
        calculators = (before, after)
        layouts = schemas.old.abis.compactMap { abi in
            guard let successor = schemas.new.abis.first(where: { $0.name == abi.name }),
                let first = before.layout(of: old, in: abi), let second = after.layout(of: new, in: successor)
            else { return nil }
            return (abi.name, first, second)
        }
    }

    func compare(into list: inout ChangeList) {
        compareNumbers(
            layouts.map { ($0.abi, $0.old.size, $0.new.size) }, .size, ChangeSubject(.structure, new.name),
            into: &list)
        compareFields(into: &list)
    }

    func compareFields(into list: inout ChangeList) {
        let pairing = ItemPairing(old.fields, new.fields) { $0.type == $1.type && $0.count == $1.count }
        for field in pairing.removed {
            list.add(.removed, subject(old, field), rule: RingRules.fieldRemoved, audience: audience)
        }
        for field in pairing.added {
            list.add(
                .added, subject(new, field),
                rule: isInPadding(field, pairing) ? RingRules.fieldAdded : RingRules.fieldMoves,
                audience: audience)
        }
        for (before, after) in pairing.pairs { compare(before, after, into: &list) }
    }

    private func subject(_ structure: Structure, _ field: StructureField) -> ChangeSubject {
        ChangeSubject(.field, "\(structure.name).\(field.name)")
    }

    private func compare(_ before: StructureField, _ after: StructureField, into list: inout ChangeList) {
        let subject = subject(new, after)
        list.pair(self.subject(old, before), subject)
        if before.name != after.name {
            list.add(
                .renamed, subject, .name, old: "\(old.name).\(before.name)", new: subject.name,
                rule: RingRules.fieldRenamed)
        }
        if schemas.renamed(structure: before.type) != after.type {
            let isSame = meaning(before.type, schemas.old) == meaning(after.type, schemas.new)
            list.add(
                .changed, subject, .type, old: before.type, new: after.type,
                rule: isSame ? RingRules.typeRestated : RingRules.typeChanged, audience: audience)
        }
        list.compare(
            calculators.old.count(of: before) ?? 1, calculators.new.count(of: after) ?? 1, .count,
            of: subject, audience: audience, rule: RingRules.layoutChanged)
        list.compareUnit(before.unit, after.unit, of: subject, audience: audience)
        list.compare(
            before.abis, after.abis, .abis, of: subject, audience: audience,
            shown: { $0.isEmpty ? "all" : $0.joined(separator: ", ") }
        ) { _, _ in RingRules.layoutChanged }
        let offsets = layouts.compactMap { layout -> (String, Int, Int)? in
            guard let first = layout.old.places.first(where: { $0.field == before.name }),
                let second = layout.new.places.first(where: { $0.field == after.name })
            else { return nil }
            return (layout.abi, first.offset, second.offset)
        }
        compareNumbers(offsets, .offset, subject, into: &list)
        list.compareDeprecation(before, after, subject)
    }

    /// The C type or structure behind a name, as the new schema calls it.
    private func meaning(_ type: String, _ content: ProtocolContent) -> String {
        content.types.first { $0.name == type }?.type ?? schemas.renamed(structure: type)
    }

    /// Whether a new field lies where no field was and moves none.
    private func isInPadding(_ field: StructureField, _ pairing: ItemPairing<StructureField>) -> Bool {
        layouts.allSatisfy { layout in
            guard layout.old.size == layout.new.size else { return false }
            guard let place = layout.new.places.first(where: { $0.field == field.name }) else { return true }
            let isFree = layout.old.places.allSatisfy {
                $0.offset + $0.size <= place.offset || place.offset + place.size <= $0.offset
            }
            return isFree
                && pairing.pairs.allSatisfy { before, after in
                    layout.old.places.first { $0.field == before.name }?.offset
                        == layout.new.places.first { $0.field == after.name }?.offset
                }
        }
    }

    /// Adds a change of a number that depends on the ABI; ABIs in which it is the same are not named.
    private func compareNumbers(
        _ numbers: [(abi: String, old: Int, new: Int)], _ what: ChangedProperty, _ subject: ChangeSubject,
        into list: inout ChangeList
    ) {
        let changed = numbers.filter { $0.old != $0.new }
        guard !changed.isEmpty else { return }
        let isUniform =
            changed.count == numbers.count && Set(changed.map(\.old)).count == 1
            && Set(changed.map(\.new)).count == 1
        func shown(_ number: (String, Int)) -> String {
            isUniform ? String(number.1) : "\(number.1) (\(number.0))"
        }
        let before = changed.map { shown(($0.abi, $0.old)) }
        let after = changed.map { shown(($0.abi, $0.new)) }
        list.add(
            .changed, subject, what, old: isUniform ? before[0] : before.joined(separator: ", "),
            new: isUniform ? after[0] : after.joined(separator: ", "), rule: RingRules.layoutChanged,
            audience: audience)
    }
}
