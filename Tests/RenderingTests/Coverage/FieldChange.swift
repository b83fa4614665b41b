import BlkifSchema

/// Changes a field of the model wherever it is, to see which documents show it.
///
/// A text gets a mark of its own, so that all texts can be changed at once.
struct FieldChange: FieldCoder {
    typealias Failure = Never

    /// A kind of mapping and a key of it, as `node.absence`.
    typealias Field = String

    /// What is changed.
    enum Target {
        /// All texts.
        case texts
        /// The values of these fields that are no texts.
        case these(Set<Field>)
    }

    private let target: Target
    /// The fields that have values, in the order of the description.
    private(set) var texts: [Field] = []
    private(set) var others: [Field] = []

    private var seen: Set<Field> = []
    private var mapping = ""
    private var kind: ItemKind?
    private var current: Field = ""

    init(_ target: Target) {
        self.target = target
    }

    /// The schema with a change.
    static func schema(_ schema: BlkifSchema, _ target: Target) -> BlkifSchema {
        var content = schema.content
        var change = FieldChange(target)
        content.fields(&change)
        return BlkifSchema(validated: content)
    }

    /// The fields that are texts, and the others.
    static func fields(_ schema: BlkifSchema) -> (texts: [Field], others: [Field]) {
        var content = schema.content
        var change = FieldChange(.these([]))
        content.fields(&change)
        return (change.texts, change.others)
    }

    /// What is put into a text.
    static func mark(_ field: Field) -> String {
        let letters = field.unicodeScalars.filter { $0.properties.isLowercase }.map(String.init).joined()
        return "zq\(letters)qz"
    }

    // MARK: Fields

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        guard role.isInFiles, role.kind == nil || role.kind == kind else { return }
        if case .history = role.form { return }
        let outer = (kind, current)
        if case .items(let kind) = role.form { self.kind = kind }
        current = "\(mapping).\(key)"
        value.code(&self)
        (kind, current) = outer
    }

    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool { true }

    mutating func enters(_ document: DocumentKind) -> Bool {
        mapping = document.rawValue
        return true
    }

    mutating func documents<Value: PlacedRecord>(_ document: DocumentKind, _ values: inout [Value]) {
        kind = document == .section ? .section : .diskSection
        list(&values)
    }

    mutating func record<Value: Part>(_ value: inout Value) { describe(Value.partName.description, &value) }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) { describe(kind?.rawValue ?? "", &value) }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        if !value.isDefinedElsewhere { placed(&value) }
    }

    private mutating func describe(_ name: String, _ value: inout some Record) {
        let outer = mapping
        mapping = name
        value.fields(&self)
        mapping = outer
    }

    // MARK: Values

    mutating func text(_ value: inout String) {
        if seen.insert(current).inserted { texts.append(current) }
        if case .texts = target, !value.isEmpty { value += FieldChange.mark(current) }
    }

    private mutating func isTarget() -> Bool {
        if seen.insert(current).inserted { others.append(current) }
        if case .these(let fields) = target { return fields.contains(current) }
        return false
    }

    mutating func flag(_ value: inout Bool) { if isTarget() { value.toggle() } }
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        if isTarget() { value ^= 1 }
    }
    mutating func release(_ value: inout Release) { if isTarget() { value = Release(9, 99) } }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        let words = Array(Word.allCases)
        guard isTarget(), let place = words.firstIndex(where: { $0.rawValue == value.rawValue }) else {
            return
        }
        value = words[(place + 1) % words.count]
    }

    mutating func sizes(_ value: inout [String: Int]) { if isTarget() { value = value.mapValues { $0 + 8 } } }

    mutating func reference(_ value: inout NodeReference) {
        if isTarget() { value = NodeReference(side: value.side.opposite, name: value.name) }
    }

    mutating func bound(_ value: inout Bound) {
        if isTarget() {
            value = Bound(description: value.description + " + 1", nodes: value.nodes)
        }
    }

    mutating func constraint(_ value: inout NodeConstraint) { if isTarget() { value.relation = .equals } }
    mutating func defaultValue(_ value: inout DefaultValue) { if isTarget() { value = .literal("77") } }

    mutating func mandatory(_ value: inout DiskParameter.Mandatory) {
        if isTarget() { value = .sometimes("on Sundays") }
    }

    mutating func condition(_ value: inout NodeWrite.Condition) {
        if isTarget() { value = value == .always ? .set : .always }
    }

    mutating func constantValue(_ value: inout Constant.Value) {
        if isTarget() { value = .integer(77, isHexadecimal: false) }
    }

    mutating func codes(_ value: inout StructureField.Codes) {
        if isTarget() { value = value == .statuses ? .operations : .statuses }
    }
}
