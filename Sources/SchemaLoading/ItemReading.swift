import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reading of records, and of what items were in earlier releases.
extension FieldReader {
    mutating func record<Value: Part>(_ value: inout Value) {
        guard var reader = inner(node) else { return isRead = false }
        value.fields(&reader)
        reader.finish()
        finish(&value, reader)
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        guard var reader = inner(node, origin: context.register(node)) else { return isRead = false }
        value.origin = reader.origin
        value.fields(&reader)
        reader.finish()
        finish(&value, reader)
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        guard var reader = inner(node, origin: context.register(node)) else { return isRead = false }
        value.origin = reader.origin
        value.fields(&reader)
        let states = reader.earlierStates()
        reader.finish()
        value.history = states.compactMap { state in
            guard var reader = inner(state.node, origin: context.register(state.node)) else { return nil }
            reader.isEarlier = true
            var item = Item.blank
            item.origin = reader.origin
            item.fields(&reader)
            reader.reportMissing()
            item.complete()
            return Variant(before: state.before, change: state.change, keys: state.keys, item: item)
        }
        finish(&value, reader)
    }

    private mutating func finish<Value: Record>(_ value: inout Value, _ reader: FieldReader) {
        reader.check(value)
        value.complete()
        isRead = reader.isUsable
    }

    /// A mapping as it was before a release.
    private struct EarlierState {
        let before: Release
        let change: String
        let keys: [String]
        let node: LocatedNode
    }

    /// The mapping as it was before each release that `history` names, the newest change first.
    private mutating func earlierStates() -> [EarlierState] {
        guard known.contains(where: { $0.isEqual(to: "history") }), let history = value(of: "history") else {
            return []
        }
        var changes = HistoryEntry.List(of: self)
        (key, node, role, isRead) = ("history", history, .plain, true)
        changes.read(with: &self)
        var current = mapping
        return changes.entries.sorted { $0.before > $1.before }.map { entry in
            let keys = entry.overrides.entries?.compactMap(\.key.text).filter(changes.isVariable) ?? []
            current = current.overriding(
                with: entry.overrides, keys: keys, without: entry.without + ["history"])
            return EarlierState(
                before: entry.before, change: entry.change, keys: keys + entry.without, node: current)
        }
    }
}

/// An entry of `history`: a release, and the keys that had other values before it.
private struct HistoryEntry {
    let before: Release
    let change: String
    let without: [String]
    let overrides: LocatedNode

    /// The entries of one item.
    struct List {
        private let owner: FieldReader
        private(set) var entries: [HistoryEntry] = []

        init(of owner: FieldReader) {
            self.owner = owner
        }

        func isVariable(_ key: String) -> Bool { owner.variable.contains { $0.key.isEqual(to: key) } }

        /// Reads them, the reader being at their list.
        mutating func read(with reader: inout FieldReader) {
            let history = reader.node
            for element in reader.elements() ?? [] {
                guard var entry = reader.inner(element) else { continue }
                var before = Release.blank
                entry.field("before", &before, .plain.essential, "")
                var change = ""
                // Its text shows from the release on in which it happened.
                entry.since = before
                entry.field("change", &change, .inlineProse, "")
                var without: [String] = []
                entry.field("without", &without, .line, "")
                without = known(without, in: entry)
                for (key, role) in owner.variable {
                    entry.pass(key)
                    guard role.isProse, !owner.isEarlier, let node = entry.value(of: key) else { continue }
                    let older = HistoryEntry.changes(of: key, in: history).filter { $0 < before }
                    owner.context.mentions.texts.append(
                        .init(
                            node: node, text: (node.text ?? "").droppingLastLineBreaks,
                            isInline: role.form == .inlineProse, isSummary: key.isEqual(to: "summary"),
                            since: older.max() ?? owner.since))
                }
                entry.finish()
                guard entry.isUsable else { continue }
                entries.append(
                    HistoryEntry(before: before, change: change, without: without, overrides: element))
            }
        }

        /// The keys among those of `without` that the item has.
        private func known(_ keys: [String], in entry: FieldReader) -> [String] {
            let known = owner.known.map(\.description)
            return keys.enumerated().compactMap { index, key in
                if known.contains(key) { return key }
                let place = entry.value(of: "without")?.elements?[index].location ?? entry.mapping.location
                entry.report(
                    "unknown-key", "\"without\" lists what is no key here", at: place,
                    remedy: Suggestion.phrase(for: key, in: known))
                return nil
            }
        }
    }

    /// The releases in which a key of an item changed.
    static func changes(of key: StaticString, in history: LocatedNode) -> [Release] {
        (history.elements ?? []).filter { element in
            element.entries?.contains { key.isEqual(to: $0.key.text) } ?? false
        }
        .compactMap { $0["before"]?.text.flatMap(Release.init) }
    }
}

extension FieldReader {
    /// The release in which the text of a key first shows: since it changed last, else since its record is there.
    func start(of key: StaticString) -> Release? {
        value(of: "history").flatMap { HistoryEntry.changes(of: key, in: $0).max() } ?? since
    }
}

extension LocatedNode {
    /// The mapping with some keys replaced and others dropped.
    func overriding(with other: LocatedNode, keys: [String], without: [String]) -> LocatedNode {
        var result = (entries ?? []).filter { !without.contains($0.key.text ?? "") }
        for entry in other.entries ?? [] {
            guard let key = entry.key.text, keys.contains(key) else { continue }
            if let index = result.firstIndex(where: { $0.key.text == key }) {
                result[index] = entry
            } else {
                result.append(entry)
            }
        }
        return LocatedNode(value: .mapping(result), location: location, lastLine: lastLine)
    }
}
