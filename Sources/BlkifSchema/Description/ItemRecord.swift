/// What rules and indexes ask of a record with a place of its own, of whatever kind.
package struct ItemRecord: Sendable {
    /// The kind.
    package let kind: ItemKind
    /// The place of the record that holds it among all records; nil at the top.
    package let owner: Int?
    /// The kind of file that declares it.
    package let document: DocumentKind
    /// Where the schema has it.
    package let origin: Origin
    /// The name, as text.
    package fileprivate(set) var name = ""
    /// The grammar of the name.
    package fileprivate(set) var form = NameForm.free
    /// The keys that lead to the name.
    package fileprivate(set) var namePath: [StaticString] = []
    /// The releases that have it; nil when its kind knows none.
    package fileprivate(set) var lifetime: Lifetime?
    /// What it was before releases, the newest change first.
    package fileprivate(set) var earlier: [EarlierState] = []
    /// Whether another entry defines it: a disk parameter its libxl field.
    package fileprivate(set) var isDefinedElsewhere = false
    /// One sentence of CommonMark; empty when its kind has none.
    package fileprivate(set) var summary = ""
    /// The side whose directory has it; nil for what is no node.
    package fileprivate(set) var side: Side?
    /// Whether texts can call it by its name.
    package fileprivate(set) var isNamed = false
    /// What texts can call it besides its name.
    package fileprivate(set) var otherNames: [OtherName] = []

    /// What an item was before a release.
    package struct EarlierState: Sendable {
        /// The release.
        package let before: Release
        /// Where the schema has that state.
        package let origin: Origin
        /// The name that it had.
        package let name: String
        /// What took its place when it was deprecated.
        package let replacement: String?
    }

    /// What takes its place, and took it in earlier releases, each with the place of that state.
    package var replacements: [(origin: Origin, name: String)] {
        let own = lifetime?.deprecated?.replacement.map { (origin, $0) }
        return (own.map { [$0] } ?? [])
            + earlier.compactMap { state in state.replacement.map { (state.origin, $0) } }
    }

    /// Its names of all releases, each with the place of that state.
    package var allNames: [(origin: Origin, name: String)] {
        [(origin, name)] + earlier.map { ($0.origin, $0.name) }
    }
}

extension ProtocolContent {
    /// Every record with a place of its own, in the order of the description; what holds others comes before them.
    package var records: [ItemRecord] {
        var gatherer = RecordGatherer()
        var content = self
        gatherer.record(&content)
        return gatherer.records
    }
}

/// Goes over a schema and keeps what it asks of each placed record.
private struct RecordGatherer: FieldCoder {
    typealias Failure = Never

    var records: [ItemRecord] = []
    private var kind = ItemKind.node
    private var document = DocumentKind.protocol
    /// The record that is gone over.
    private var current: Int?
    /// The keys from that record to where the fields are.
    private var path: [StaticString] = []
    /// How many records without a place are around the fields.
    private var depth = 0

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        switch role.form {
        case .name(let form):
            guard depth == 0, let current else { return }
            records[current].name = NameReader.text(of: value)
            records[current].form = form
            records[current].namePath = path + [key]
        case .items(let kind):
            let outer = self.kind
            self.kind = kind
            value.code(&self)
            self.kind = outer
        case .plain where !Value.isSimple: value.code(&self)
        default: break
        }
    }

    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool {
        path.append(key)
        return true
    }

    mutating func leaveGroup() { path.removeLast() }

    mutating func enters(_ kind: DocumentKind) -> Bool {
        document = kind
        return true
    }

    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value]) {
        document = kind
        self.kind = kind == .section ? .section : .diskSection
        list(&values)
    }

    mutating func record<Value: Part>(_ value: inout Value) {
        depth += 1
        value.fields(&self)
        depth -= 1
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        add(record(of: value), &value)
    }

    private func record(of value: some PlacedRecord) -> ItemRecord {
        var record = ItemRecord(kind: kind, owner: current, document: document, origin: value.origin)
        record.summary = value.ownSummary
        record.isNamed = kind.place != nil
        return record
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        var record = record(of: value)
        record.lifetime = value.lifetime
        record.isDefinedElsewhere = value.isDefinedElsewhere
        record.side = value.nodeSide
        record.isNamed = record.isNamed && value.isNamed
        record.otherNames = value.otherNames
        record.earlier = value.history.map { variant in
            .init(
                before: variant.before, origin: variant.item.origin, name: variant.item.name,
                replacement: variant.item.lifetime.deprecated?.replacement)
        }
        add(record, &value)
    }

    private mutating func add<Value: PlacedRecord>(_ record: ItemRecord, _ value: inout Value) {
        let outer = (current, path, depth)
        records.append(record)
        (current, path, depth) = (records.count - 1, [], 0)
        value.fields(&self)
        (current, path, depth) = outer
    }
}

/// Takes a name, of whatever type, as text.
private struct NameReader: FieldCoder {
    typealias Failure = Never

    private var name = ""

    static func text<Value: Described>(of value: Value) -> String {
        var (reader, value) = (NameReader(), value)
        value.code(&reader)
        return reader.name
    }

    mutating func text(_ value: inout String) { name = value }
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) { name = String(value) }
    mutating func release(_ value: inout Release) { name = value.description }
}
