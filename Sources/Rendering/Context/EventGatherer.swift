import BlkifSchema

/// That an item, or a value of one, came or went.
struct ItemEvent {
    let kind: ItemKind
    /// What it is, in the plural.
    let noun: String
    let name: String
    let lifetime: Lifetime
}

/// Goes over a schema and keeps the life of each item of which documents tell when it came.
struct EventGatherer: ItemCoder {
    typealias Failure = Never

    private(set) var events: [ItemEvent] = []
    private(set) var changes: [Release: [ChangeContext]] = [:]
    private(set) var compared: [ComparedContext] = []
    /// The oldest release, which has all that no release added.
    var oldest: Release?
    /// The kind of the items that are gone over.
    var kind = ItemKind.section
    /// The full name of what is called in the record around them.
    private var fullName: (String) -> String = { $0 }
    /// The first release of the item around them, where that is told.
    private var ownerSince: Release?

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        let (outer, since) = (fullName, ownerSince)
        let owner = value
        fullName = { owner.fullName(of: $0) }
        ownerSince = kind.isToldByRelease ? (value as? any StoredItem)?.lifetime.since : nil
        value.fields(&self)
        (fullName, ownerSince) = (outer, since)
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        add(value, kind)
        if let parameter = value as? DiskParameter { addValues(of: parameter) }
        placed(&value)
    }

    /// What came with the item around it is told there.
    private mutating func add(_ item: some StoredItem, _ kind: ItemKind) {
        let isNew = ownerSince == nil || item.lifetime.since != ownerSince
        if isNew, let item = ComparedContext(item, kind, name: fullName(item.name), oldest: oldest) {
            compared.append(item)
        }
        guard kind.isToldByRelease, isNew else { return }
        let subject = fullName(item.name)
        let noun = (item.nodeSide.map { "\($0.rawValue) node" } ?? kind.noun) + "s"
        events.append(ItemEvent(kind: kind, noun: noun, name: subject, lifetime: item.lifetime))
        for change in ChangeContext.all(of: item, subject: subject)
        where !change.change.isEmpty || change.oldName != nil {
            changes[change.release, default: []].append(change)
        }
    }

    private mutating func addValues(of parameter: DiskParameter) {
        var later = Lifetime()
        for value in parameter.values {
            guard let since = value.since, since != parameter.lifetime.since else { continue }
            later.since = since
            let name = parameter.isNamed ? "\(parameter.name)=\(value.name)" : value.name
            events.append(
                ItemEvent(kind: .parameter, noun: "disk parameter values", name: name, lifetime: later))
        }
    }
}

extension ItemKind {
    /// Whether documents tell when an item of the kind came: not of those that explain or hold others.
    fileprivate var isToldByRelease: Bool {
        switch self {
        case .topic, .bitSet, .ring: false
        default: true
        }
    }
}
