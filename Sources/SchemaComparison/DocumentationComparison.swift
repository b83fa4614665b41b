import BlkifSchema

/// Compares what is documentation and nothing else: notes, topics, headings, releases and profiles.
enum DocumentationComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = schemas.old
        let new = schemas.new
        compareItems(old.notes, new.notes, { ChangeSubject(.note, String($0.number)) }, into: &list)
        let topics = [
            (old.topics, new.topics), (old.stateTopics, new.stateTopics),
            (old.diskSyntax.topics, new.diskSyntax.topics),
            (old.deviceNumbers.topics, new.deviceNumbers.topics),
        ]
        for (before, after) in topics {
            compareItems(before, after, { ChangeSubject(.topic, $0.id) }, into: &list)
        }
        compareSections(old, new, into: &list)
        compareNames(
            Set(old.releases.map(\.release.description)), Set(new.releases.map(\.release.description)),
            .release, into: &list)
        compareNames(
            Set(old.profiles.map(\.name)), Set(new.profiles.map(\.name)), .profile, into: &list)
        compareProfiles(old, new, into: &list)
        list.reword(
            ChangeSubject(.syntax, ""),
            [
                ("configuration", old.diskSyntax.configuration != new.diskSyntax.configuration),
                ("form", old.diskSyntax.form != new.diskSyntax.form),
                ("old-form", old.diskSyntax.oldForm != new.diskSyntax.oldForm),
                ("empty-form", old.diskSyntax.emptyForm != new.diskSyntax.emptyForm),
                ("examples", old.diskSyntax.examples != new.diskSyntax.examples),
            ])
    }

    private static func compareItems<Item: SchemaItem>(
        _ old: [Item], _ new: [Item], _ subject: (Item) -> ChangeSubject, into list: inout ChangeList
    ) {
        let pairing = ItemPairing(old, new, item: { $0 }, key: { $1 }, isAlike: { _, _ in false })
        for item in pairing.removed {
            list.add(.removed, subject(item), rule: CommonRules.documentationRemoved)
        }
        for item in pairing.added { list.add(.added, subject(item), rule: CommonRules.documentationAdded) }
        for (before, after) in pairing.pairs { list.compareItem(before, after, subject(after)) }
    }

    private static func compareNames(
        _ old: Set<String>, _ new: Set<String>, _ kind: ChangeSubject.Kind, into list: inout ChangeList
    ) {
        for name in old.subtracting(new) {
            list.add(.removed, ChangeSubject(kind, name), rule: CommonRules.documentationRemoved)
        }
        for name in new.subtracting(old) {
            list.add(.added, ChangeSubject(kind, name), rule: CommonRules.documentationAdded)
        }
    }

    private static func compareProfiles(
        _ old: ProtocolContent, _ new: ProtocolContent, into list: inout ChangeList
    ) {
        for before in old.profiles {
            guard let after = new.profiles.first(where: { $0.name == before.name }) else { continue }
            list.reword(
                ChangeSubject(.profile, after.name),
                [
                    ("release", before.release != after.release),
                    ("summary", before.summary != after.summary),
                    ("carries", before.carries != after.carries),
                ])
        }
        for before in old.releases {
            guard let after = new.releases.first(where: { $0.release == before.release }) else { continue }
            list.reword(
                ChangeSubject(.release, after.release.description),
                [("date", before.date != after.date), ("summary", before.summary != after.summary)])
        }
    }

    private static func compareSections(
        _ old: ProtocolContent, _ new: ProtocolContent, into list: inout ChangeList
    ) {
        compareNames(
            Set(old.sections.map(\.id) + old.diskSections.map(\.id)),
            Set(new.sections.map(\.id) + new.diskSections.map(\.id)), .section, into: &list)
        for before in old.sections {
            guard let after = new.sections.first(where: { $0.id == before.id }) else { continue }
            list.reword(
                ChangeSubject(.section, after.id),
                [
                    ("title", before.title != after.title), ("private", before.isPrivate != after.isPrivate),
                    ("documented", before.isDocumented != after.isDocumented),
                    ("introduction", before.introduction != after.introduction),
                ])
        }
        for before in old.diskSections {
            guard let after = new.diskSections.first(where: { $0.id == before.id }) else { continue }
            list.reword(
                ChangeSubject(.section, after.id),
                [
                    ("title", before.title != after.title),
                    ("introduction", before.introduction != after.introduction),
                ])
        }
    }
}
