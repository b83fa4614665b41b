import BlkifSchema

/// Compares the schemes by which disks and partitions are numbered.
enum DeviceNumberComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = schemas.old.deviceNumbers
        let new = schemas.new.deviceNumbers
        // The name of a scheme is the schema's own: what counts is which numbers mean what.
        let pairing = ItemPairing(
            old.schemes, new.schemes, item: { $0 }, key: { $1 },
            isAlike: { $0.prefix == $1.prefix && $0.base == $1.base && $0.diskShift == $1.diskShift })
        for scheme in pairing.removed {
            list.add(
                .removed, ChangeSubject(.scheme, scheme.name), rule: DiskRules.schemeRemoved,
                audience: .deviceNumbers)
        }
        for scheme in pairing.added {
            list.add(
                .added, ChangeSubject(.scheme, scheme.name), rule: DiskRules.schemeAdded,
                audience: .deviceNumbers)
        }
        for (before, after) in pairing.pairs {
            list.pair(ChangeSubject(.scheme, before.name), ChangeSubject(.scheme, after.name))
            compare(before, after, into: &list)
        }
    }

    private static func compare(_ old: DeviceScheme, _ new: DeviceScheme, into list: inout ChangeList) {
        let subject = ChangeSubject(.scheme, new.name)
        let numbers = [
            (ChangedProperty.base, old.base, new.base), (.shift, old.diskShift, new.diskShift),
        ]
        for (what, before, after) in numbers {
            list.compare(
                before, after, what, of: subject, audience: .deviceNumbers, rule: DiskRules.schemeChanged)
        }
        let disks = (old.firstDisk...old.lastDisk, new.firstDisk...new.lastDisk)
        list.compare(
            disks.0, disks.1, .disks, of: subject, audience: .deviceNumbers,
            shown: { "\($0.lowerBound) … \($0.upperBound)" }
        ) { before, after in
            // The base belongs to the first disk: another first disk shifts all numbers.
            if before.lowerBound != after.lowerBound { return DiskRules.schemeChanged }
            return after.upperBound > before.upperBound ? DiskRules.schemeWidened : DiskRules.schemeNarrowed
        }
        list.compare(
            old.lastPartition, new.lastPartition, .partitions, of: subject, audience: .deviceNumbers,
            shown: { String($0) }
        ) { $1 > $0 ? DiskRules.schemeWidened : DiskRules.schemeNarrowed }
        list.compare(
            old.prefix, new.prefix, .prefix, of: subject, audience: .deviceNumbers,
            rule: DiskRules.schemePrefix)
        list.compareDeprecation(old, new, subject)
    }
}
