import BlkifSchema

/// An item with its fields as they are: what templates see of a kind that has no context of its own.
struct PlainItemContext<Item: StoredItem>: ItemContext {
    @Recorded var item: Item
    let kind: ItemKind

    var anchor: String { RenderIndex.anchor(kind.place?.anchor ?? kind.rawValue, item.name) }

    static var table: ContextTable<Self> { .kept { .item("\(Item.self)", []) { $0.$item } } }
}

extension ContextTable<RootContext> {
    /// A list for each list of items of the schema that is not among some names.
    static func itemLists(besides names: Set<String>) -> [Entry] {
        var codec = ItemListCodec(wanted: nil)
        var blank = ProtocolContent()
        codec.record(&blank)
        return codec.lists.filter { !names.contains($0.name) }.map { field in
            Entry(field: field) { root in
                var codec = ItemListCodec(wanted: field.name)
                var content = root.index.schema.content
                codec.record(&content)
                return .list(codec.objects)
            }
        }
    }
}

/// Goes over the lists of items at the top of a schema.
private struct ItemListCodec: FieldCoder {
    typealias Failure = Never

    /// The list whose items are kept.
    let wanted: String?
    private(set) var lists: [ObjectShape.Field] = []
    private(set) var objects: [any ContextObject] = []
    private var kind = ItemKind.node
    private var shape: ContextShape?

    init(wanted: String?) {
        self.wanted = wanted
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        guard case .items(let kind) = role.form else { return }
        let name = key.description
        guard wanted == nil || wanted == name else { return }
        self.kind = kind
        shape = nil
        value.code(&self)
        if let shape {
            lists.append(.init(name: name, meaning: meaning.description, shape: shape, width: nil))
        }
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        if wanted == nil {
            var blank = Value.blank
            blank.code(&self)
        } else {
            for index in values.indices { values[index].code(&self) }
        }
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        shape = .list(LazyShape { PlainItemContext<Item>.table.shape })
        objects.append(PlainItemContext(item: value, kind: kind))
    }

    /// The lists of libxl are in a context of their own.
    mutating func enters(_ kind: DocumentKind) -> Bool { kind != .libxl }
    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {}
    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value]) {}
}
