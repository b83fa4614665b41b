import BlkifSchema

// What is to be said of disk specifications and libxl.

extension DiskParameter: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("written", form)
        result.add("takes", schema.content.taken(by: self))
        result.add("values", supported)
        result.add("default", defaultText)
        result.add("stands for", aliasOf)
        result.add("example", example)
        for value in values { result.add(value.name, value.meaning) }
        result.add(negation?.name ?? "", negation?.summary)
        result.addOthers(
            of: self,
            besides: [
                "kind", "takes", "minimum", "maximum", "base", "unit", "values", "supported", "default",
                "alias-of", "example", "negation", "libxl",
                "writes", "used-by", "contradictions", "placeholder", "heading", "documented",
            ])
        result.uses = schema.named(uses)
        result.contradictions = schema.named(contradictions)
        result.chain = schema.chain(of: self)
    }

    private var form: String {
        let forms = forms.map { form in
            switch form {
            case .byPlace: "by its place"
            case .withValue: "\(name)=…"
            case .alone: keywords.joined(separator: " or ")
            case .asPrefix: "as a prefix: " + keywords.joined(separator: ", ")
            }
        }
        return forms.joined(separator: ", or ")
    }
}

extension LibxlField: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("of", schema.libxl.structure)
        result.add("announced by", have)
        result.add("default", defaultText)
        result.add("internal", isInternal ? "programs must not set it" : nil)
        result.addOthers(of: self, besides: ["have", "default", "internal"])
        for parameter in schema.diskParameters where parameter.libxl?.field == name {
            result.chain += schema.chain(of: parameter)
        }
    }
}

extension LibxlMacro: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.addOthers(of: self, besides: [])
        for parameter in schema.diskParameters where parameter.libxl?.have == name {
            result.chain += schema.chain(of: parameter)
        }
    }
}

extension LibxlEnumeration: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.addOthers(of: self, besides: [])
        for value in values { result.add(prefix + value.name, "\(value.literal): \(value.summary)") }
    }
}

extension Implementation: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("called", title)
        result.add("role", role.rawValue)
        result.add("kind", kind)
        result.add("sources", repository)
        result.add("licence", licence)
        for revision in revisions {
            let parts = [revision.commit.map { "commit \($0)" }, revision.date].compactMap { $0 }
            result.add("read", ([revision.name] + parts).joined(separator: ", "))
        }
        for action in Use.Action.allCases {
            let nodes = schema.nodes.filter { node in
                node.uses.contains { $0.implementation == id && $0.action == action }
            }
            result.add(action.rawValue, nodes.map { "`\($0.reference)`" }.joined(separator: ", "))
        }
    }
}

extension Explainer {
    var libxlStructure: Explanation {
        var result = Explanation(
            ItemKind.libxlStructure.noun, name: schema.libxl.structure, summary: schema.libxl.summary)
        for field in schema.libxl.fields where field.lifetime.removed == nil {
            result.add(field.name, field.summary)
        }
        return result
    }
}

extension BlkifSchema {
    /// What a parameter leads to: its field, its nodes, and who reads each of them.
    func chain(of parameter: DiskParameter, to node: NodeReference? = nil) -> [String] {
        var steps = ["`\(parameter.name)` in a disk specification"]
        if let link = parameter.libxl {
            steps.append("the field `\(link.field)` of `\(content.libxl.structure)`")
        }
        var result: [String] = []
        for write in parameter.writes where node == nil || write.node == node {
            let condition = write.condition.phrase(field: parameter.libxl?.field)
            let value = write.value.map { " = \"\($0)\"" } ?? ""
            let readers =
                content.nodes.first { $0.reference == write.node }?.uses
                .filter { $0.action != .writes } ?? []
            let read =
                readers.isEmpty ? "" : ", which \(named(readers).map(\.name).joined(separator: ", ")) read"
            let step = "`\(write.node)`\(value)" + (condition.isEmpty ? "" : ", \(condition)") + read
            result.append((steps + [step]).joined(separator: " → "))
        }
        return result.isEmpty && node == nil ? [steps.joined(separator: " → ")] : result
    }

    /// Statements with what people call their implementations.
    func named<Value: Statement>(_ statements: [Value]) -> [Explanation.Named<Value>] {
        statements.map { statement in
            let implementation = content.implementations.first { $0.id == statement.implementation }
            return .init(name: implementation?.title ?? statement.implementation, statement: statement)
        }
    }
}
