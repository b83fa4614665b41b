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
}
