import BlkifSchema

/// Compares the ABIs among which a frontend chooses, the states of the connection and the steps through them.
enum ConnectionComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        compareABIs(schemas, into: &list)
        compareStates(schemas, into: &list)
        compareSteps(schemas, into: &list)
    }

    private static func compareABIs(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        // The name is what stands in xenstore: under another name it is another ABI.
        let pairing = ItemPairing(
            schemas.old.abis, schemas.new.abis, item: { $0 }, key: { $1 }, isAlike: { _, _ in false })
        for abi in pairing.removed {
            list.add(
                .removed, ChangeSubject(.abi, abi.name), rule: RingRules.abiRemoved, audience: .requests)
        }
        for abi in pairing.added {
            list.add(.added, ChangeSubject(.abi, abi.name), rule: RingRules.abiAdded, audience: .requests)
        }
        for (old, new) in pairing.pairs {
            let subject = ChangeSubject(.abi, new.name)
            list.compare(
                old.alignmentOfUInt64, new.alignmentOfUInt64, .alignment, of: subject, audience: .requests,
                rule: RingRules.alignmentChanged)
            list.compare(
                old.constant, new.constant, .macro, of: subject, audience: .requests,
                rule: RingRules.macroChanged)
            let before = Set(old.architectures)
            let after = Set(new.architectures)
            for architecture in before.subtracting(after) {
                list.add(
                    .changed, subject, .architectures, old: architecture,
                    rule: RingRules.architectureRemoved, audience: .requests)
            }
            for architecture in after.subtracting(before) {
                list.add(
                    .changed, subject, .architectures, new: architecture,
                    rule: RingRules.architectureAdded, audience: .requests)
            }
            list.compareDeprecation(old, new, subject)
        }
    }

    private static func compareStates(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let pairing = schemas.states
        let codes = Set(schemas.old.states.map(\.value))
        for state in pairing.removed {
            list.add(
                .removed, ChangeSubject(.state, state.name), rule: RingRules.stateRemoved,
                audience: .everyone)
        }
        for state in pairing.added {
            list.add(
                .added, ChangeSubject(.state, state.name),
                rule: codes.contains(state.value) ? RingRules.codeReused : RingRules.stateAdded,
                audience: .everyone)
        }
        for (old, new) in pairing.pairs {
            let subject = ChangeSubject(.state, new.name)
            CodeComparison.compareName(old.name, new.name, subject, into: &list)
            list.compare(
                old.value, new.value, .value, of: subject, audience: .everyone, rule: RingRules.codeChanged)
            list.compareDeprecation(old, new, subject)
        }
    }

    private static func compareSteps(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let old = schemas.old.phases.flatMap(\.steps)
        let new = schemas.new.phases.flatMap(\.steps)
        for step in old where !new.contains(where: { $0.id == step.id }) {
            list.add(
                .removed, ChangeSubject(.step, step.id), rule: RingRules.stepRemoved,
                audience: audience(step))
        }
        for step in new {
            if let before = old.first(where: { $0.id == step.id }) {
                compare(before, step, schemas, into: &list)
            } else {
                list.add(
                    .added, ChangeSubject(.step, step.id), rule: RingRules.stepAdded,
                    audience: audience(step))
            }
        }
    }

    /// Who takes the step, and the drivers that wait for it.
    private static func audience(_ step: Phase.Step) -> Audience {
        let actor = Participant(step.actor)
        return Audience(writers: [actor], readers: Set([.frontend, .backend]).subtracting([actor]))
    }

    private static func compare(
        _ old: Phase.Step, _ new: Phase.Step, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let subject = ChangeSubject(.step, new.id)
        let properties: [(ChangedProperty, String?, String?)] = [
            (.actor, old.actor.rawValue, new.actor.rawValue),
            (.state, old.state.map(schemas.renamed(code:)), new.state),
            (.waitsFor, old.waitsFor.map(schemas.renamed(code:)), new.waitsFor),
            (.next, old.next.map(schemas.renamed(code:)), new.next),
        ]
        for (what, before, after) in properties {
            list.compare(
                before, after, what, of: subject, audience: audience(old), rule: RingRules.stepChanged)
        }
    }
}
