/// Goes over a schema and keeps, changes or drops each item, at whatever depth.
package protocol ItemFilter {
    /// What stands in place of an item of a kind; nil drops it.
    func kept<Item: StoredItem>(_ item: Item, _ kind: ItemKind) -> Item?
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

private struct FilterCoder<Filter: ItemFilter>: ItemCoder {
    typealias Failure = Never

    let filter: Filter
    var kind = ItemKind.section
    /// Whether the item that was gone over last stays.
    private var isKept = true

    init(filter: Filter) {
        self.filter = filter
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
        guard var item = filter.kept(value, kind) else { return isKept = false }
        item.fields(&self)
        value = item
        isKept = true
    }
}
