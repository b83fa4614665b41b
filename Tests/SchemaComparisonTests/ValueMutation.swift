import BlkifSchema

/// Changes one value of a schema: the one with a certain number, in the order of the description.
struct ValueMutation: FieldCoder {
    typealias Failure = Never

    /// The value that is changed.
    private let target: Int
    /// How many values were met.
    private(set) var count = 0
    /// Where the changed value is: its record's name, and the keys that lead to it.
    private(set) var place: (record: String, keys: [String])?

    private var records: [String] = []
    private var keys: [String] = []

    init(target: Int) {
        self.target = target
    }

    /// A schema with one value changed, and where that is; nil when there are fewer values.
    static func schema(
        _ content: ProtocolContent, changing target: Int
    ) -> (content: ProtocolContent, record: String, keys: [String])? {
        var content = content
        var mutation = ValueMutation(target: target)
        content.fields(&mutation)
        return mutation.place.map { (content, $0.record, $0.keys) }
    }

    /// The number of values.
    static func count(_ content: ProtocolContent) -> Int {
        var content = content
        var mutation = ValueMutation(target: -1)
        content.fields(&mutation)
        return mutation.count
    }

    private mutating func isTarget() -> Bool {
        count += 1
        guard count - 1 == target else { return false }
        place = (records.last ?? "", keys)
        return true
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        // What follows from other values is not changed by itself.
        guard role.isInFiles, count <= target || target < 0 else { return }
        keys.append(key.description)
        value.code(&self)
        keys.removeLast()
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        // What has no name is told of by the key that lists it.
        guard !value.ownName.isEmpty else { return value.fields(&self) }
        let outer = keys
        records.append(value.ownName)
        keys = []
        value.fields(&self)
        keys = outer
        records.removeLast()
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        if !value.isDefinedElsewhere { placed(&value) }
    }

    mutating func variant<Item: Described>(_ value: inout Variant<Item>) {
        text(&value.change)
        release(&value.before)
    }

    mutating func text(_ value: inout String) { if isTarget() { value += "x" } }
    mutating func flag(_ value: inout Bool) { if isTarget() { value.toggle() } }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        if isTarget() { value = value == .max ? value - 1 : value + 1 }
    }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        guard isTarget() else { return }
        let words = Array(Word.allCases)
        let place = words.firstIndex { $0.rawValue == value.rawValue } ?? 0
        value = words[(place + 1) % words.count]
    }

    mutating func sizes(_ value: inout [String: Int]) {
        for key in value.keys.sorted() where isTarget() { value[key, default: 0] += 1 }
    }

    mutating func release(_ value: inout Release) {
        if isTarget() { value = Release(value.major, value.minor + 1) }
    }

    /// What the files write as one text is one value.
    mutating func bound(_ value: inout Bound) {
        if isTarget() {
            value = Bound(description: value.description + " + 1", nodes: value.nodes)
        }
    }
}
