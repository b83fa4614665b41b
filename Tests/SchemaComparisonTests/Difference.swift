import BlkifSchema
import SchemaComparison
import Testing

/// An edit of the small schema, and what it changes in each direction.
///
/// A change is written as its clause and id, such as `breaks frontend: removed node backend/x [node-removed]`.
struct Difference: Sendable, CustomTestStringConvertible {
    let edits: [SmallSchema.Edit]
    let changes: [String]
    let reverse: [String]

    init(_ file: String, _ text: String, _ replacement: String, _ changes: [String], back reverse: [String]) {
        self.init([.init(file, text, replacement)], changes, back: reverse)
    }

    init(_ edits: [SmallSchema.Edit], _ changes: [String], back reverse: [String]) {
        self.edits = edits
        self.changes = changes
        self.reverse = reverse
    }

    /// The same with a further edit.
    func with(_ file: String, _ text: String, _ replacement: String) -> Difference {
        Difference(edits + [.init(file, text, replacement)], changes, back: reverse)
    }

    var testDescription: String { edits.map { "\($0.file): \($0.replacement)" }.joined(separator: ", ") }

    func check() throws {
        let old = try SmallSchema.load()
        let new = try SmallSchema.load(edits)
        #expect(Difference.lines(old, new) == changes)
        #expect(Difference.lines(new, old) == reverse)
    }

    /// The changes between two schemas, one line each.
    static func lines(_ old: BlkifSchema, _ new: BlkifSchema) -> [String] {
        SchemaComparison.compare(old, new).map { change in
            let names = change.breaks.map(\.rawValue).joined(separator: ", ")
            return "\(change.isSafe ? "safe" : "breaks \(names)"): \(change.clause) [\(change.id)]"
        }
    }
}
