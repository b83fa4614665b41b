import BlkifSchema

/// Compares the codes of requests and responses and the other macros of the header.
enum CodeComparison {
    static func compare(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        compareOperations(schemas, into: &list)
        compareStatuses(schemas, into: &list)
        compareConstants(schemas, into: &list)
    }

    // MARK: Operations

    private static func compareOperations(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let pairing = schemas.operations
        let oldCodes = Set(schemas.old.operations.filter { !$0.isReserved }.map(\.value))
        for operation in pairing.removed {
            list.add(
                .removed, subject(operation), rule: removal(of: operation, schemas), audience: .requests)
        }
        for operation in pairing.added {
            let isReused = oldCodes.contains(operation.value)
            list.add(
                .added, subject(operation),
                rule: isReused ? RingRules.codeReused : addition(of: operation, schemas),
                audience: .requests)
        }
        for (old, new) in pairing.pairs { compare(old, new, schemas, into: &list) }
    }

    private static func subject(_ operation: Operation) -> ChangeSubject {
        ChangeSubject(.operation, operation.name)
    }

    private static func removal(of operation: Operation, _ schemas: ComparedSchemas) -> BreakRule {
        if operation.isReserved { return RingRules.reservedRemoved }
        let isAnnounced = !schemas.announcements(old: operation.name).isEmpty
        return isAnnounced ? RingRules.announcedRemoved : RingRules.unannouncedRemoved
    }

    private static func addition(of operation: Operation, _ schemas: ComparedSchemas) -> BreakRule {
        if operation.isReserved { return RingRules.reservedAdded }
        let isAnnounced = !schemas.announcements(new: operation.name).isEmpty
        return isAnnounced ? RingRules.announcedAdded : RingRules.unannouncedAdded
    }

    private static func compare(
        _ old: Operation, _ new: Operation, _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        let subject = subject(new)
        compareName(old.name, new.name, subject, into: &list)
        list.compare(
            old.value, new.value, .value, of: subject, audience: .requests, rule: RingRules.codeChanged)
        if old.isReserved != new.isReserved {
            list.add(
                .changed, subject, .reservation, old: old.isReserved ? "reserved" : "in use",
                new: new.isReserved ? "reserved" : "in use",
                rule: new.isReserved ? removal(of: old, schemas) : addition(of: new, schemas),
                audience: .requests)
        } else {
            list.compare(
                old.request.map(schemas.renamed(structure:)),
                new.request.map(schemas.resolved(structure:)), .request, of: subject,
                audience: .requests, rule: RingRules.requestChanged)
            compareAnnouncements(old.name, new.name, subject, .requests, schemas, into: &list)
        }
        list.compareDeprecation(old, new, subject)
    }

    static func compareName(
        _ old: String, _ new: String, _ subject: ChangeSubject, into list: inout ChangeList
    ) {
        guard old != new else { return }
        list.add(.renamed, subject, .name, old: old, new: new, rule: RingRules.codeRenamed)
    }

    /// Compares which nodes announce an operation or flag.
    static func compareAnnouncements(
        _ old: String, _ new: String, _ subject: ChangeSubject, _ audience: Audience,
        _ schemas: ComparedSchemas, into list: inout ChangeList
    ) {
        list.compare(
            schemas.announcements(old: old), schemas.announcements(new: new), .announcement, of: subject,
            audience: audience, shown: { $0.isEmpty ? nil : $0.sorted().joined(separator: ", ") }
        ) { before, after in
            if before.isEmpty { return RingRules.announcementGained }
            return after.isEmpty ? RingRules.announcementLost : RingRules.announcementMoved
        }
    }

    // MARK: Statuses

    private static func compareStatuses(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let pairing = ItemPairing(schemas.old.statuses, schemas.new.statuses) { $0.value == $1.value }
        let codes = Set(schemas.old.statuses.compactMap(\.integer))
        for status in pairing.removed {
            list.add(
                .removed, ChangeSubject(.status, status.name), rule: RingRules.unannouncedRemoved,
                audience: .responses)
        }
        for status in pairing.added {
            let isReused = status.integer.map(codes.contains) ?? false
            list.add(
                .added, ChangeSubject(.status, status.name),
                rule: isReused ? RingRules.codeReused : RingRules.unannouncedAdded, audience: .responses)
        }
        for (old, new) in pairing.pairs {
            let subject = ChangeSubject(.status, new.name)
            compareName(old.name, new.name, subject, into: &list)
            compareValue(old, new, subject, .responses, rule: RingRules.codeChanged, into: &list)
            list.compareDeprecation(old, new, subject)
        }
    }

    // MARK: Constants

    private static func compareConstants(_ schemas: ComparedSchemas, into list: inout ChangeList) {
        let pairing = ItemPairing(schemas.old.constants, schemas.new.constants) { $0.value == $1.value }
        for constant in pairing.removed {
            list.add(
                .removed, ChangeSubject(.constant, constant.name), rule: RingRules.constantRemoved,
                audience: .requests)
        }
        for constant in pairing.added {
            list.add(.added, ChangeSubject(.constant, constant.name), rule: RingRules.constantAdded)
        }
        for (old, new) in pairing.pairs {
            let subject = ChangeSubject(.constant, new.name)
            compareName(old.name, new.name, subject, into: &list)
            compareValue(old, new, subject, .requests, rule: RingRules.constantChanged, into: &list)
            list.compare(
                old.isNativeABI, new.isNativeABI, .nativeABI, of: subject, audience: .requests,
                shown: { $0 ? "that of the program" : "fixed" }
            ) { _, _ in RingRules.constantChanged }
            list.compareUnit(old.unit, new.unit, of: subject, audience: .requests)
            list.compareDeprecation(old, new, subject)
        }
    }

    /// Compares what a macro stands for; whether it is written in hexadecimal does not matter.
    static func compareValue(
        _ old: Constant, _ new: Constant, _ subject: ChangeSubject, _ audience: Audience, rule: BreakRule,
        into list: inout ChangeList
    ) {
        list.compare(text(old), text(new), .value, of: subject, audience: audience, rule: rule)
    }

    private static func text(_ constant: Constant) -> String {
        switch constant.value {
        case .integer(let number, _): String(number)
        case .string(let text): "\"\(text)\""
        }
    }
}
