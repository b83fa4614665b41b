import BlkifSchema

extension ProtocolContent {
    /// Removes the fields and macros that disk parameters define, as before ``mergeFields(order:)``.
    ///
    /// - Returns: The order of the fields.
    mutating func unmergeFields() -> [String] {
        let order = libxl.fields.map(\.name)
        let parameters = Set(diskParameters.map(\.origin))
        libxl.fields.removeAll { parameters.contains($0.origin) }
        libxl.macros.removeAll { parameters.contains($0.origin) }
        return order
    }

    /// Adds the fields and macros that disk parameters define, and puts the fields in the order of the IDL.
    mutating func mergeFields(order: [String]) {
        for parameter in diskParameters {
            guard let link = parameter.libxl, let type = link.type else { continue }
            var field = LibxlField()
            field.name = link.field
            field.type = type
            field.origin = parameter.origin
            field.lifetime.since = link.since ?? parameter.lifetime.since
            field.summary = parameter.summary
            field.have = link.have
            field.defaultText = link.defaultText
            field.parameter = parameter.name
            libxl.fields.append(field)
        }
        let places = Dictionary(zip(order, order.indices)) { first, _ in first }
        libxl.fields.sort {
            (places[$0.name] ?? .max, $0.name) < (places[$1.name] ?? .max, $1.name)
        }
        let types = Dictionary(libxl.fields.map { ($0.name, $0.type) }) { first, _ in first }
        for section in diskSections.indices {
            for index in diskSections[section].parameters.indices {
                diskSections[section].parameters[index].completeTaken(types)
            }
        }
        let announced = Set(libxl.macros.map(\.name))
        for field in libxl.fields {
            guard let have = field.have, !announced.contains(have) else { continue }
            var macro = LibxlMacro()
            macro.name = have
            macro.value = 1
            macro.origin = field.origin
            macro.lifetime.since = field.lifetime.since
            macro.summary = "`\(libxl.structure)` has the field `\(field.name)`."
            macro.fields = [field.name]
            libxl.macros.append(macro)
        }
        libxl.macros.sort {
            ($0.lifetime.since?.major ?? 0, $0.lifetime.since?.minor ?? 0, $0.name)
                < ($1.lifetime.since?.major ?? 0, $1.lifetime.since?.minor ?? 0, $1.name)
        }
    }
}

extension DiskParameter {
    /// Fills in what follows from the types of the fields.
    fileprivate mutating func completeTaken(_ types: [String: String]) {
        taken = taken ?? expectedTaken(fieldType: libxl.flatMap { types[$0.field] })
        for index in history.indices { history[index].item.completeTaken(types) }
    }
}
