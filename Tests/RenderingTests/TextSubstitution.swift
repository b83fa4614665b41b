import BlkifSchema
import Diagnostics
import FileTree
import LocatedYAML
import SchemaLoading
import SystemPackage
import TestSupport

/// The real schema with other texts: every name, number and relation stays, and every sentence, heading, label
/// and unit is replaced.
struct TextSubstitution {
    /// Makes a plain text of one line.
    let text: () -> String
    /// Makes one paragraph of CommonMark.
    let inline: () -> String
    /// Makes CommonMark of several blocks.
    let prose: () -> String

    private static let proseKeys: Set<String> = ["description", "introduction", "special-syntax"]
    private static let inlineKeys: Set<String> = [
        "summary", "absence", "note", "behaviour", "reason", "meaning", "change", "supported",
        "deprecated-values", "actions", "partial", "cause", "remedy",
    ]
    private static let textKeys: Set<String> = [
        "title", "unit", "label", "source", "notation", "heading", "configuration", "mandatory",
    ]

    /// Loads the schema with its texts replaced.
    func load() throws -> LoadedSchema {
        let collector = FindingCollector()
        let files = try FileTree.read(PackageRoot.path.appending("Schema"), suffix: ".yaml").map { entry in
            let source = SourceFile(path: entry.path, text: String(decoding: entry.bytes, as: UTF8.self))
            let root = YAMLParser.parse(source, collector: collector).map { replace(in: $0, key: nil) }
            return SchemaFile(path: entry.path, bytes: Array((root ?? .null).text().utf8))
        }
        return SchemaLoader.load(files, folder: "Schema")
    }

    /// JSON is YAML, so what is replaced can be anything that JSON can quote.
    private func replace(in node: LocatedNode, key: String?) -> JSONValue {
        switch node.value {
        case .sequence(let elements): return .array(elements.map { replace(in: $0, key: key) })
        case .mapping(let entries):
            // A specification of an example is a text of the protocol.
            let isSpecification = key == "specifications"
            // The text of a rule is one paragraph.
            let isRule = entries.contains { $0.key.text == "actor" }
            // The unit of a use is one of a few words; what the C library says of an error is printed as it is.
            let isUse = entries.contains { $0.key.text == "action" }
            let isError = Set(entries.map(\.key.text)).isSuperset(of: ["number", "text", "meaning"])
            return .object(
                entries.map { entry in
                    let name = entry.key.text ?? ""
                    if isRule, name == "text" { return (name, .string(inline())) }
                    let isKept = isSpecification || isUse && name == "unit" || isError && name == "text"
                    return (name, replace(in: entry.value, key: isKept ? nil : name))
                })
        case .scalar("true", .plain): return .bool(true)
        case .scalar("false", .plain): return .bool(false)
        case .scalar(let scalar, .plain) where number(scalar) != nil: return .optional(number(scalar))
        case .scalar(let scalar, _): return .string(replacement(for: key) ?? scalar)
        }
    }

    private func number(_ scalar: String) -> Int? {
        scalar.hasPrefix("0x") ? Int(scalar.dropFirst(2), radix: 16) : Int(scalar)
    }

    private func replacement(for key: String?) -> String? {
        guard let key else { return nil }
        if TextSubstitution.textKeys.contains(key) { return text() }
        if TextSubstitution.inlineKeys.contains(key) { return inline() }
        return TextSubstitution.proseKeys.contains(key) || key == "text" ? prose() : nil
    }
}
