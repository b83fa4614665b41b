import BlkifSchema

/// One specification for each word and value of the schema's disk parameters, and what has to come of it.
struct DiskVocabulary {
    /// A specification and the effect that the schema promises.
    struct Use: Hashable {
        let specification: String
        /// The libxl field that it sets; nil when the schema names none.
        let field: String?
        /// The value as the schema has it; nil when the schema does not tell.
        let value: String?
    }

    /// Every way to write a parameter.
    let uses: [Use]
    /// Values that no parameter with a closed list has.
    let unknownValues: [String]

    init(_ schema: BlkifSchema) {
        uses = schema.diskParameters.flatMap(DiskVocabulary.uses)
        unknownValues = schema.diskParameters
            .filter { !$0.values.isEmpty && !$0.isOpen && $0.isNamed }
            .map { DiskVocabulary.specification(with: "\($0.name)=no-such-value", unless: $0.name) }
    }

    private static func uses(of parameter: DiskParameter) -> [Use] {
        let field = parameter.libxl?.field
        func use(_ text: String, _ value: String?) -> Use {
            Use(specification: specification(with: text, unless: parameter.name), field: field, value: value)
        }
        switch parameter.kind {
        case .positional, .keyword:
            guard parameter.values.isEmpty else {
                return parameter.values.map { use("\(parameter.name)=\($0.name)", $0.sets) }
            }
            return [use("\(parameter.name)=7", "7")]
        case .flag:
            return [use(parameter.name, "true")] + (parameter.negation.map { [use($0.name, "false")] } ?? [])
        case .alias:
            return [use(parameter.name, nil)] + (parameter.aliasOf.map { [use($0, nil)] } ?? [])
        case .prefix:
            return parameter.values.map {
                Use(specification: "\($0.name)/dev/vg/disk,xvda,w", field: field, value: $0.sets)
            }
        }
    }

    /// A specification that is complete whatever the part in it.
    private static func specification(with part: String, unless name: String) -> String {
        let words = [name == "vdev" ? "" : "vdev=xvda", part, name == "target" ? "" : "target=/dev/vg/disk"]
        return words.filter { !$0.isEmpty }.joined(separator: ",")
    }

    /// How libxl's JSON shows a value of the schema; nil when it leaves the value out as the default.
    static func json(_ value: String, type: String) -> String? {
        switch type {
        case "string": "\"\(value)\""
        case "integer", "uint32", "uint64", "libxl_domid": value == "0" ? nil : value
        case "bool": value == "true" ? "true" : nil
        case "libxl_defbool": value == "true" ? "\"True\"" : "\"False\""
        default: "\"\(value.lowercased())\""
        }
    }
}
