package import BlkifSchema
import Diagnostics

/// Finds what a name means: one thing or several, on both sides and in every layer.
package struct Explainer: Sendable {
    private let schema: BlkifSchema
    private let index: NameIndex

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        index = NameIndex(schema.content)
    }

    /// Everything with a name; empty when there is nothing.
    package func explanations(of name: String) -> [Explanation] {
        var result: [Explanation] = []
        var seen: Set<String> = []
        for thing in index[name] + index[NodeName.pattern(name) ?? name] {
            guard seen.insert("\(thing.kind) \(thing.entry)").inserted else { continue }
            result += explanation(of: thing).map { [$0] } ?? []
        }
        return result
    }

    /// The name that was probably meant.
    package func nearest(to name: String) -> String? {
        Suggestion.nearest(to: name, in: index.names)
    }

    /// All names, in the order of the alphabet.
    package var names: [String] { index.names.sorted() }

    private func explanation(of thing: NamedThing) -> Explanation? {
        let name = thing.entry
        switch thing.kind {
        case .node(let side): return schema.nodes.first { $0.side == side && $0.name == name }.map(node)
        case .operation: return schema.operations.first { $0.name == name }.map(operation)
        case .status: return schema.statuses.first { $0.name == name }.map { constant($0, "status code") }
        case .constant:
            return (schema.constants + schema.content.bits).first { $0.name == name }.map {
                constant($0, "macro")
            }
        case .structure: return schema.structures.first { $0.name == name }.map(structure)
        case .type: return schema.types.first { $0.name == name }.map(type)
        case .state: return schema.states.first { $0.name == name }.map(state)
        case .abi: return schema.abis.first { $0.name == name }.map(abi)
        case .parameter: return schema.diskParameters.first { $0.name == name }.map(parameter)
        case .field: return schema.libxl.fields.first { $0.name == name }.map(field)
        case .macro: return schema.libxl.macros.first { $0.name == name }.map(macro)
        case .enumeration: return schema.libxl.enumerations.first { $0.name == name }.map(enumeration)
        case .scheme: return schema.deviceNumbers.schemes.first { $0.name == name }.map(scheme)
        case .libxlStructure: return libxlStructure
        }
    }

    // MARK: Nodes

    private func node(_ node: Node) -> Explanation {
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
        result.uses = node.uses
        result.contradictions = node.contradictions
        for parameter in schema.diskParameters
        where parameter.writes.contains(where: { $0.node == node.reference }) {
            result.chain += chain(of: parameter, to: node.reference)
        }
        return result
    }

    // MARK: The ring

    private func operation(_ operation: Operation) -> Explanation {
        var result = Explanation("operation", operation)
        result.add("number", String(operation.value))
        result.add("request", operation.request.map { "struct \($0)" })
        result.add("enabled by", enablers(operation.name))
        result.add("reserved", operation.isReserved ? "yes" : nil)
        return result
    }

    private func enablers(_ name: String) -> String? {
        let nodes = schema.nodes.filter { $0.enables == name }.map(\.reference.description)
        return nodes.isEmpty ? nil : nodes.joined(separator: ", ")
    }

    private func constant(_ constant: Constant, _ kind: String) -> Explanation {
        var result = Explanation(kind, constant)
        result.add("value", constant.literal)
        result.add("unit", constant.unit)
        result.add("header", constant.header)
        result.add("enabled by", enablers(constant.name))
        return result
    }

    private func structure(_ structure: Structure) -> Explanation {
        var result = Explanation("structure", structure)
        result.add("type", structure.typedef)
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

    private func type(_ type: TypeName) -> Explanation {
        var result = Explanation("type", type)
        result.add("type", type.type)
        result.add("header", type.header)
        return result
    }

    private func state(_ state: XenbusState) -> Explanation {
        var result = Explanation("state of the connection", state)
        result.add("number", String(state.value))
        return result
    }

    private func abi(_ abi: ABI) -> Explanation {
        var result = Explanation("ABI", abi)
        result.add("macro", abi.constant)
        result.add("architectures", abi.architectures.joined(separator: ", "))
        result.add("64-bit integers", "aligned to \(abi.alignmentOfUInt64) bytes")
        return result
    }

    private func scheme(_ scheme: DeviceScheme) -> Explanation {
        var result = Explanation("scheme of device numbers", scheme)
        result.add("formula", scheme.formula)
        result.add("disks", "\(scheme.firstDisk) to \(scheme.lastDisk)")
        result.add("partitions", "up to \(scheme.lastPartition)")
        return result
    }

    // MARK: The toolstack

    private func parameter(_ parameter: DiskParameter) -> Explanation {
        var result = Explanation("part of a disk specification", parameter)
        result.add("written", Explainer.form(of: parameter))
        result.add("values", parameter.supported)
        result.add("default", parameter.defaultText)
        result.add("stands for", parameter.aliasOf)
        for value in parameter.values { result.add(value.name, value.meaning) }
        result.add(parameter.negation?.name ?? "", parameter.negation?.summary)
        result.uses = parameter.uses
        result.contradictions = parameter.contradictions
        result.chain = chain(of: parameter)
        return result
    }

    private static func form(of parameter: DiskParameter) -> String {
        switch parameter.kind {
        case .positional: "by its place, or \(parameter.name)=…"
        case .keyword: "\(parameter.name)=…"
        case .flag, .alias: parameter.keywords.joined(separator: " or ")
        case .prefix: "as a prefix: " + parameter.keywords.joined(separator: ", ")
        }
    }

    private func field(_ field: LibxlField) -> Explanation {
        var result = Explanation("field of \(schema.libxl.structure)", field)
        result.add("type", field.type)
        result.add("announced by", field.have)
        result.add("default", field.defaultText)
        result.add("internal", field.isInternal ? "programs must not set it" : nil)
        for parameter in schema.diskParameters where parameter.libxl?.field == field.name {
            result.chain += chain(of: parameter)
        }
        return result
    }

    private var libxlStructure: Explanation {
        var result = Explanation(
            "structure of libxl", name: schema.libxl.structure, summary: schema.libxl.summary)
        for field in schema.libxl.fields where field.lifetime.removed == nil {
            result.add(field.name, field.summary)
        }
        return result
    }

    private func macro(_ macro: LibxlMacro) -> Explanation {
        var result = Explanation("macro of libxl.h", macro)
        result.add("value", String(macro.value))
        result.add("fields", macro.fields.joined(separator: ", "))
        for parameter in schema.diskParameters where parameter.libxl?.have == macro.name {
            result.chain += chain(of: parameter)
        }
        return result
    }

    private func enumeration(_ enumeration: LibxlEnumeration) -> Explanation {
        var result = Explanation("enumeration of libxl", enumeration)
        for value in enumeration.values {
            result.add(enumeration.prefix + value.name, "\(value.literal): \(value.summary)")
        }
        return result
    }

    /// What a parameter leads to: its field, its nodes, and who reads each of them.
    private func chain(of parameter: DiskParameter, to node: NodeReference? = nil) -> [String] {
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

/// Names of nodes with numbers in them.
private enum NodeName {
    /// The name as the schema has it: `ring-ref3` as `ring-ref%u`.
    static func pattern(_ name: String) -> String? {
        var result = ""
        var isInNumber = false
        for character in name {
            if character.isNumber, character.isASCII {
                if !isInNumber { result += "%u" }
                isInNumber = true
            } else {
                result.append(character)
                isInNumber = false
            }
        }
        return result == name ? nil : result
    }
}
