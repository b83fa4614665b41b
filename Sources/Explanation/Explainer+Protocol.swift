import BlkifSchema

/// What is to be said of the parts of the protocol.
extension Explainer {
    func node(_ node: Node) -> Explanation {
        var result = Explanation("\(node.side.rawValue) node", node)
        result.add("values", node.valuesText)
        result.add("default", node.defaultText)
        result.add("minimum", node.minimum?.description)
        result.add("maximum", node.maximum?.description)
        result.add("unit", node.unit)
        result.add("written by", node.writer.rawValue)
        result.add("absent", node.absence)
        result.add("published before", node.byState)
        result.add("enables", node.enables)
        result.add("constraint", node.constraint.map { "\($0.relation.phrase) \($0.node)" })
        result.add("required", node.isRequired ? "the other side cannot work without it" : nil)
        result.add("in blkif.h", node.isDocumented ? nil : "no entry of its own")
        result.add("example", node.example)
        for value in node.values { result.add("\"\(value.value)\"", value.meaning) }
        result.addOthers(
            of: node,
            besides: [
                "type", "notation", "open", "default", "minimum", "maximum", "unit", "writer", "absence",
                "by-state",
                "enables", "constraint", "required", "documented", "example", "values", "used-by",
                "contradictions",
            ])
        result.uses = node.uses
        result.contradictions = node.contradictions
        for parameter in schema.diskParameters
        where parameter.writes.contains(where: { $0.node == node.reference }) {
            result.chain += chain(of: parameter, to: node.reference)
        }
        return result
    }

    // MARK: The ring

    func operation(_ operation: Operation) -> Explanation {
        var result = Explanation("operation", operation)
        result.add("number", String(operation.value))
        result.add("request", operation.request.map { "struct \($0)" })
        result.add("enabled by", enablers(operation.name))
        result.addOthers(of: operation, besides: ["value", "request"])
        return result
    }

    private func enablers(_ name: String) -> String? {
        let nodes = schema.nodes.filter { $0.enables == name }.map(\.reference.description)
        return nodes.isEmpty ? nil : nodes.joined(separator: ", ")
    }

    func constant(_ constant: Constant, _ kind: String) -> Explanation {
        var result = Explanation(kind, constant)
        result.add("value", constant.literal)
        result.addOthers(of: constant, besides: ["value"])
        result.add("enabled by", enablers(constant.name))
        return result
    }

    func structure(_ structure: Structure) -> Explanation {
        var result = Explanation("structure", structure)
        result.add("type", structure.typedef)
        result.addOthers(of: structure, besides: ["sizes", "typedef"])
        for abi in schema.abis where abi.lifetime.removed == nil {
            guard let layout = schema.layout(of: structure.name, in: abi) else { continue }
            let places = layout.places.map { "\($0.field) at \($0.offset)" }.joined(separator: ", ")
            result.add(abi.name, "\(layout.size) bytes: \(places)")
        }
        for field in structure.fields {
            result.add(field.name, field.summary + (field.unit.map { " In \($0)." } ?? ""))
        }
        return result
    }

    func type(_ type: TypeName) -> Explanation {
        var result = Explanation("type", type)
        result.addOthers(of: type, besides: [])
        return result
    }

    func state(_ state: XenbusState) -> Explanation {
        var result = Explanation("state of the connection", state)
        result.add("number", String(state.value))
        result.addOthers(of: state, besides: ["value"])
        return result
    }

    func abi(_ abi: ABI) -> Explanation {
        var result = Explanation("ABI", abi)
        result.add("macro", abi.constant)
        result.add("architectures", abi.architectures.joined(separator: ", "))
        result.add("64-bit integers", "aligned to \(abi.alignmentOfUInt64) bytes")
        result.addOthers(of: abi, besides: ["constant", "architectures", "uint64-alignment"])
        return result
    }

    func scheme(_ scheme: DeviceScheme) -> Explanation {
        var result = Explanation("scheme of device numbers", scheme)
        result.add("formula", scheme.formula)
        result.add("disks", "\(scheme.firstDisk) to \(scheme.lastDisk)")
        result.add("partitions", "up to \(scheme.lastPartition)")
        result.addOthers(of: scheme, besides: ["formula", "first-disk", "last-disk", "last-partition"])
        return result
    }
}
