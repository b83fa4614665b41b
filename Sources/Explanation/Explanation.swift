package import BlkifSchema
package import Diagnostics

/// Everything that the schema knows of one thing.
package struct Explanation: Sendable {
    /// What kind of thing it is, such as `backend node`.
    package let kind: String
    /// Its name, as the protocol spells it.
    package let name: String
    /// One sentence of CommonMark.
    package let summary: String
    /// CommonMark; may be empty.
    package let description: String
    /// Its properties, in words.
    package var facts: [(label: String, text: String)] = []
    /// The way from a disk specification to whoever reads the node, a step each.
    package var chain: [String] = []
    /// Who reads and writes it.
    package var uses: [Named<Use>] = []
    /// Where implementations differ.
    package var contradictions: [Named<Contradiction>] = []
    /// What it was before, the oldest change first.
    package var changes: [(release: String, text: String)] = []

    /// A statement with what people call the implementation.
    package struct Named<Value: Sendable>: Sendable {
        package let name: String
        package let statement: Value
    }

    init(_ kind: String, _ item: some SchemaItem) {
        self.kind = kind
        name = item.name
        summary = item.summary
        description = item.description
        changes = item.history.reversed().compactMap { variant in
            let renamed = variant.item.name == item.name ? "" : "It was named `\(variant.item.name)` before. "
            let text = renamed + variant.change
            return text.isEmpty ? nil : (variant.before.description, text)
        }
        add("added by", item.lifetime.addedBy)
        if item.lifetime.addedBy == nil { add("since", item.lifetime.since.map { "Xen \($0)" }) }
        add("removed", item.lifetime.removed.map { "Xen \($0)" })
        let branches = item.lifetime.backported.map(\.description)
        add("also in", branches.isEmpty ? nil : "later point releases of \(branches.joined(separator: ", "))")
        add("deprecated", item.lifetime.deprecated.map(Explanation.text))
    }

    init(_ kind: String, name: String, summary: String) {
        self.kind = kind
        self.name = name
        self.summary = summary
        description = ""
    }

    private static func text(_ deprecation: Deprecation) -> String {
        let since = deprecation.since.map { " since Xen \($0)" } ?? ""
        let replacement = deprecation.replacement.map { "; use \($0)" } ?? ""
        return "yes\(since)\(replacement)"
    }

    /// Adds the fields that are not told in words of their own.
    ///
    /// - Parameter told: The keys of those that are.
    mutating func addOthers(of record: some Record, besides told: Set<String>) {
        facts += OtherFields.facts(of: record, besides: told)
    }

    mutating func add(_ label: String, _ text: String?) {
        guard let text, !text.isEmpty else { return }
        facts.append((label, text))
    }

    /// One object.
    package var json: JSONValue {
        .object([
            ("kind", .string(kind)), ("name", .string(name)), ("summary", .string(summary)),
            ("description", .string(description)),
            ("facts", .object(facts.map { ($0.label, .string($0.text)) })),
            ("chain", .array(chain.map(JSONValue.string))),
            (
                "used_by",
                .array(
                    uses.map { use in
                        .object(
                            [("action", .string(use.statement.action.rawValue))]
                                + Explanation.members(use.name, use.statement)
                                + [("note", .string(use.statement.note))])
                    })
            ),
            (
                "contradictions",
                .array(
                    contradictions.map { other in
                        .object(
                            [("behaviour", .string(other.statement.behaviour))]
                                + Explanation.members(other.name, other.statement))
                    })
            ),
            (
                "changes",
                .array(
                    changes.map { .object([("release", .string($0.release)), ("text", .string($0.text))]) })
            ),
        ])
    }

    private static func members(_ name: String, _ statement: some Statement) -> [(String, JSONValue)] {
        [
            ("implementation", .string(name)), ("id", .string(statement.implementation)),
            ("source", .optional(statement.evidence.citation)),
        ]
    }
}
