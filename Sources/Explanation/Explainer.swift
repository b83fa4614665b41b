package import BlkifSchema
import Diagnostics

/// Finds what a name means: one thing or several, on both sides and in every layer.
package struct Explainer: Sendable {
    let schema: BlkifSchema
    private let index: NameIndex

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        index = NameIndex(schema.content)
    }

    /// Everything with a name; empty when there is nothing.
    package func explanations(of name: String) -> [Explanation] {
        var result: [Explanation] = []
        var seen: Set<String> = []
        for thing in index[name] + index[NodePath.pattern(of: name) ?? name] {
            guard seen.insert("\(thing.noun) \(thing.entry)").inserted else { continue }
            result += explanation(of: thing).map { [$0] } ?? []
        }
        return result
    }

    /// The name that was probably meant.
    package func nearest(to name: String) -> String? {
        Suggestion.nearest(to: name, in: index.names)
    }

    /// All names that are single words, in the order of the alphabet.
    package var names: [String] { index.names.filter { !$0.utf8.contains(UInt8(ascii: " ")) }.sorted() }

    private func explanation(of thing: NamedThing) -> Explanation? {
        if thing.kind == .libxlStructure { return libxlStructure }
        var finder = ItemFinder(thing: thing, explainer: self)
        var content = schema.content
        finder.record(&content)
        return finder.found
    }

    /// What is to be said of any record with a name.
    func explanation(of item: some PlacedRecord, as noun: String) -> Explanation {
        var result =
            if let item = item as? any StoredItem { Explanation(noun, item) } else {
                Explanation(noun, name: item.ownName, summary: item.ownSummary)
            }
        if let item = item as? any Explained {
            item.explain(to: &result, schema)
        } else {
            result.addOthers(of: item, besides: [])
        }
        return result
    }
}

/// A record of which more is to be said than its fields.
protocol Explained: PlacedRecord {
    /// Adds everything but what all items have in common.
    func explain(to result: inout Explanation, _ schema: BlkifSchema)
}
