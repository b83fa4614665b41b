import BlkifSchema
import Diagnostics

/// Names that are themselves findings: what does not find its entry because of them is not to blame.
package struct DoubtfulNames: Sendable {
    /// Names of a form that is not allowed.
    private let misnamed: Set<String>
    /// Names that two entries have.
    private let repeated: Set<String>

    init(_ records: [ItemRecord]) {
        misnamed = Set(records.flatMap(NameGrammar.misnamed).map(\.name))
        repeated = UniqueNames.repeated(records)
    }

    func contains(_ name: String) -> Bool { misnamed.contains(name) || repeated.contains(name) }

    /// Whether a name that is not among others is probably that of an entry with a doubtful one.
    func excuse(_ name: String, among names: some Sequence<String>) -> Bool {
        guard !misnamed.isEmpty || !repeated.isEmpty else { return false }
        guard let nearest = Suggestion.nearest(to: name, in: names) else { return !repeated.isEmpty }
        return misnamed.contains(NodeReference(nearest)?.name ?? nearest)
    }
}
