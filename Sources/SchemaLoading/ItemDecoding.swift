import BlkifSchema
import Diagnostics
import LocatedYAML

/// Decoding of the keys that all items share, and of what they were in earlier releases.
extension MappingReader {
    /// The keys that an entry of `history` may override.
    static let historyKeys: Set<String> = [
        "name", "summary", "description", "default", "notes", "deprecated", "notation", "unit", "maximum",
        "absence", "value", "supported", "values", "text", "title", "typedef", "documented", "class",
    ]

    /// A list of items, each a mapping of its own.
    func items<Item: SchemaItem>(
        _ key: String, required: Bool = false, history: WritableKeyPath<Item, [Variant<Item>]>,
        _ read: (MappingReader) -> Item?
    ) -> [Item] {
        elements(key, required: required).compactMap { item($0, history: history, read) }
    }

    /// One item, a mapping of its own under a key.
    func item<Item: SchemaItem>(
        _ key: String, required: Bool, history: WritableKeyPath<Item, [Variant<Item>]>,
        _ read: (MappingReader) -> Item?
    ) -> Item? {
        value(key, required: required).flatMap { item($0, history: history, read) }
    }

    private func item<Item: SchemaItem>(
        _ node: LocatedNode, history: WritableKeyPath<Item, [Variant<Item>]>, _ read: (MappingReader) -> Item?
    ) -> Item? {
        let reader = MappingReader(node, context: context)
        guard node.entries != nil else { return nil }
        let item = read(reader)
        let states = reader.earlierStates()
        reader.finish()
        guard var item else { return nil }
        item[keyPath: history] = states.compactMap { state in
            let reader = MappingReader(state.node, context: context)
            _ = reader.value("history")
            let older = read(reader)
            reader.reportMissing()
            return older.map {
                Variant(before: state.before, change: state.change, keys: state.keys, item: $0)
            }
        }
        return item
    }

    private struct EarlierState {
        let before: Release
        let change: String
        let keys: [String]
        let node: LocatedNode
    }

    /// The mapping as it was before each release that `history` names, the newest change first.
    private func earlierStates() -> [EarlierState] {
        let entries = parts("history") { reader -> (Release, String, LocatedNode, [String])? in
            let before = reader.release("before", required: true)
            let change = reader.prose("change")
            let without = reader.elements("without")
            for key in MappingReader.historyKeys where known.contains(key) { _ = reader.value(key) }
            return before.map { ($0, change, reader.node, absentKeys(without)) }
        }
        var current = node
        return entries.sorted { $0.0 > $1.0 }.map { before, change, overrides, without in
            let keys = (overrides.entries ?? []).compactMap(\.key.text)
                .filter { MappingReader.historyKeys.contains($0) }
            current = current.overriding(with: overrides, keys: keys, without: without + ["history"])
            return EarlierState(before: before, change: change, keys: keys + without, node: current)
        }
    }

    /// The keys that `without` lists.
    private func absentKeys(_ list: [LocatedNode]) -> [String] {
        list.compactMap { element in
            if let key = element.text, known.contains(key) { return key }
            report(
                "unknown-key", "\"without\" lists what is no key here", at: element.location,
                remedy: element.text.flatMap { Suggestion.phrase(for: $0, in: known) })
            return nil
        }
    }

    func lifetime() -> Lifetime {
        var lifetime = Lifetime()
        lifetime.since = release("since")
        lifetime.removed = release("removed")
        lifetime.backported = releases("backported")
        lifetime.deprecated = nested("deprecated") { reader in
            Deprecation(
                since: reader.release("since"), replacement: reader.optionalText("replacement"),
                reason: reader.prose("reason"))
        }
        return lifetime
    }

    func uses() -> [Use] {
        parts("used-by") { reader in
            let action = reader.word("action", as: Use.Action.self, required: true)
            return Use(
                implementation: reader.text("implementation"), action: action ?? .reads,
                source: reader.text("source"), note: reader.prose("note"))
        }
    }

    func contradictions() -> [Contradiction] {
        parts("contradictions") { reader in
            Contradiction(
                implementation: reader.text("implementation"),
                behaviour: reader.prose("behaviour", required: true), source: reader.optionalText("source"))
        }
    }

    func topics(_ key: String = "topics") -> [Topic] {
        items(key, history: \Topic.history) { reader in
            var topic = Topic(id: reader.name("id"), title: reader.text("title"), origin: reader.origin)
            topic.lifetime = reader.lifetime()
            topic.text = reader.prose("text", required: true)
            return topic
        }
    }

    /// Macros that stand for numbers of one kind, such as status codes or bits.
    func codes(_ key: String) -> [Constant] {
        items(key, required: true, history: \Constant.history) { reader in
            let number = reader.integer("value", required: true) ?? 0
            let isHexadecimal = reader.node["value"]?.text?.hasPrefix("0x") ?? false
            var constant = Constant(
                name: reader.name(), value: .integer(number, isHexadecimal: isHexadecimal),
                origin: reader.origin)
            constant.lifetime = reader.lifetime()
            constant.summary = reader.prose("summary", required: true)
            constant.description = reader.prose("description")
            return constant
        }
    }

    /// Macros that are plain numbers or texts.
    func constants() -> [Constant] {
        items("constants", required: true, history: \Constant.history) { reader in
            var constant = Constant(
                name: reader.name(), value: reader.constantValue(), origin: reader.origin)
            constant.unit = reader.optionalText("unit")
            constant.header = reader.optionalText("header")
            constant.isNativeABI = reader.boolean("native-abi", default: false)
            constant.lifetime = reader.lifetime()
            constant.summary = reader.prose("summary", required: true)
            constant.description = reader.prose("description")
            return constant
        }
    }

    private func constantValue() -> Constant.Value {
        guard let value = value("value", required: true) else { return .integer(0, isHexadecimal: false) }
        guard let text = value.text else {
            report("type-mismatch", "\"value\" must be a number or a text", at: value.location)
            return .integer(0, isHexadecimal: false)
        }
        if case .scalar(_, .plain) = value.value, let number = MappingReader.integer(text) {
            return .integer(number, isHexadecimal: text.hasPrefix("0x"))
        }
        return .string(text)
    }
}

extension LocatedNode {
    /// The mapping with some keys replaced and others dropped.
    fileprivate func overriding(with other: LocatedNode, keys: [String], without: [String]) -> LocatedNode {
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
