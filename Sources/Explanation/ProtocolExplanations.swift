import BlkifSchema

// What is to be said of the parts of the protocol.

extension Node: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("values", valuesText)
        result.add("default", defaultText)
        result.add("minimum", minimum?.description)
        result.add("maximum", maximum?.description)
        result.add("unit", unit)
        result.add("written by", writer.rawValue)
        result.add("absent", absence)
        result.add("published before", byState)
        result.add("enables", enables)
        result.add("constraint", constraint.map { "\($0.relation.phrase) \($0.node)" })
        result.add("required", isRequired ? "the other side cannot work without it" : nil)
        result.add("in blkif.h", isDocumented ? nil : "no entry of its own")
        result.add("example", example)
        for value in values { result.add("\"\(value.value)\"", value.meaning) }
        result.addOthers(
            of: self,
            besides: [
                "type", "notation", "open", "default", "minimum", "maximum", "unit", "writer", "absence",
                "by-state", "enables", "constraint", "required", "documented", "example", "values", "used-by",
                "contradictions",
            ])
        result.uses = schema.named(uses)
        result.contradictions = schema.named(contradictions)
        for parameter in schema.diskParameters
        where parameter.writes.contains(where: { $0.node == reference }) {
            result.chain += schema.chain(of: parameter, to: reference)
        }
    }
}

extension Operation: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("number", String(value))
        result.add("request", request.map { "struct \($0)" })
        result.add("enabled by", schema.enablers(of: name))
        result.addOthers(of: self, besides: ["value", "request"])
    }
}

extension Constant: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("value", literal)
        result.addOthers(of: self, besides: ["value"])
        result.add("enabled by", schema.enablers(of: name))
    }
}

extension BlkifSchema {
    /// The nodes that make an operation or flag usable; nil when none does.
    fileprivate func enablers(of name: String) -> String? {
        let nodes = content.nodes.filter { $0.enables == name }.map(\.reference.description)
        return nodes.isEmpty ? nil : nodes.joined(separator: ", ")
    }
}

extension Structure: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("type", typedef)
        result.addOthers(of: self, besides: ["sizes", "typedef"])
        for abi in schema.abis where abi.lifetime.removed == nil {
            guard let layout = schema.layout(of: name, in: abi) else { continue }
            let places = layout.places.map { "\($0.field) at \($0.offset)" }.joined(separator: ", ")
            result.add(abi.name, "\(layout.size) bytes: \(places)")
        }
        for field in fields {
            result.add(field.name, field.summary + (field.unit.map { " In \($0)." } ?? ""))
        }
    }
}

extension XenbusState: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("number", String(value))
        for pair in pairs {
            let time = pair.patience.map { " for \($0) s" } ?? ""
            let trouble = pair.trouble.isEmpty ? "" : " If it lasts\(time): \(pair.trouble) \(pair.remedy)"
            result.add("and \(pair.frontend)", pair.meaning + trouble)
        }
        result.addOthers(of: self, besides: ["value", "pairs"])
    }
}

extension ABI: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("macro", constant)
        result.add("architectures", architectures.joined(separator: ", "))
        result.add("64-bit integers", "aligned to \(alignmentOfUInt64) bytes")
        result.addOthers(of: self, besides: ["constant", "architectures", "uint64-alignment"])
    }
}

extension DeviceScheme: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("formula", formula)
        result.add("disks", "\(firstDisk) to \(lastDisk)")
        result.add("partitions", "up to \(lastPartition)")
        result.addOthers(of: self, besides: ["formula", "first-disk", "last-disk", "last-partition"])
    }
}

extension ProtocolRule: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.addOthers(of: self, besides: ["text", "evidence"])
        for shown in schema.named(evidence) {
            let evidence = shown.statement.evidence
            let parts = [shown.statement.note, evidence.partial, evidence.citation.map { "(\($0))" } ?? ""]
            let name = "\(shown.name)\(Explanation.range(shown.statement)):"
            result.add("shown by", ([name] + parts.filter { !$0.isEmpty }).joined(separator: " "))
        }
    }
}

extension Advisory: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.addOthers(of: self, besides: [])
        for rule in schema.rules where rule.advisories.contains(id) {
            result.add("rule \(rule.id)", rule.text)
        }
    }
}
