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
        let newByKey = Dictionary(new.map { (key($0, item($0).name), $0) }) { first, _ in first }
        var taken: Set<String> = []
        for element in old {
            if let partner = newByKey[key(element, item(element).name)] {
                pairs.append((element, partner))
                taken.insert(key(partner, item(partner).name))
            } else {
                removed.append(element)
            }
        }
        added = new.filter { !taken.contains(key($0, item($0).name)) }
        pairUnique { old, new in
            let wanted = key(old, item(old).name)
            let present = key(new, item(new).name)
            return item(new).history.contains { key(new, $0.item.name) == wanted }
                || item(old).history.contains { key(old, $0.item.name) == present }
        }
        pairUnique(isAlike)
    }

    /// Pairs what is left where the test holds for exactly one on each side.
    private mutating func pairUnique(_ isSame: (Element, Element) -> Bool) {
        guard !removed.isEmpty, !added.isEmpty else { return }
        let partners = removed.map { old in added.indices.filter { isSame(old, added[$0]) } }
        var takenOld: Set<Int> = []
        var takenNew: Set<Int> = []
        for (index, found) in partners.enumerated() {
            guard found.count == 1, partners.filter({ $0.contains(found[0]) }).count == 1 else { continue }
            pairs.append((removed[index], added[found[0]]))
            takenOld.insert(index)
            takenNew.insert(found[0])
        }
        removed = removed.enumerated().filter { !takenOld.contains($0.offset) }.map(\.element)
        added = added.enumerated().filter { !takenNew.contains($0.offset) }.map(\.element)
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
