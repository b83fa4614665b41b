import BlkifSchema
import Diagnostics
import LocatedYAML

/// The references of disk specifications and libxl.
extension Resolver {
    func check(_ parameter: DiskParameter) {
        let origin = parameter.origin
        checkWrites(context.raw.node(origin, "writes"))
        checkWrites(context.raw.node(origin, "libxl")?["overlay"]?["writes"])
        let keyword = parameter.aliasOf.map { String($0.prefix { $0 != "=" }) }
        let alias = context.raw.node(origin, "alias-of")
        require(keyword, .keywords, at: alias?.place(ofCharacter: 0, length: keyword?.count ?? 1))
        guard context.isSound(origin) else { return }
        require(
            parameter.libxl?.overlay?.flag, in: Set(parameter.keywords), "keyword of this parameter",
            at: context.raw.place(origin, "libxl", "overlay", "flag"))
        if case .field(let name) = parameter.libxl?.unsetMeans {
            require(name, .libxlField, origin, "libxl", "fallback")
        }
        checkSets(parameter)
    }

    /// What a value sets must be a value of the field's enumeration.
    private func checkSets(_ parameter: DiskParameter) {
        guard let name = parameter.libxl?.field,
            let type = context.content.libxl.fields.first(where: { $0.name == name })?.type,
            let enumeration = context.content.libxl.enumerations.first(where: { $0.name == type })
        else { return }
        let values = Set(enumeration.values.map(\.name))
        let kind = "value of \(enumeration.name)"
        require(
            parameter.emptySets, in: values, kind, at: context.raw.place(parameter.origin, "empty-sets"))
        for (index, value) in parameter.values.enumerated() {
            require(
                value.sets, in: values, kind,
                at: context.raw.place(parameter.origin, "values", .index(index), "sets"))
        }
    }

    /// Checks writes as the file has them, so that every finding has its exact place.
    private func checkWrites(_ list: LocatedNode?) {
        for write in list?.elements ?? [] {
            for condition in write["when"]?.entries ?? []
            where NodeWrite.Circumstance(rawValue: condition.key.text ?? "") == nil {
                require(condition.key.text, .libxlField, at: condition.key.location)
            }
            guard let value = write["value"], let text = value.text else { continue }
            for (name, offset) in WrittenValue(text).fields {
                require(
                    name, .libxlField, at: value.place(ofCharacter: offset, length: name.count))
            }
        }
    }

    func checkWritesOfLibxl() {
        checkWrites(context.raw.documents.first { $0.kind == .libxl }?.root["attach"])
    }
}
