import BlkifSchema

/// Makes the tables of a ``DiskGrammar`` out of a schema.
struct DiskGrammarBuilder {
    private let schema: BlkifSchema
    let fields: [DiskField]
    let enumerations: [DiskChoices]
    private(set) var constants: [[UInt8]] = []
    private(set) var keywords = WordList<DiskGrammar.Keyword>()
    private(set) var flags = WordList<DiskGrammar.Flag>()
    private(set) var exact = WordList<DiskGrammar.Flag>()
    private(set) var values = WordList<DiskValue>()
    private(set) var prefixes = WordList<DiskGrammar.Prefix>()
    private(set) var overlays: [DiskGrammar.CarriedFlag] = []

    init(_ schema: BlkifSchema) throws(DiskGrammarProblem) {
        self.schema = schema
        let enumerations = schema.content.libxl.enumerations.map(DiskChoices.init)
        self.enumerations = enumerations
        fields = schema.content.libxl.fields.map { DiskField($0, enumerations) }
    }

    func field(_ name: String) throws(DiskGrammarProblem) -> Int {
        guard let index = fields.firstIndex(where: { $0.name == name }) else {
            throw DiskGrammarProblem(message: "the device has no field \"\(name)\"")
        }
        return index
    }

    mutating func addParameters() throws(DiskGrammarProblem) {
        let parameters = schema.content.diskParameters
        for (index, parameter) in parameters.enumerated() {
            switch parameter.kind {
            case .positional, .keyword: try addKeyword(parameter, index)
            case .flag: try addFlag(parameter, index)
            case .alias: continue
            case .prefix: try addPrefixes(parameter, index)
            }
        }
        for (index, parameter) in parameters.enumerated() where parameter.isAlias {
            addAlias(parameter, index)
        }
    }

    private mutating func addKeyword(_ parameter: DiskParameter, _ index: Int) throws(DiskGrammarProblem) {
        guard let link = parameter.libxl else { return }
        let field = try field(link.field)
        let kind = fields[field].kind
        let known = parameter.values.compactMap { value in
            self.value(value.sets ?? value.name, kind).map { (value.name, $0) }
        }
        if parameter.isExact {
            for (name, value) in known {
                exact.add(
                    "\(parameter.name)=\(name)".utf8, .init(parameter: index, field: field, value: value))
            }
            return
        }
        let isTarget = parameter.name == DiskGrammarBuilder.places[0]
        let isStrict = schema.content.integers(of: parameter).map { !$0.isLenient } ?? false
        let number: DiskGrammar.Action = isStrict ? .integer : .number
        let plain: DiskGrammar.Action = kind == .integer ? number : isTarget ? .rest : .text
        var keyword = DiskGrammar.Keyword(
            parameter: index, field: field, action: known.isEmpty ? plain : .values)
        keyword.firstValue = values.count
        for (name, value) in known { values.add(name.utf8, value) }
        keyword.lastValue = values.count - 1
        keyword.empty = parameter.emptySets.flatMap { self.value($0, kind) } ?? .unset
        keywords.add(parameter.name.utf8, keyword)
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
            flags.add(
                name.utf8,
                .init(
                    parameter: index, field: field, value: .flag(value),
                    overlay: link.carrier == nil ? -1 : overlays.count - 1))
        }
    }

    private mutating func addAlias(_ parameter: DiskParameter, _ index: Int) {
        let parts = (parameter.aliasOf ?? "").split(separator: "=", maxSplits: 1)
        guard parts.count == 2,
            let keyword = keywords.entries.indices.first(where: { keywords.text($0) == parts[0] })
        else { return }
        let entry = keywords.entries[keyword]
        guard entry.lastValue >= entry.firstValue,
            let value = (entry.firstValue...entry.lastValue).first(where: { values.text($0) == parts[1] })
        else { return }
        flags.add(
            parameter.name.utf8, .init(parameter: index, field: entry.field, value: values.entries[value]))
    }

    private mutating func addPrefixes(_ parameter: DiskParameter, _ index: Int) throws(DiskGrammarProblem) {
        let field = try parameter.libxl.map { link throws(DiskGrammarProblem) in try self.field(link.field) }
        for value in parameter.values {
            let name = value.name.hasSuffix(":") ? String(value.name.dropLast()) : value.name
            var stored = DiskValue.unset
            if let field, let sets = value.sets {
                if fields[field].kind == .text {
                    stored = .text(DiskText(constant: constants.count))
                    constants.append(Array(sets.utf8))
                } else {
                    stored = self.value(sets, fields[field].kind) ?? .unset
                }
            }
            prefixes.add(
                name.utf8,
                .init(parameter: index, field: stored == .unset ? -1 : field ?? -1, value: stored))
        }
    }

    /// What the schema's text for a value is in a field.
    private func value(_ text: String, _ kind: DiskField.Kind) -> DiskValue? {
        switch kind {
        case .text: nil
        case .integer: Int64(text).map { .integer($0) }
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
            guard let index = keywords.entries.indices.first(where: { keywords.text($0) == name }) else {
                throw DiskGrammarProblem(message: "the schema has no positional parameter \"\(name)\"")
            }
            result.append(keywords.entries[index])
        }
        return result
    }

    func places() throws(DiskGrammarProblem) -> DiskGrammar.Places {
        let numbers = try placeKeywords().map { $0.field }
        guard case .choice(let index) = fields[numbers[1]].kind,
            let empty = enumerations[index].values.first(where: { $0.name == "EMPTY" })
        else { throw DiskGrammarProblem(message: "no format stands for an empty drive") }
        return DiskGrammar.Places(
            target: numbers[0], format: numbers[1], emptyFormat: empty.number, vdev: numbers[2],
            deviceType: try field("is_cdrom"), access: numbers[3])
    }

    /// What an empty format stands for.
    func plainFormat() throws(DiskGrammarProblem) -> DiskValue {
        let empty = try placeKeywords()[1].empty
        guard empty != .unset else {
            throw DiskGrammarProblem(message: "the schema does not say what an empty format sets")
        }
        return empty
    }

    /// The parameter that sets the field of device types.
    func deviceTypes() throws(DiskGrammarProblem) -> DiskGrammar.Keyword {
        let field = try field("is_cdrom")
        guard let keyword = keywords.entries.first(where: { $0.field == field }) else {
            throw DiskGrammarProblem(message: "no parameter sets the device type")
        }
        return keyword
    }
}
