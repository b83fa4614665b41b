import BlkifSchema
import RingDump

extension RingNames {
    /// The names that a schema has.
    init(_ schema: BlkifSchema) {
        let operations = schema.operations.compactMap { item in
            UInt8(exactly: item.value).map { ($0, item.name) }
        }
        let statuses = schema.statuses.compactMap { item in
            item.integer.flatMap(Int16.init(exactly:)).map { ($0, item.name) }
        }
        self.init(
            operations: Dictionary(operations) { first, _ in first },
            statuses: Dictionary(statuses) { first, _ in first })
    }
}

extension RingRules {
    /// The rules that a schema has.
    init(_ schema: BlkifSchema) {
        self.init(
            schema.rules.map {
                Rule(id: $0.id, text: $0.text, finding: $0.finding, subjects: $0.subjects)
            })
    }
}
