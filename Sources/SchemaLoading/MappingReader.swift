import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reads the keys of one mapping and reports what is missing, mistyped or unknown.
///
/// Each read marks its key as known; ``finish()`` reports the rest. An item in which anything is wrong is
/// marked as damaged.
final class MappingReader {
    let node: LocatedNode
    let context: DecodingContext
    let origin: Origin
    private let entries: [LocatedNode.Entry]
    private(set) var known: [String] = []
    private var missing: [String] = []

    /// - Parameter owner: The item to which a nested mapping belongs; nil for an item of its own.
    init(_ node: LocatedNode, context: DecodingContext, owner: Origin? = nil) {
        self.node = node
        self.context = context
        origin = owner ?? context.register(node)
        entries = node.entries ?? []
        if node.entries == nil {
            report("type-mismatch", "expected a mapping, found \(node.kind)", at: node.location)
            context.lose()
        }
    }

    func report(
        _ id: FindingID, _ message: String, at location: SourceLocation, remedy: String? = nil,
        notes: [Finding.Note] = []
    ) {
        context.damage(origin)
        context.collector.add(Finding(id, message, at: location, remedy: remedy, notes: notes))
    }

    /// The value of a key, which is thereby known; reports its absence when it is required.
    func value(_ key: String, required: Bool = false) -> LocatedNode? {
        known.append(key)
        if let entry = entries.first(where: { $0.key.text == key }) { return entry.value }
        if required, node.entries != nil {
            context.damage(origin)
            missing.append(key)
        }
        return nil
    }

    func has(_ key: String) -> Bool {
        entries.contains { $0.key.text == key }
    }

    /// Reports every key that nobody asked for, and those that are missing.
    func finish() {
        var misspelt: Set<String> = []
        for entry in entries {
            guard let key = entry.key.text, !known.contains(key) else { continue }
            let meant = Suggestion.nearest(to: key, in: known)
            if let meant { misspelt.insert(meant) }
            let others = Set(known).subtracting(["history"]).sorted().joined(separator: ", ")
            report(
                "unknown-key", "unknown key \"\(key)\"", at: entry.key.location,
                remedy: meant.map { "did you mean \"\($0)\"?" } ?? "known keys: \(others)")
            if entry.value.text == nil { context.lose() }
        }
        reportMissing(except: misspelt)
    }

    /// Reports the required keys that are absent, except those that stand there with a slip.
    func reportMissing(except misspelt: Set<String> = []) {
        let gone = missing.filter { !misspelt.contains($0) }
        guard let first = gone.first else { return }
        let keys = gone.map { "\"\($0)\"" }
        let message =
            gone.count == 1
            ? "the key \"\(first)\" is missing"
            : "the keys \(keys.dropLast().joined(separator: ", ")) and \(keys[keys.count - 1]) are missing"
        report(
            "missing-key", message, at: node.location,
            remedy: "add \(gone.map { "\($0): …" }.joined(separator: ", "))")
    }

    func elements(_ key: String, required: Bool = false) -> [LocatedNode] {
        guard let value = value(key, required: required) else {
            if required { context.lose() }
            return []
        }
        guard let elements = value.elements else {
            report("type-mismatch", "\"\(key)\" must be a list, not \(value.kind)", at: value.location)
            context.lose()
            return []
        }
        return elements
    }

    func texts(_ key: String, required: Bool = false) -> [String] {
        elements(key, required: required).compactMap { element in
            if let text = element.text { return text }
            report("type-mismatch", "\"\(key)\" must list texts, not \(element.kind)", at: element.location)
            return nil
        }
    }

    func integers(_ key: String) -> [Int] {
        elements(key).compactMap { element in
            if let number = element.text.flatMap(MappingReader.integer) { return number }
            report("type-mismatch", "\"\(key)\" must list integers", at: element.location)
            return nil
        }
    }

    /// Reads a nested mapping that belongs to this item.
    func nested<Part>(_ key: String, required: Bool = false, _ read: (MappingReader) -> Part?) -> Part? {
        value(key, required: required).flatMap { part($0, read) }
    }

    /// Reads a list of mappings that belong to this item.
    func parts<Part>(_ key: String, required: Bool = false, _ read: (MappingReader) -> Part?) -> [Part] {
        elements(key, required: required).compactMap { part($0, read) }
    }

    private func part<Part>(_ node: LocatedNode, _ read: (MappingReader) -> Part?) -> Part? {
        let reader = MappingReader(node, context: context, owner: origin)
        guard node.entries != nil else { return nil }
        defer { reader.finish() }
        return read(reader)
    }
}
