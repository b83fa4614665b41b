import BlkifSchema

/// Which thing of the old schema is which of the new one.
///
/// Things with the same name are the same. Of the rest, a thing is the same under another name when the history
/// of one names the other, or when exactly one on each side is alike.
struct ItemPairing<Element> {
    private(set) var pairs: [(old: Element, new: Element)] = []
    private(set) var removed: [Element] = []
    private(set) var added: [Element] = []

    /// - Parameters:
    ///   - item: The named thing in an element.
    ///   - key: The unique key of an element when it has a certain name.
    ///   - isAlike: Whether two elements differ in nothing but their names.
    init<Item: SchemaItem>(
        _ old: [Element], _ new: [Element], item: (Element) -> Item, key: (Element, String) -> String,
        isAlike: (Element, Element) -> Bool
    ) {
        func keys(_ element: Element) -> KeyPairing.Keys {
            let item = item(element)
            return .init(
                own: key(element, item.name), earlier: item.history.map { key(element, $0.item.name) })
        }
        let found = KeyPairing(old.map(keys), new.map(keys)) { isAlike(old[$0], new[$1]) }
        pairs = found.pairs.map { (old[$0.old], new[$0.new]) }
        removed = found.removed.map { old[$0] }
        added = found.added.map { new[$0] }
    }
}

/// The same by places and keys, once for all types of things.
private struct KeyPairing {
    struct Keys {
        let own: String
        let earlier: [String]
    }

    private(set) var pairs: [(old: Int, new: Int)] = []
    private(set) var removed: [Int] = []
    private(set) var added: [Int] = []

    init(_ old: [Keys], _ new: [Keys], isAlike: (Int, Int) -> Bool) {
        let newByKey = Dictionary(zip(new.map(\.own), new.indices)) { first, _ in first }
        var taken: Set<String> = []
        for index in old.indices {
            if let partner = newByKey[old[index].own] {
                pairs.append((index, partner))
                taken.insert(old[index].own)
            } else {
                removed.append(index)
            }
        }
        added = new.indices.filter { !taken.contains(new[$0].own) }
        pairUnique { new[$1].earlier.contains(old[$0].own) || old[$0].earlier.contains(new[$1].own) }
        pairUnique(isAlike)
    }

    /// Pairs what is left where the test holds for exactly one on each side.
    private mutating func pairUnique(_ isSame: (Int, Int) -> Bool) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        let partners = removed.map { old in added.filter { isSame(old, $0) } }
        for (old, found) in zip(removed, partners) {
            guard found.count == 1, partners.count(where: { $0.contains(found[0]) }) == 1 else { continue }
            pairs.append((old, found[0]))
            removed.removeAll { $0 == old }
            added.removeAll { $0 == found[0] }
        }
    }
}

extension ItemPairing where Element: SchemaItem {
    /// Pairs items whose names are their keys.
    init(_ old: [Element], _ new: [Element], isAlike: (Element, Element) -> Bool = { _, _ in true }) {
        self.init(old, new, item: { $0 }, key: { $1 }) { $0.hasSameText(as: $1) && isAlike($0, $1) }
    }
}

extension SchemaItem {
    /// Whether another item is described in the same words, apart from the two names.
    func hasSameText(as other: Self) -> Bool {
        guard !summary.isEmpty else { return false }
        func isSame(_ text: String, _ successor: String) -> Bool {
            text == successor || text.replacing(name, with: other.name) == successor
        }
        return isSame(summary, other.summary) && isSame(description, other.description)
    }
}
