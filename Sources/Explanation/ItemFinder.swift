import BlkifSchema

/// Goes over a schema up to the item that a name stands for.
struct ItemFinder: FieldCoder {
    typealias Failure = Never

    let thing: NamedThing
    let explainer: Explainer
    private(set) var found: Explanation?
    /// The kind of the items that are gone over.
    private var kind: ItemKind?

    init(thing: NamedThing, explainer: Explainer) {
        self.thing = thing
        self.explainer = explainer
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        let outer = kind
        defer { kind = outer }
        switch role.form {
        case .items(let kind): self.kind = kind
        case .plain where !Value.isSimple: break
        default: return
        }
        value.code(&self)
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        guard kind == thing.kind, value.ownName == thing.entry else { return value.fields(&self) }
        found = found ?? explainer.explanation(of: value, as: thing.noun)
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        guard kind == thing.kind, value.name == thing.entry, value.nodeSide == thing.side else {
            return value.fields(&self)
        }
        found = found ?? explainer.explanation(of: value, as: thing.noun)
    }
}
