import BlkifSchema
import Diagnostics
import LocatedYAML

/// The references of disk specifications and libxl.
extension Resolver {
    /// What a value of a write can stand for besides a field.
    private static let placeholders: Set = [
        "domid", "devid", "target", "frontend", "backend", "scripts", "protocol", "major", "minor", "tapdisk",
    ]
    /// What a condition of a write can ask about besides a field.
    private static let circumstances: Set = ["guest", "target"]

    func check(_ parameter: DiskParameter) {
        let origin = parameter.origin
        require(parameter.libxl?.field, in: fields, "libxl field", origin, "libxl", "field")
        let overlay = context.raw.node(origin, "libxl")?["overlay"]
        require(parameter.libxl?.overlay?.word, in: fields, "libxl field", origin, "libxl", "overlay", "word")
        require(
            parameter.libxl?.overlay?.flag, in: Set(parameter.keywords), "keyword of this parameter", origin,
            "libxl", "overlay", "flag")
        let fallback = parameter.libxl?.fallback
        if fallback != "true", fallback != "false" {
            require(fallback, in: fields, "libxl field", origin, "libxl", "fallback")
        }
        checkWrites(context.raw.node(origin, "writes"))
        checkWrites(overlay?["writes"])
        let keyword = parameter.aliasOf.map { String($0.prefix { $0 != "=" }) }
        let alias = context.raw.node(origin, "alias-of")
        require(
            keyword, in: parameters, "disk parameter",
            at: alias?.place(ofCharacter: 0, length: keyword?.count ?? 1))
        let replacement = parameter.lifetime.deprecated?.replacement
        require(replacement, in: parameters, "disk parameter", origin, "deprecated", "replacement")
        checkSets(parameter)
    }

    /// What a value sets must be a value of the field's enumeration.
    private func checkSets(_ parameter: DiskParameter) {
        guard let name = parameter.libxl?.field,
            let type = context.content.libxl.fields.first(where: { $0.name == name })?.type,
            let enumeration = context.content.libxl.enumerations.first(where: { $0.name == type })
        else { return }
        let values = Set(enumeration.values.map(\.name))
        require(
            parameter.emptySets, in: values, "value of \(enumeration.name)", parameter.origin, "empty-sets")
        for (index, value) in parameter.values.enumerated() {
            require(
                value.sets, in: values, "value of \(enumeration.name)", parameter.origin, "values",
                .index(index), "sets")
        }
    }

    /// Checks writes as the file has them, so that every finding has its exact place.
    private func checkWrites(_ list: LocatedNode?) {
        for write in list?.elements ?? [] {
            if let node = write["node"], let text = node.text, NodeReference(text) != nil {
                require(text, in: nodes, "node", at: node.location)
            }
            for condition in write["when"]?.entries ?? []
            where !Resolver.circumstances.contains(condition.key.text ?? "") {
                require(condition.key.text, in: fields, "libxl field", at: condition.key.location)
            }
            guard let value = write["value"], let text = value.text else { continue }
            for (name, offset) in Resolver.placeholders(in: text)
            where !Resolver.placeholders.contains(name) {
                require(
                    name, in: fields, "libxl field",
                    at: value.place(ofCharacter: offset, length: name.count))
            }
        }
    }

    /// The words in braces, with the characters before each.
    private static func placeholders(in text: String) -> [(name: String, offset: Int)] {
        var result: [(String, Int)] = []
        var word: (text: String, offset: Int)?
        for (index, character) in text.enumerated() {
            switch character {
            case "{": word = ("", index + 1)
            case "}":
                if let word { result.append(word) }
                word = nil
            default: word?.text.append(character)
            }
        }
        return result
    }

    func check(_ profile: Profile) {
        let names = Set(context.content.diskParameters.map(\.name))
        for (index, carried) in profile.carries.enumerated() {
            require(
                carried.parameter, in: names, "disk parameter", profile.origin, "carries", .index(index),
                "parameter")
            let parameter = context.content.diskParameters.first { $0.name == carried.parameter }
            guard carried.usesOverlay, let parameter, context.isSound(parameter.origin),
                parameter.libxl?.overlay == nil
            else { continue }
            context.report(
                "unresolved-reference", "the parameter \"\(carried.parameter)\" has no overlay",
                at: context.raw.place(profile.origin, "carries", .index(index), "overlay"))
        }
    }

    func checkLibxl() {
        let libxl = context.content.libxl
        for macro in libxl.macros {
            for (index, field) in macro.fields.enumerated() {
                require(field, in: fields, "libxl field", macro.origin, "fields", .index(index))
            }
        }
        let document = context.raw.documents.first { $0.kind == "libxl" }?.root
        for entry in document?["libxl"]?["order"]?.elements ?? [] {
            require(entry.text, in: fields, "libxl field", at: entry.location)
        }
        checkWrites(document?["attach"])
    }
}
