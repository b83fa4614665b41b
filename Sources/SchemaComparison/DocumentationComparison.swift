import BlkifSchema

/// Compares which notes, topics, sections, releases, profiles and phases there are: documentation and nothing else.
enum DocumentationComparison {
    private static let kinds: [ChangeSubject.Kind] = [.note, .topic, .section, .release, .profile, .phase]

    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = subjects(schemas.old)
        let new = subjects(schemas.new)
        for subject in old.subtracting(new) {
            list.add(.removed, subject, rule: CommonRules.documentationRemoved)
        }
        for subject in new.subtracting(old) {
            list.add(.added, subject, rule: CommonRules.documentationAdded)
        }
        deprecations(schemas.old, schemas.new, into: &list)
    }

    private static func subjects(_ content: ProtocolContent) -> Set<ChangeSubject> {
        Set(
            content.records.compactMap { record in
                ChangeSubject.Kind(record.kind).flatMap { kind in
                    kinds.contains(kind) ? ChangeSubject(kind, record.name) : nil
                }
            })
    }

    private static func deprecations(
        _ old: ProtocolContent, _ new: ProtocolContent, into list: inout ChangeList
    ) {
        for (before, after) in ItemPairing(old.notes, new.notes, isAlike: { _, _ in false }).pairs {
            list.compareDeprecation(before, after, ChangeSubject(.note, after.ownName))
        }
        for (before, after) in ItemPairing(old.allTopics, new.allTopics, isAlike: { _, _ in false }).pairs {
            list.compareDeprecation(before, after, ChangeSubject(.topic, after.id))
        }
    }
}
