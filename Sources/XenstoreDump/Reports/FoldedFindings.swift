package import Diagnostics

/// Findings of many devices, of which those that say the same are told once.
package struct FoldedFindings: Sendable {
    private struct Kind: Hashable {
        let id: FindingID
        let message: String
    }

    private struct Group {
        let first: StoreFinding
        var others: [StoreFinding] = []
        var count = 1
    }

    private var groups: [Group] = []
    private var places: [Kind: Int] = [:]
    /// The place of the group to which the last finding belongs.
    private var last = 0

    package init() {}

    package mutating func add(_ findings: [StoreFinding]) {
        for place in findings.indices {
            // Faults of one kind come in rows, of which only the first few are copied.
            if last < groups.count, groups[last].first.id == findings[place].id,
                groups[last].first.message == findings[place].message, groups[last].others.count == 3
            {
                groups[last].count += 1
                continue
            }
            let finding = findings[place]
            let kind = Kind(id: finding.id, message: finding.message)
            if let place = places[kind] {
                count(finding, in: place)
                last = place
            } else {
                last = groups.count
                places[kind] = last
                groups.append(Group(first: finding))
            }
        }
    }

    /// Adds the findings of devices that come after those of this one.
    package mutating func add(_ other: FoldedFindings) {
        for group in other.groups {
            add([group.first] + group.others)
            groups[last].count += group.count - 1 - group.others.count
        }
    }

    private mutating func count(_ finding: StoreFinding, in place: Int) {
        groups[place].count += 1
        if groups[place].others.count < 3 { groups[place].others.append(finding) }
    }

    /// The lines that the findings are shown with.
    package var lines: [Int] { groups.flatMap { [$0.first] + $0.others }.compactMap(\.line) }

    /// The findings.
    ///
    /// - Parameter location: The place of a finding in the text.
    package func findings(_ location: (StoreFinding) -> SourceLocation?) -> [Finding] {
        groups.map { group in
            var notes: [Finding.Note] = []
            if !group.first.path.isEmpty { notes.append(.init("about \(group.first.path)")) }
            notes += group.others.map { other in
                .init(other.path.isEmpty ? "also here" : "also about \(other.path)", at: location(other))
            }
            let rest = group.count - 1 - group.others.count
            if rest > 0 { notes.append(.init("and about \(rest) more")) }
            if let rule = group.first.rule { notes.append(.init("rule \(rule.id): \(rule.text)")) }
            if let explained = group.first.explained { notes.append(.init("blkif explain \(explained)")) }
            return Finding(
                group.first.id, group.first.message, severity: group.first.severity,
                at: location(group.first),
                remedy: group.first.remedy, notes: notes)
        }
    }
}
