import BlkifSchema
import Diagnostics

/// The macros announce fields that are there, and the structure and its enumerations are those of the schema.
enum LibxlRule {
    static func findings(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        macros(facts) + fields(facts, rows) + enumerations(facts)
    }

    private static func macros(_ facts: TreeFacts) -> [TreeFinding] {
        guard let macros = facts.macros, let idl = facts.idl, let text = facts.text(MacroSurface.self) else {
            return []
        }
        let fields = Set(idl.fields.map(\.name))
        var result: [TreeFinding] = []
        let parameters = Set(facts.tree.all.diskParameters.compactMap(\.libxl?.have))
        for macro in facts.tree.all.libxl.macros where !parameters.contains(macro.name) {
            result += complain(
                macro.name, announcing: macro.fields.filter { !fields.contains($0) }, macro.name)
            if macros.allSatisfy({ $0.name != macro.name }),
                facts.tree.schema.libxl.macros.contains(where: { $0.name == macro.name })
            {
                result.append(
                    .init(
                        Finding(
                            "missing-macro", "\(text.path) does not define \(macro.name)",
                            at: .start(of: text.path)),
                        option: macro.name))
            }
        }
        for parameter in facts.tree.all.diskParameters where !facts.hasOverlay(parameter) {
            guard let link = parameter.libxl, let have = link.have, !fields.contains(link.field) else {
                continue
            }
            result += complain(have, announcing: [link.field], parameter.name)
        }
        return result

        func complain(_ name: String, announcing missing: [String], _ option: String) -> [TreeFinding] {
            guard let found = macros.first(where: { $0.name == name }), !missing.isEmpty else { return [] }
            let structure = facts.tree.all.libxl.structure
            return [
                TreeFinding(
                    Finding(
                        "macro-without-field",
                        "\(name) announces a field that \(structure) does not have: \(missing.joined(separator: ", "))",
                        at: text.location(found.line, of: name)), option: option)
            ]
        }
    }

    private static func fields(_ facts: TreeFacts, _ rows: [TreeRow]) -> [TreeFinding] {
        guard let idl = facts.idl, let text = facts.text(IDLSurface.self) else { return [] }
        let all = facts.tree.all.libxl
        let parameters = Set(
            facts.tree.all.diskParameters.compactMap(\.libxl?.field))
        let unknown = idl.fields.filter { field in !all.fields.contains { $0.name == field.name } }.map {
            field in
            TreeFinding(
                Finding(
                    "unknown-field", "the schema does not know the field \(field.name)",
                    at: text.location(field.line, of: field.name),
                    remedy: Suggestion.phrase(for: field.name, in: all.fields.map(\.name))),
                option: field.name)
        }
        // The fields of parameters belong to their options.
        let plain = facts.tree.schema.libxl.fields.filter { !parameters.contains($0.name) }
        return unknown
            + plain.compactMap { field in
                guard let found = idl.fields.first(where: { $0.name == field.name }) else {
                    return TreeFinding(
                        Finding(
                            "missing-field", "\(all.structure) has no field \(field.name)",
                            at: text.location(idl.lines?.lowerBound ?? 0)), option: field.name)
                }
                guard found.type != field.type else { return nil }
                return TreeFinding(
                    Finding(
                        "field-differs", "\(field.name) is of type \(found.type), not \(field.type)",
                        at: text.location(found.line, of: field.name)), option: field.name)
            }
    }

    private static func enumerations(_ facts: TreeFacts) -> [TreeFinding] {
        guard let idl = facts.idl, let text = facts.text(IDLSurface.self) else { return [] }
        return facts.tree.schema.libxl.enumerations.flatMap { enumeration -> [TreeFinding] in
            guard let found = idl.enumerations.first(where: { $0.name == enumeration.name }) else {
                return [
                    TreeFinding(
                        Finding(
                            "missing-enumeration", "\(text.path) has no \(enumeration.name)",
                            at: .start(of: text.path)), option: enumeration.name)
                ]
            }
            let expected = enumeration.values.compactMap { value -> (String, Int)? in
                if case .integer(let number, _) = value.value { (value.name, Int(number)) } else { nil }
            }
            let missing = expected.filter { name, number in
                !found.values.contains { $0.name == name && $0.number == number }
            }
            let known =
                facts.tree.all.libxl.enumerations.first { $0.name == enumeration.name }?.values.map(\.name)
                ?? []
            let unknown = found.values.filter { !known.contains($0.name) }
            let wrong =
                missing.map { "\($0.0) is not \($0.1)" } + unknown.map { "\($0.name) is not in the schema" }
            return wrong.map {
                TreeFinding(
                    Finding(
                        "enumeration-differs", "\(enumeration.name): \($0)",
                        at: text.location(found.line, of: enumeration.name)), option: enumeration.name)
            }
        }
    }
}
