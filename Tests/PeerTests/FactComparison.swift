/// Compares facts of two headers by their labels.
enum FactComparison {
    /// What the two state differently, and what only one of them has.
    ///
    /// A thing of which one knows nothing is one difference, whatever is asked about it and its members.
    ///
    /// - Parameter isPart: Whether the first may have more than the second.
    static func differences(
        ours: [String: String], theirs: [String: String], isPart: Bool = false
    ) -> [HeaderDifference] {
        let (ourNames, theirNames) = (Set(ours.keys.map(subject)), Set(theirs.keys.map(subject)))
        let missing = outermost(theirNames.subtracting(ourNames)).map {
            HeaderDifference(subject: $0, ours: HeaderDifference.absent, theirs: "present")
        }
        let excess = isPart ? [] : outermost(ourNames.subtracting(theirNames))
        let more = excess.map {
            HeaderDifference(subject: $0, ours: "present", theirs: HeaderDifference.absent)
        }
        let common = ourNames.intersection(theirNames)
        let labels = Set(ours.keys).union(theirs.keys).filter {
            common.contains(subject($0)) && ours[$0] != theirs[$0]
        }
        let others = labels.map {
            HeaderDifference(
                subject: $0, ours: ours[$0] ?? HeaderDifference.absent,
                theirs: theirs[$0] ?? HeaderDifference.absent)
        }
        return (missing + more + others).sorted { $0.subject < $1.subject }
    }

    /// What a label is about: all but its last word.
    private static func subject(_ label: String) -> String {
        label.split(separator: " ").dropLast().joined(separator: " ")
    }

    /// The names without those of members of others.
    private static func outermost(_ names: Set<String>) -> [String] {
        names.filter { name in !names.contains { name.hasPrefix($0 + ".") } }
    }
}
