import BlkifSchema

/// The description of the format as tables in Markdown, one for each mapping.
enum KeyTables {
    /// The keys that items of all kinds have.
    private static let item = "item"

    private static let mappings = FormatDescription.current.mappings.filter { !$0.isFile }

    /// The mappings, and the keys that all items have.
    static let names = [item] + mappings.map(\.name)

    private static let common: [FormatDescription.Key] = {
        let items = mappings.filter(\.hasHistory)
        let counts = items.flatMap { $0.keys.map(\.name) }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        // Notes and topics have a text in place of summary and description.
        let most = items.first { $0.name == "state" }?.keys ?? []
        return most.filter { counts[$0.name, default: 0] >= items.count - 2 && $0.name != "name" }
    }()

    /// The table of a mapping, without a line break at its end; nil when there is no such mapping.
    static func table(_ name: String) -> String? {
        if name == item { return table(of: common) }
        guard let mapping = mappings.first(where: { $0.name == name }) else { return nil }
        let shared = mapping.hasHistory ? Set(common.map(\.name)) : []
        return table(of: mapping.keys.filter { !shared.contains($0.name) })
    }

    private static func table(of keys: [FormatDescription.Key]) -> String {
        let rows = keys.map { key in
            let required = key.isRequired ? ", required" : ""
            let mark = key.isVariable ? " †" : ""
            return "| `\(key.name)`\(mark) | \(word(for: key.value))\(required) | \(cell(key.meaning)) |"
        }
        return (["| key | value | meaning |", "|---|---|---|"] + rows).joined(separator: "\n")
    }

    private static func cell(_ text: String) -> String {
        text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
    }

    private static func word(for value: FormatDescription.Value) -> String {
        switch value {
        case .text(let form): word(for: form)
        case .flag: "boolean"
        case .number(let range):
            range.lowerBound == .min || range.upperBound == .max
                ? "integer" : "integer, \(range.lowerBound) … \(range.upperBound)"
        case .words(let words): words.map { "`\($0)`" }.joined(separator: ", ")
        case .release: "release"
        case .list(.mapping(let name)): "list of mappings `\(name)`"
        case .list(let element): "list: \(word(for: element))"
        case .mapping(let name): "mapping `\(name)`"
        case .history: "list of mappings"
        case .form(let form): word(for: form)
        }
    }

    private static func word(for form: Role.Form) -> String {
        switch form {
        case .prose: "prose"
        case .inlineProse: "inline prose"
        case .literal: "literal text"
        case .name(.number): "number"
        case .name: "name"
        case .path: "path"
        case .changes: "mapping of the entry, and the keys that it changes"
        case .reference(let target): target.noun
        default: "text"
        }
    }

    private static func word(for form: FormatDescription.Form) -> String {
        switch form {
        case .node: "node with its side"
        case .bound: "integer or expression"
        case .constraint: "mapping of one relation to a node with its side"
        case .defaultValue: "text or mapping"
        case .mandatory: "boolean or text"
        case .condition: "word or mapping"
        case .number: "integer"
        case .numberOrText: "integer or text"
        case .codes: ReferenceTarget.codes.noun
        case .sizes: "mapping of ABIs to integers"
        }
    }
}

extension ReferenceTarget {
    /// What names it, in a table.
    fileprivate var noun: String {
        switch self {
        case .sibling, .node: "node with its side"
        case .sectionOrNode: "id of a section, or node with its side"
        case .note: "number of a note"
        case .bitSet: "id of a bit set"
        case .implementation: "id of an implementation"
        case .item(let kind): kind.noun
        case .anything: "name of anything"
        case .macro: "macro"
        case .feature: "operation or flag"
        case .type: "type or structure"
        case .integerType: "integer type"
        case .codes: "`operations`, `statuses` or id of a bit set"
        }
    }
}
