import BlkifSchema

/// Reports every difference that no rule has judged: of these things only what is said differs.
struct RestComparison {
    private let old: [ChangeSubject: Snapshot.Entry]
    private let new: [ChangeSubject: Snapshot.Entry]
    /// What the changes say of each thing.
    private let reported: [ChangeSubject: Set<ChangedProperty>]
    private let successors: [ChangeSubject: ChangeSubject]
    /// Whether both have also what releases removed.
    private let areWhole: Bool

    init(_ oldSchema: BlkifSchema, _ newSchema: BlkifSchema, _ schemas: ComparedSchemas, _ list: ChangeList) {
        // A view leaves out what it does not know: the other schema is seen as the newest release then.
        let areWhole = oldSchema.view == .current && newSchema.view == .current
        self.areWhole = areWhole
        func seen(_ schema: BlkifSchema) -> BlkifSchema {
            guard !areWhole, schema.view == .current, let newest = schema.releases.last else { return schema }
            return schema.asOf(newest.release)
        }
        old = Snapshot(seen(oldSchema).content, renaming: schemas.renaming, hasHistory: areWhole).entries
        new = Snapshot(seen(newSchema).content, renaming: .none, hasHistory: areWhole).entries
        reported = Dictionary(grouping: list.changes, by: \.subject).mapValues { Set($0.map(\.what)) }
        successors = list.successors
    }

    func compare(into list: inout ChangeList) {
        if areWhole { DocumentationComparison.comparePresence(old, new, into: &list) }
        for (subject, before) in old {
            let successor = successors[subject] ?? subject
            let properties = reported[successor] ?? []
            guard let after = new[successor], !properties.contains(.presence) else { continue }
            let told = properties.flatMap(\.keys)
            let keys = differences(before, after, areValuesTold: properties.contains(.values))
                .subtracting(told)
            let order = after.keys + before.keys.filter { !after.keys.contains($0) }
            list.reword(successor, order.filter(keys.contains))
        }
    }

    /// The keys whose values, or whose lists as far as both have the same in them, differ.
    ///
    /// - Parameter areValuesTold: Whether changes tell which values are in one of the lists only.
    private func differences(
        _ old: Snapshot.Entry, _ new: Snapshot.Entry, areValuesTold: Bool
    ) -> Set<String> {
        let keys = Set(old.values.keys).union(new.values.keys).filter { old.values[$0] != new.values[$0] }
        let reordered = Set(old.lists.keys).intersection(new.lists.keys).filter { key in
            let before = (old.lists[key] ?? []).map { successors[$0] ?? $0 }
            let after = new.lists[key] ?? []
            let shared = Set(before).intersection(after)
            return before.filter(shared.contains) != after.filter(shared.contains)
        }
        let revalued = Set(old.listedValues.keys).union(new.listedValues.keys).filter { key in
            let before = old.listedValues[key] ?? [:]
            let after = new.listedValues[key] ?? [:]
            return Set(before.keys).union(after.keys).contains { value in
                let isInOne = before[value] == nil || after[value] == nil
                return before[value] != after[value] && !(isInOne && (areValuesTold || isNewOrGone(value)))
            }
        }
        return keys.union(reordered).union(revalued)
    }

    /// Whether a value is the name of an ABI that one of the schemas does not have.
    private func isNewOrGone(_ value: String) -> Bool {
        let abi = ChangeSubject(.abi, value)
        return (old[abi] == nil) != (new[abi] == nil)
    }
}
