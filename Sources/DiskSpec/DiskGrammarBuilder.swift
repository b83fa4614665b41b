import BlkifSchema

/// Makes the tables of a ``DiskGrammar`` out of a schema.
struct DiskGrammarBuilder {
    private let schema: BlkifSchema
    let fields: [DiskField]
    let enumerations: [DiskChoices]
    private(set) var constants: [String] = []
    private(set) var keywords: [DiskGrammar.Keyword] = []
    private(set) var flags: [DiskGrammar.Flag] = []
    private(set) var exact: [DiskGrammar.Flag] = []
    private(set) var prefixes: [DiskGrammar.Prefix] = []
    private(set) var overlays: [DiskGrammar.CarriedFlag] = []

    init(_ schema: BlkifSchema) throws(DiskGrammarProblem) {
        self.schema = schema
        let enumerations = schema.libxl.enumerations.map { enumeration in
            DiskChoices(
                name: enumeration.name,
                values: enumeration.values.compactMap { value in
                    value.integer.map { (value.name, $0) }
                })
        }
        self.enumerations = enumerations
        fields = schema.libxl.fields.map { field in
            DiskField(name: field.name, kind: DiskGrammarBuilder.kind(field.type, enumerations))
        }
    }

    private static func kind(_ type: String, _ enumerations: [DiskChoices]) -> DiskField.Kind {
        switch type {
        case "string": return .text
        case "bool": return .plainFlag
        case "libxl_defbool": return .flag
        default: return enumerations.firstIndex { $0.name == type }.map(DiskField.Kind.choice) ?? .integer
        }
    }

    func field(_ name: String) throws(DiskGrammarProblem) -> Int {
        guard let index = fields.firstIndex(where: { $0.name == name }) else {
            throw DiskGrammarProblem(message: "the device has no field \"\(name)\"")
        }
        return index
    }

    mutating func addParameters() throws(DiskGrammarProblem) {
        let parameters = schema.diskParameters
        for (index, parameter) in parameters.enumerated() {
            switch parameter.kind {
            case .positional, .keyword: try addKeyword(parameter, index)
            case .flag: try addFlag(parameter, index)
            case .alias: continue
            case .prefix: try addPrefixes(parameter, index)
            }
        }
        for (index, parameter) in parameters.enumerated() where parameter.kind == .alias {
            addAlias(parameter, index)
        }
    }

    private mutating func addKeyword(_ parameter: DiskParameter, _ index: Int) throws(DiskGrammarProblem) {
        guard let link = parameter.libxl else { return }
        let field = try field(link.field)
        let values = parameter.values.compactMap { value in
            self.value(value.sets ?? value.name, fields[field].kind).map { (Array(value.name.utf8), $0) }
        }
        if parameter.isExact {
            exact += values.map { name, value in
                DiskGrammar.Flag(
                    name: Array("\(parameter.name)=".utf8) + name, parameter: index, field: field,
                    value: value)
            }
            return
        }
        let action: DiskGrammar.Action
        if !values.isEmpty {
            let empty = parameter.emptySets.flatMap { self.value($0, fields[field].kind) }
            action = .values(values, empty: empty)
        } else if fields[field].kind == .integer {
            action = .number
        } else {
            action = parameter.name == DiskGrammarBuilder.places[0] ? .rest : .text
        }
        keywords.append(
            DiskGrammar.Keyword(
                name: Array(parameter.name.utf8), parameter: index, field: field, action: action))
    }

    private mutating func addFlag(_ parameter: DiskParameter, _ index: Int) throws(DiskGrammarProblem) {
        guard let link = parameter.libxl else { return }
        let field = try field(link.field)
        if let overlay = link.carrier {
            overlays.append(.init(parameter: index, field: field, overlay: overlay))
        }
        for (name, isSet) in [(parameter.name, true), (parameter.negation?.name ?? "", false)]
        where !name.isEmpty {
            // The word that a backport's overlay stands for can be either of the two.
            let value = link.carrier.map { name == ($0.flag ?? parameter.name) } ?? isSet
            flags.append(
                DiskGrammar.Flag(
                    name: Array(name.utf8), parameter: index, field: field, value: .flag(value),
                    overlay: link.carrier == nil ? nil : overlays.count - 1))
        }
    }

    private mutating func addAlias(_ parameter: DiskParameter, _ index: Int) {
        let parts = (parameter.aliasOf ?? "").split(separator: "=", maxSplits: 1)
        guard parts.count == 2,
            let keyword = keywords.first(where: { $0.name.elementsEqual(parts[0].utf8) }),
            case .values(let values, _) = keyword.action,
            let value = values.first(where: { $0.name.elementsEqual(parts[1].utf8) })
        else { return }
        flags.append(
            DiskGrammar.Flag(
                name: Array(parameter.name.utf8), parameter: index, field: keyword.field, value: value.value))
    }

    private mutating func addPrefixes(_ parameter: DiskParameter, _ index: Int) throws(DiskGrammarProblem) {
        let field = try parameter.libxl.map { link throws(DiskGrammarProblem) in try self.field(link.field) }
        for value in parameter.values {
            let name = value.name.hasSuffix(":") ? String(value.name.dropLast()) : value.name
            var stored = DiskValue.unset
            if let field, let sets = value.sets {
                if fields[field].kind == .text {
                    stored = .text(DiskText(constant: constants.count))
                    constants.append(sets)
                } else {
                    stored = self.value(sets, fields[field].kind) ?? .unset
                }
            }
            prefixes.append(
                DiskGrammar.Prefix(
                    name: Array(name.utf8), parameter: index, field: stored == .unset ? nil : field,
                    value: stored))
        }
    }

    /// What the schema's text for a value is in a field.
    private func value(_ text: String, _ kind: DiskField.Kind) -> DiskValue? {
        switch kind {
        case .text: nil
        case .integer: Int(text).map(DiskValue.integer)
        case .plainFlag, .flag: .flag(text == "true" || text == "1")
        case .choice(let index):
            enumerations[index].values.first { $0.name == text }.map { .choice($0.number) }
        }
    }

    /// The parameters that have a place; the parser treats each in a way of its own.
    private static let places = ["target", "format", "vdev", "access"]

    func placeKeywords() throws(DiskGrammarProblem) -> [DiskGrammar.Keyword] {
        var result: [DiskGrammar.Keyword] = []
        for name in DiskGrammarBuilder.places {
            guard let keyword = keywords.first(where: { $0.name.elementsEqual(name.utf8) }) else {
                throw DiskGrammarProblem(message: "the schema has no positional parameter \"\(name)\"")
            }
            result.append(keyword)
        }
        return result
    }

    func places() throws(DiskGrammarProblem) -> DiskGrammar.Places {
        let numbers = try placeKeywords().map(\.field)
        guard case .choice(let index) = fields[numbers[1]].kind,
            let empty = enumerations[index].values.first(where: { $0.name == "EMPTY" })
        else { throw DiskGrammarProblem(message: "no format stands for an empty drive") }
        return DiskGrammar.Places(
            target: numbers[0], format: numbers[1], emptyFormat: empty.number, vdev: numbers[2],
            deviceType: try field("is_cdrom"), access: numbers[3])
    }

    /// What an empty format stands for.
    func plainFormat() throws(DiskGrammarProblem) -> DiskValue {
        guard case .values(_, let empty?) = try placeKeywords()[1].action else {
            throw DiskGrammarProblem(message: "the schema does not say what an empty format sets")
        }
        return empty
    }

    /// The values of the parameter that sets the field of device types.
    var deviceTypes: [(name: [UInt8], value: DiskValue)] {
        for keyword in keywords where fields[keyword.field].name == "is_cdrom" {
            if case .values(let values, _) = keyword.action { return values }
        }
        return []
    }
}
