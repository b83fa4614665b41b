import BlkifSchema
import Diagnostics

/// The description of the format as JSON Schema, from which editors complete and check YAML.
///
/// The names of releases, notes, states and the like that an entry can refer to are those of this schema.
struct EditorSchemaExport {
    private let format = FormatDescription.current
    private let schema: BlkifSchema

    static func json(_ root: RootContext) -> JSONValue {
        let schema = root.index.schema
        let export = EditorSchemaExport(schema: schema)
        let files = export.format.mappings.filter(\.isFile)
        let releases = [("known-release", export.choice(schema.releases.map(\.release.description)))]
        let definitions =
            releases
            + export.format.mappings.flatMap { mapping in
                [(mapping.name, export.definition(of: mapping))]
                    + (mapping.hasHistory ? [(mapping.historyName, export.history(of: mapping))] : [])
            }
        return .object([
            ("$schema", "https://json-schema.org/draft/2020-12/schema"),
            ("$comment", .string(root.mark)),
            ("title", "The schema of the Xen block protocol"),
            (
                "description",
                "Every YAML file of this folder. Generated from the description of the format; docs/guide/schema-format.md explains the keys."
            ),
            ("type", "object"), ("oneOf", .array(files.map { reference(to: $0.name) })),
            ("$defs", .object(definitions.map { (key: $0.0, value: $0.1) })),
        ])
    }

    // MARK: Mappings

    private func definition(of mapping: FormatDescription.Mapping) -> JSONValue {
        object(
            mapping.keys.map { ($0.name, property($0, of: mapping)) },
            required: mapping.keys.filter(\.isRequired).map(\.name))
    }

    /// An entry of the history of a mapping.
    private func history(of mapping: FormatDescription.Mapping) -> JSONValue {
        let own: [(String, JSONValue)] = [
            ("before", described("the release before which it was so", type(of: .release))),
            ("change", described("what changed in that release", string(nonEmpty: true))),
            (
                "without",
                described("keys that were absent", .object([("type", "array"), ("items", string())]))
            ),
        ]
        let variable = mapping.keys.filter(\.isVariable).map { ($0.name, property($0, of: mapping)) }
        return object(own + variable, required: ["before"])
    }

    private func object(_ properties: [(String, JSONValue)], required: [String]) -> JSONValue {
        let required: [(key: String, value: JSONValue)] =
            required.isEmpty ? [] : [("required", .array(required.map(JSONValue.string)))]
        return .object(
            [("type", "object"), ("properties", .object(properties.map { (key: $0.0, value: $0.1) }))]
                + required
                + [("additionalProperties", false)])
    }

    private func property(
        _ key: FormatDescription.Key, of mapping: FormatDescription.Mapping
    ) -> JSONValue {
        if case .history = key.value {
            let entries: JSONValue = .object([
                ("type", "array"), ("items", EditorSchemaExport.reference(to: mapping.historyName)),
            ])
            return described(key.meaning, entries)
        }
        return described(key.meaning, type(of: key.value))
    }

    private func described(_ meaning: String, _ type: JSONValue) -> JSONValue {
        guard case .object(let members) = type else { return type }
        let sentence = meaning.prefix(1).uppercased() + meaning.dropFirst() + "."
        return .object([("description", .string(sentence))] + members)
    }

    private static func reference(to name: String) -> JSONValue {
        .object([("$ref", .string("#/$defs/\(name)"))])
    }

    // MARK: Values

    private func type(of value: FormatDescription.Value) -> JSONValue {
        switch value {
        case .text(let form): type(of: form)
        case .flag(let fallback): .object([("type", "boolean"), ("default", .bool(fallback))])
        case .number(let range): number(range)
        case .words(let words): choice(words)
        case .release: EditorSchemaExport.reference(to: "known-release")
        case .list(let element): .object([("type", "array"), ("items", type(of: element))])
        case .mapping(let name): EditorSchemaExport.reference(to: name)
        case .history: .object([("type", "array")])
        case .form(let form): type(of: form)
        }
    }

    private func type(of form: Role.Form) -> JSONValue {
        switch form {
        case .prose, .inlineProse, .literal: string(nonEmpty: true)
        case .name(.release): string(pattern: "^[0-9]+\\.[0-9]+$")
        case .name(let form): form.pattern.map { string(pattern: $0) } ?? string(nonEmpty: true)
        case .changes: .object([("type", "object")])
        case .reference(.note): choice(schema.notes.map(\.number))
        case .reference(let target): names(of: target).map { choice($0) } ?? string(nonEmpty: true)
        default: scalar
        }
    }

    /// The names that a reference can have, unless a file can add to them that is edited in the same breath.
    private func names(of target: ReferenceTarget) -> [String]? {
        switch target {
        case .state: schema.states.map(\.name)
        case .abi: schema.abis.map(\.name)
        case .bitSet: schema.bitsets.map(\.id)
        case .codes: ["operations", "statuses"] + schema.bitsets.map(\.id)
        case .integerType: LayoutCalculator.integerTypes
        default: nil
        }
    }

    private func type(of form: FormatDescription.Form) -> JSONValue {
        switch form {
        case .node: sidedNode
        case .bound: types("integer", "string")
        case .mandatory: types("boolean", "string")
        case .number: types("integer")
        case .numberOrText: types("integer", "string")
        case .codes: type(of: .reference(.codes))
        case .sizes:
            .object([
                ("type", "object"),
                ("propertyNames", choice(schema.abis.map(\.name))),
                ("additionalProperties", .object([("type", "integer"), ("minimum", .integer(1))])),
            ])
        case .constraint:
            .object([
                ("type", "object"),
                (
                    "properties",
                    .object(NodeConstraint.Relation.allCases.map { (key: $0.rawValue, value: sidedNode) })
                ),
                ("additionalProperties", false), ("minProperties", .integer(1)),
                ("maxProperties", .integer(1)),
            ])
        case .defaultValue:
            .object([
                (
                    "anyOf",
                    .array([
                        scalar,
                        object([("node", string(pattern: NameForm.node.pattern ?? ""))], required: ["node"]),
                        object(
                            [("constant", string(pattern: NameForm.macro.pattern ?? ""))],
                            required: ["constant"]),
                    ])
                )
            ])
        case .condition:
            .object([
                (
                    "oneOf",
                    .array([
                        .object([("enum", .array(["always", "set", true, false]))]),
                        .object([
                            ("type", "object"), ("minProperties", .integer(1)),
                            (
                                "additionalProperties",
                                .object([
                                    (
                                        "anyOf",
                                        .array([scalar, .object([("type", "array"), ("items", scalar)])])
                                    )
                                ])
                            ),
                        ]),
                    ])
                )
            ])
        }
    }

    private var sidedNode: JSONValue {
        let name = (NameForm.node.pattern ?? "").dropFirst()
        return string(pattern: "^(?:backend|frontend)/\(name)")
    }

    /// A text of one line, which YAML can take for something else.
    private var scalar: JSONValue { types("string", "integer", "number", "boolean") }

    private func types(_ names: String...) -> JSONValue {
        .object([("type", names.count == 1 ? .string(names[0]) : .array(names.map(JSONValue.string)))])
    }

    private func string(nonEmpty: Bool = false) -> JSONValue {
        .object([("type", "string")] + (nonEmpty ? [("minLength", .integer(1))] : []))
    }

    private func string(pattern: String) -> JSONValue {
        .object([("type", "string"), ("pattern", .string(pattern))])
    }

    private func number(_ range: ClosedRange<Int>) -> JSONValue {
        var members: [(key: String, value: JSONValue)] = [("type", "integer")]
        if range.lowerBound != .min { members.append(("minimum", .integer(range.lowerBound))) }
        if range.upperBound != .max { members.append(("maximum", .integer(range.upperBound))) }
        return .object(members)
    }

    private func choice(_ words: [String]) -> JSONValue {
        words.isEmpty ? string() : .object([("enum", .array(words.map(JSONValue.string)))])
    }

    private func choice(_ numbers: [Int]) -> JSONValue {
        numbers.isEmpty ? types("integer") : .object([("enum", .array(numbers.map(JSONValue.integer)))])
    }
}

extension FormatDescription.Mapping {
    var hasHistory: Bool { keys.contains { if case .history = $0.value { true } else { false } } }

    var historyName: String { "\(name)-history-entry" }
}

extension NameForm {
    /// A regular expression for the names of the form; nil for those that can be anything.
    fileprivate var pattern: String? {
        switch self {
        case .node: "^(?:[a-z0-9_-]|%[us])+(?:/(?:[a-z0-9_-]|%[us])+)*$"
        case .macro: "^[A-Z_][A-Z0-9_]*$"
        case .identifier: "^[A-Za-z_][A-Za-z0-9_]*$"
        case .keyword: "^[a-z][a-z0-9_-]*$"
        case .release, .number, .free: nil
        }
    }
}
