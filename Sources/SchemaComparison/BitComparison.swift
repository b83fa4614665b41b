import BlkifSchema

/// Compares the bits of bitmap nodes and of flags in requests.
enum BitComparison {
    /// A bit and its word.
    private struct Place {
        let bit: Constant
        let set: BitSet
        /// Those of the node that holds the word, or those of requests.
        let audience: Audience
    }

    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = places(schemas.old, schemas.isPrivate(old:))
        let new = places(schemas.new, schemas.isPrivate(new:))
        let pairing = ItemPairing(
            old, new, item: { $0.bit }, key: { $1 },
            isAlike: { $0.bit.value == $1.bit.value && $0.bit.hasSameText(as: $1.bit) })
        for place in pairing.removed {
            let isAnnounced = !schemas.announcements(old: place.bit.name).isEmpty
            list.add(
                .removed, subject(place),
                rule: isAnnounced ? RingRules.announcedRemoved : RingRules.unannouncedRemoved,
                audience: place.audience)
        }
        for place in pairing.added {
            list.add(
                .added, subject(place), rule: addition(of: place, old, schemas), audience: place.audience)
        }
        for (old, new) in pairing.pairs { compare(old, new, schemas, into: &list) }
        compareSets(schemas, into: &list)
    }

    private static func places(_ content: ProtocolContent, _ isPrivate: (Node) -> Bool) -> [Place] {
        content.bitsets.flatMap { set in
            let node = content.nodes.first { $0.bits == set.id }
            let audience = node.map { Audience($0, isPrivate: isPrivate($0)) } ?? .requests
            return set.bits.map { Place(bit: $0, set: set, audience: audience) }
        }
    }

    private static func subject(_ place: Place) -> ChangeSubject { ChangeSubject(.bit, place.bit.name) }

    private static func addition(
        of place: Place, _ old: [Place], _ schemas: ComparedSchemas
    ) -> BreakRule {
        let isReused = old.contains { $0.set.id == place.set.id && $0.bit.integer == place.bit.integer }
        if isReused { return RingRules.codeReused }
        let isAnnounced = !schemas.announcements(new: place.bit.name).isEmpty
        return isAnnounced ? RingRules.announcedAdded : RingRules.unannouncedAdded
    }

    private static func compare(
        _ old: Place, _ new: Place, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let subject = subject(new)
        CodeComparison.compareName(old.bit.name, new.bit.name, subject, into: &list)
        CodeComparison.compareValue(
            old.bit, new.bit, subject, old.audience, rule: RingRules.codeChanged, into: &list)
        // A set under another id is the same word as long as what holds it is of the same kind.
        if old.set.id != new.set.id, schemas.new.bitsets.contains(where: { $0.id == old.set.id }) {
            list.add(
                .changed, subject, .bits, old: old.set.id, new: new.set.id, rule: RingRules.bitMoved,
                audience: old.audience)
        }
        CodeComparison.compareAnnouncements(
            old.bit.name, new.bit.name, subject, old.audience, schemas, into: &list)
        list.compareDeprecation(old.bit, new.bit, subject)
    }

    private static func compareSets(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        for (old, new) in ItemPairing(schemas.old.bitsets, schemas.new.bitsets).pairs {
            let subject = ChangeSubject(.bitSet, new.id)
            list.compare(
                old.type.rawValue, new.type.rawValue, .type, of: subject, audience: .requests,
                rule: RingRules.wordChanged)
            list.compareDeprecation(old, new, subject)
        }
    }
}
