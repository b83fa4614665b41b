/// Something that is said of an implementation, and where the schema says it.
package struct PlacedStatement: Sendable {
    /// The kind and the full name of the item that says it, such as `backend/sectors`.
    package let kind: ItemKind
    package let subject: String
    /// Where the schema has that item.
    package let origin: Origin
    /// The key of the list and the place in it.
    package let key: StaticString
    package let index: Int
    /// The id of the implementation.
    package let implementation: String
    /// What shows it.
    package let evidence: Evidence
}

extension ProtocolContent {
    /// All that is said of implementations, in the order of the description.
    package var statements: [PlacedStatement] {
        var gatherer = StatementGatherer()
        var content = self
        gatherer.record(&content)
        return gatherer.statements
    }
}

/// Goes over a schema and keeps what is said of implementations.
private struct StatementGatherer: ItemCoder {
    typealias Failure = Never

    var statements: [PlacedStatement] = []
    var kind = ItemKind.section
    private var owner: (kind: ItemKind, name: String, origin: Origin)?
    /// The full name of what is called in the record around.
    private var fullName: @Sendable (String) -> String = { $0 }
    private var key: StaticString = ""
    private var index = 0

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        if case .plain = role.form { self.key = key }
        enter(&value, role)
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        for place in values.indices {
            index = place
            values[place].code(&self)
        }
    }

    mutating func record<Value: Part>(_ value: inout Value) {
        guard let said = value.said else { return value.fields(&self) }
        guard let owner else { return }
        statements.append(
            PlacedStatement(
                kind: owner.kind, subject: owner.name, origin: owner.origin, key: key, index: index,
                implementation: said.implementation, evidence: said.evidence))
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        let (outer, name) = (owner, fullName)
        let record = value
        owner = (kind, fullName(value.ownName), value.origin)
        fullName = { record.fullName(of: $0) }
        value.fields(&self)
        (owner, fullName) = (outer, name)
    }
}
