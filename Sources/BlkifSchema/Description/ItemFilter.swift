/// Goes over a schema and keeps, changes or drops each item, at whatever depth.
package protocol ItemFilter {
    /// What stands in place of an item; nil drops it.
    func kept<Item: StoredItem>(_ item: Item) -> Item?
}

extension ProtocolContent {
    /// The schema with what a filter makes of each item.
    package func filtered(_ filter: some ItemFilter) -> ProtocolContent {
        var content = self
        var coder = FilterCoder(filter: filter)
        coder.record(&content)
        return content
    }
}

private struct FilterCoder<Filter: ItemFilter>: FieldCoder {
    typealias Failure = Never

    let filter: Filter
    /// Whether the item that was gone over last stays.
    private var isKept = true

    init(filter: Filter) {
        self.filter = filter
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        switch role.form {
        case .items, .plain: value.code(&self)
        default: break
        }
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        values = values.compactMap { element in
            var element = element
            isKept = true
            element.code(&self)
            defer { isKept = true }
            return isKept ? element : nil
        }
    }

    mutating func optional<Value: Described>(_ value: inout Value?) {
        guard var some = value else { return }
        isKept = true
        some.code(&self)
        value = isKept ? some : nil
        isKept = true
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        guard var item = filter.kept(value) else { return isKept = false }
        item.fields(&self)
        value = item
        isKept = true
    }
}
