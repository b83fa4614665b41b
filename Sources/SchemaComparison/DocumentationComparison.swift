import BlkifSchema

/// Compares which items there are of which no rule judges that, and which notes and topics are deprecated:
/// documentation and nothing else.
struct DocumentationComparison {
    /// The items that changes tell to have come or gone.
    private let told: Set<ChangeSubject>
    /// The things that the other schema has under another name.
    private let partners: Set<ChangeSubject>

    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        comparePresence(
            Snapshot(schemas.old, renaming: .none, hasHistory: false).entries,
            Snapshot(schemas.new, renaming: .none, hasHistory: false).entries, into: &list)
        deprecations(schemas.old.notes, schemas.new.notes, .note, into: &list)
        deprecations(schemas.old.allTopics, schemas.new.allTopics, .topic, into: &list)
    }

    /// Tells of the items that only one of the schemas has, of which nothing is told yet.
    static func comparePresence(
        _ old: [ChangeSubject: Snapshot.Entry], _ new: [ChangeSubject: Snapshot.Entry],
        into list: inout ChangeList
    ) {
        let told = list.changes.filter { $0.what == .presence }.map(\.subject)
        let own = DocumentationComparison(
            told: Set(told), partners: Set(list.successors.keys).union(list.successors.values))
        for subject in own.items(of: old, without: new) {
            list.add(.removed, subject, rule: CommonRules.documentationRemoved)
        }
        for subject in own.items(of: new, without: old) {
            list.add(.added, subject, rule: CommonRules.documentationAdded)
        }
    }

    /// The items that the other schema does not have, though it has what holds them.
    private func items(
        of entries: [ChangeSubject: Snapshot.Entry], without other: [ChangeSubject: Snapshot.Entry]
    ) -> [ChangeSubject] {
        entries.compactMap { subject, entry in
            guard other[subject] == nil, !told.contains(subject), !partners.contains(subject),
                let owner = entry.owner,
                other[owner] != nil || partners.contains(owner)
            else { return nil }
            return subject
        }
    }

    private static func deprecations<Item: StoredItem>(
        _ old: [Item], _ new: [Item], _ kind: ItemKind, into list: inout ChangeList
    ) {
        for (before, after) in ItemPairing(old, new, isAlike: { _, _ in false }).pairs {
            list.compareDeprecation(before, after, ChangeSubject(kind, after.ownName))
        }
    }
}
