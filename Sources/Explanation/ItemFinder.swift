import BlkifSchema

/// Goes over a schema up to the item that a name stands for.
struct ItemFinder: ItemCoder {
    typealias Failure = Never

    let thing: NamedThing
    let explainer: Explainer
    private(set) var found: Explanation?
    var kind = ItemKind.section

    init(thing: NamedThing, explainer: Explainer) {
        self.thing = thing
        self.explainer = explainer
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        guard found == nil else { return }
        guard kind == thing.kind, value.ownName == thing.entry else { return value.fields(&self) }
        found = explainer.explanation(of: value, as: thing.noun)
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        guard found == nil else { return }
        guard kind == thing.kind, value.name == thing.entry, value.nodeSide == thing.side else {
            return value.fields(&self)
        }
        found = explainer.explanation(of: value, as: thing.noun)
    }
}
