import BlkifSchema

/// A context of what can have had other values in earlier releases.
protocol VariedContext: ContextObject {
    associatedtype Item: StoredItem
    var item: Item { get set }
}

/// A variant of any item, by which an export knows it.
protocol VariantObject: ContextObject {}

/// What something is, or was in earlier releases: the context with the values of then.
struct VariantContext<Owner: ContextObject>: VariantObject {
    let variant: Owner
    /// The first release with these values; nil for the first that has the item.
    let from: Release?
    /// The first release with others; nil when it has them still.
    let before: Release?

    static var table: ContextTable<Self> {
        .kept {
            ContextTable(
                "variant of " + Owner.table.shape.name,
                [
                    .text("from", "the first release with these values; absent for those that it had first") {
                        $0.from?.description
                    },
                    .text("before", "the first release with other values; absent for those that it has") {
                        $0.before?.description
                    },
                    .object("variant", "it, with these values") { $0.variant },
                ])
        }
    }
}

extension VariedContext {
    /// It with the values that it has, and with those that it had before each change, the newest first.
    ///
    /// - Parameter value: Only changes of this value count.
    fileprivate func variants(of value: ((Item) -> String)? = nil) -> [VariantContext<Self>] {
        var newest = self
        newest.item = item
        var result = [VariantContext(variant: newest, from: nil, before: nil)]
        for change in item.history {
            let newer = result[result.count - 1]
            if let value, value(newer.variant.item) == value(change.item) { continue }
            var earlier = self
            earlier.item = change.item
            result[result.count - 1] = VariantContext(
                variant: newer.variant, from: change.before, before: newer.before)
            result.append(VariantContext(variant: earlier, from: nil, before: change.before))
        }
        return result
    }
}

extension ContextTable where Owner: VariedContext {
    /// What it was in earlier releases; a variant has no variants.
    static func variants(_ item: @escaping @Sendable (Owner) -> Recorded<Owner.Item>) -> [Entry] {
        [
            .list("variants", "it as it is and as it was, the newest first") {
                item($0).isVariant ? [] : $0.variants()
            },
            .list("nameVariants", "the same, where only another name counts") {
                item($0).isVariant ? [] : $0.variants(of: \.name)
            },
            .list("summaryVariants", "the same, where only another sentence counts") {
                item($0).isVariant ? [] : $0.variants(of: \.summary)
            },
        ]
    }
}
