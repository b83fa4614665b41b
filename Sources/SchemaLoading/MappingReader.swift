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
    private var known: [String] = []

    /// - Parameter owner: The item to which a nested mapping belongs; nil for an item of its own.
    init(_ node: LocatedNode, context: DecodingContext, owner: Origin? = nil) {
        self.node = node
        self.context = context
        origin = owner ?? context.register(node)
        entries = node.entries ?? []
        if node.entries == nil {
            report("type-mismatch", "expected a mapping, found \(node.kind)", at: node.location)
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
            report(
                "missing-key", "the key \"\(key)\" is missing", at: node.location, remedy: "add \(key): …")
        }
        return nil
    }

    func has(_ key: String) -> Bool {
        entries.contains { $0.key.text == key }
    }

    /// Reports every key that nobody asked for.
    func finish() {
        for entry in entries {
            guard let key = entry.key.text, !known.contains(key) else { continue }
            let hint =
                Suggestion.phrase(for: key, in: known)
                ?? "known keys: \(known.filter { $0 != "history" }.sorted().joined(separator: ", "))"
            report("unknown-key", "unknown key \"\(key)\"", at: entry.key.location, remedy: hint)
        }
    }

    // MARK: Scalars

    /// A text of one line.
    func optionalText(_ key: String, required: Bool = false) -> String? {
        let text = scalar(key, required: required)
        if let text, text.contains(where: \.isNewline), let place = value(key)?.location {
            report("multiple-lines", "\"\(key)\" must be a text of one line", at: place)
        }
        return text
    }

    private func scalar(_ key: String, required: Bool) -> String? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.text else {
            report("type-mismatch", "\"\(key)\" must be a text, not \(value.kind)", at: value.location)
            return nil
        }
        if text.isEmpty, required {
            report("empty-value", "\"\(key)\" must not be empty", at: value.location)
        }
        return text
    }

    func text(_ key: String, required: Bool = true) -> String {
        optionalText(key, required: required) ?? ""
    }

    /// CommonMark, without the line break that a block scalar ends with.
    func prose(_ key: String, required: Bool = false) -> String {
        var text = (scalar(key, required: required) ?? "")[...]
        while text.last == "\n" { text.removeLast() }
        return String(text)
    }

    func optionalProse(_ key: String) -> String? {
        has(key)
            ? prose(key)
            : {
                _ = value(key); return nil
            }()
    }

    func integer(_ key: String, required: Bool = false) -> Int? {
        guard let value = value(key, required: required) else { return nil }
        guard let text = value.text, let number = MappingReader.integer(text) else {
            let found = value.text.map { "\"\($0)\"" } ?? value.kind
            report("type-mismatch", "\"\(key)\" must be an integer, not \(found)", at: value.location)
            return nil
        }
        return number
    }

    /// Reads a decimal or `0x` hexadecimal number with an optional sign.
    static func integer(_ text: String) -> Int? {
        text.hasPrefix("0x") ? Int(text.dropFirst(2), radix: 16).flatMap { $0 >= 0 ? $0 : nil } : Int(text)
    }

    func boolean(_ key: String, default fallback: Bool) -> Bool {
        guard let value = value(key) else { return fallback }
        switch value.value {
        case .scalar("true", .plain): return true
        case .scalar("false", .plain): return false
        default:
            let found = value.text.map { "\"\($0)\"" } ?? value.kind
            report(
                "type-mismatch", "\"\(key)\" must be true or false, not \(found)", at: value.location,
                remedy: "expected true or false")
            return fallback
        }
    }

    func word<Word: RawRepresentable & CaseIterable>(
        _ key: String, as type: Word.Type, required: Bool = false
    ) -> Word? where Word.RawValue == String {
        guard let value = value(key, required: required) else { return nil }
        if let word = value.text.flatMap(Word.init(rawValue:)) { return word }
        let words = Word.allCases.map(\.rawValue)
        let found = value.text.map { "\"\($0)\"" } ?? value.kind
        let hint = value.text.flatMap { Suggestion.phrase(for: $0, in: words) }
        report(
            "unknown-word", "\(found) is not a value of \"\(key)\"", at: value.location,
            remedy: hint ?? "expected one of \(words.joined(separator: ", "))")
        return nil
    }

    func release(_ key: String, required: Bool = false) -> Release? {
        value(key, required: required).flatMap { release($0, for: key) }
    }

    private func release(_ value: LocatedNode, for key: String) -> Release? {
        if let release = value.text.flatMap(Release.init) { return release }
        let found = value.text.map { "\"\($0)\"" } ?? value.kind
        report(
            "bad-release", "\(found) is not a Xen release", at: value.location,
            remedy: "expected a quoted release such as \"4.17\"")
        return nil
    }

    func releases(_ key: String) -> [Release] {
        elements(key).compactMap { release($0, for: key) }
    }

    // MARK: Lists and mappings

    func elements(_ key: String, required: Bool = false) -> [LocatedNode] {
        guard let value = value(key, required: required) else { return [] }
        guard let elements = value.elements else {
            report("type-mismatch", "\"\(key)\" must be a list, not \(value.kind)", at: value.location)
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
