import BlkifSchema

/// What is to be said of disk specifications and libxl.
extension Explainer {
    func parameter(_ parameter: DiskParameter) -> Explanation {
        var result = Explanation("part of a disk specification", parameter)
        result.add("written", Explainer.form(of: parameter))
        result.add("values", parameter.supported)
        result.add("default", parameter.defaultText)
        result.add("stands for", parameter.aliasOf)
        result.add("example", parameter.example)
        for value in parameter.values { result.add(value.name, value.meaning) }
        result.add(parameter.negation?.name ?? "", parameter.negation?.summary)
        result.addOthers(
            of: parameter,
            besides: [
                "kind", "values", "supported", "default", "alias-of", "example", "negation", "libxl",
                "writes", "used-by",
                "contradictions", "placeholder", "heading", "documented",
            ])
        result.uses = parameter.uses
        result.contradictions = parameter.contradictions
        result.chain = chain(of: parameter)
        return result
    }

    private static func form(of parameter: DiskParameter) -> String {
        let forms = parameter.forms.map { form in
            switch form {
            case .byPlace: "by its place"
            case .withValue: "\(parameter.name)=…"
            case .alone: parameter.keywords.joined(separator: " or ")
            case .asPrefix: "as a prefix: " + parameter.keywords.joined(separator: ", ")
            }
        }
        return forms.joined(separator: ", or ")
    }

    func field(_ field: LibxlField) -> Explanation {
        var result = Explanation("field of \(schema.libxl.structure)", field)
        result.add("announced by", field.have)
        result.add("default", field.defaultText)
        result.add("internal", field.isInternal ? "programs must not set it" : nil)
        result.addOthers(of: field, besides: ["have", "default", "internal"])
        for parameter in schema.diskParameters where parameter.libxl?.field == field.name {
            result.chain += chain(of: parameter)
        }
        return result
    }

    var libxlStructure: Explanation {
        var result = Explanation(
            "structure of libxl", name: schema.libxl.structure, summary: schema.libxl.summary)
        for field in schema.libxl.fields where field.lifetime.removed == nil {
            result.add(field.name, field.summary)
        }
        return result
    }

    func macro(_ macro: LibxlMacro) -> Explanation {
        var result = Explanation("macro of libxl.h", macro)
        result.addOthers(of: macro, besides: [])
        for parameter in schema.diskParameters where parameter.libxl?.have == macro.name {
            result.chain += chain(of: parameter)
        }
        return result
    }

    func enumeration(_ enumeration: LibxlEnumeration) -> Explanation {
        var result = Explanation("enumeration of libxl", enumeration)
        result.addOthers(of: enumeration, besides: [])
        for value in enumeration.values {
            result.add(enumeration.prefix + value.name, "\(value.literal): \(value.summary)")
        }
        return result
    }

    /// What a parameter leads to: its field, its nodes, and who reads each of them.
    func chain(of parameter: DiskParameter, to node: NodeReference? = nil) -> [String] {
        var steps = ["`\(parameter.name)` in a disk specification"]
        if let link = parameter.libxl {
            steps.append("the field `\(link.field)` of `\(schema.libxl.structure)`")
        }
        var result: [String] = []
        for write in parameter.writes where node == nil || write.node == node {
            let condition = write.condition.phrase(field: parameter.libxl?.field)
            let value = write.value.map { " = \"\($0)\"" } ?? ""
            let readers =
                schema.nodes.first { $0.reference == write.node }?.uses
                .filter { $0.action != .writes }.map(\.implementation) ?? []
            let read = readers.isEmpty ? "" : ", which \(readers.joined(separator: ", ")) read"
            let step = "`\(write.node)`\(value)" + (condition.isEmpty ? "" : ", \(condition)") + read
            result.append((steps + [step]).joined(separator: " → "))
        }
        return result.isEmpty && node == nil ? [steps.joined(separator: " → ")] : result
    }
}
