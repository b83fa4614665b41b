import BlkifSchema

/// Compares the structures, the types of their fields, and the ring.
enum LayoutComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        compareTypes(schemas, into: &list)
        compareStructures(schemas, into: &list)
        compareRings(schemas, into: &list)
    }

    private static func compareTypes(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let pairing = ItemPairing(schemas.old.types, schemas.new.types) { $0.type == $1.type }
        for type in pairing.removed {
            list.add(.removed, ChangeSubject(.type, type.name), rule: RingRules.typeRemoved)
        }
        for type in pairing.added {
            list.add(.added, ChangeSubject(.type, type.name), rule: RingRules.typeAdded)
        }
        for (old, new) in pairing.pairs {
            let subject = ChangeSubject(.type, new.name)
            CodeComparison.compareName(old.name, new.name, subject, into: &list)
            list.compare(
                old.type, new.type, .type, of: subject, audience: .requests, rule: RingRules.typeChanged)
            list.compareDeprecation(old, new, subject)
        }
    }

    private static func compareStructures(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        for structure in schemas.structures.removed {
            list.add(
                .removed, ChangeSubject(.structure, structure.name), rule: RingRules.structureRemoved,
                audience: audience(structure.name, schemas.old))
        }
        for structure in schemas.structures.added {
            list.add(.added, ChangeSubject(.structure, structure.name), rule: RingRules.structureAdded)
        }
        for (old, new) in schemas.structures.pairs {
            let subject = ChangeSubject(.structure, new.name)
            if old.name != new.name {
                list.add(
                    .renamed, subject, .name, old: old.name, new: new.name,
                    rule: RingRules.structureRenamed)
            }
            let audience = audience(old.name, schemas.old)
            StructureComparison(old: old, new: new, schemas: schemas, audience: audience)
                .compare(into: &list)
            list.compareDeprecation(old, new, subject)
        }
    }

    /// Responses go to the frontend; everything else is part of a request.
    private static func audience(_ structure: String, _ content: ProtocolContent) -> Audience {
        content.ring?.response == structure ? .responses : .requests
    }

    private static func compareRings(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        guard let old = schemas.old.ring, let new = schemas.new.ring else {
            if let ring = schemas.old.ring {
                list.add(
                    .removed, ChangeSubject(.ring, ring.name), rule: RingRules.structureRemoved,
                    audience: .requests)
            } else if let ring = schemas.new.ring {
                list.add(.added, ChangeSubject(.ring, ring.name), rule: RingRules.structureAdded)
            }
            return
        }
        let subject = ChangeSubject(.ring, new.name)
        if old.name != new.name {
            list.add(.renamed, subject, .name, old: old.name, new: new.name, rule: RingRules.ringRenamed)
        }
        let numbers = [
            (ChangedProperty.entries, old.entries, new.entries),
            (.headerSize, old.headerSize, new.headerSize), (.pageSize, old.pageSize, new.pageSize),
        ]
        for (what, before, after) in numbers {
            list.compare(
                before, after, what, of: subject, audience: .requests, rule: RingRules.ringChanged)
        }
        let structures = [
            (ChangedProperty.request, old.request, new.request), (.response, old.response, new.response),
        ]
        for (what, before, after) in structures {
            list.compare(
                schemas.renamed(structure: before), schemas.resolved(structure: after), what, of: subject,
                audience: .requests,
                rule: RingRules.requestChanged)
        }
        StructureComparison(
            old: old.headerStructure, new: new.headerStructure, schemas: schemas, audience: .requests
        ).compareFields(into: &list)
        list.compareDeprecation(old, new, subject)
    }
}
