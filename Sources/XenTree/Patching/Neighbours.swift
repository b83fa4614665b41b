/// The place of something new among what has an order.
enum Neighbours {
    /// The nearest things before and after one that are there.
    ///
    /// - Parameters:
    ///   - item: The new thing.
    ///   - order: All things in their order.
    ///   - find: What is there of a thing; nil when nothing is.
    static func find<Item: Equatable, Place>(
        _ item: Item, in order: [Item], _ find: (Item) -> Place?
    ) -> (before: Place?, after: Place?) {
        guard let index = order.firstIndex(of: item) else { return (nil, nil) }
        return (
            order[..<index].reversed().lazy.compactMap(find).first,
            order[(index + 1)...].lazy.compactMap(find).first
        )
    }

    /// The same, where each thing has one place.
    ///
    /// - Throws: When the nearest thing on either side is there more than once.
    static func find<Place>(
        _ item: String, in order: [String], of subject: String, _ text: TreeText,
        all: (String) -> [Place]
    ) throws(PatchProblem) -> (before: Place?, after: Place?) {
        let found = find(item, in: order) { name in
            let places = all(name)
            return places.isEmpty ? nil : (name: name, places: places)
        }
        for neighbour in [found.before, found.after].compactMap(\.self) where neighbour.places.count > 1 {
            throw PatchProblem(
                missing: "single place for \(neighbour.name), beside which \(item) belongs", for: subject,
                in: text)
        }
        return (found.before?.places.first, found.after?.places.first)
    }
}
