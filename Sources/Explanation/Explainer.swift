package import BlkifSchema
import Diagnostics

/// Finds what a name means: one thing or several, on both sides and in every layer.
package struct Explainer: Sendable {
    let schema: BlkifSchema
    private let index: NameIndex

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        index = NameIndex(schema.content)
    }

    /// Everything with a name; empty when there is nothing.
    package func explanations(of name: String) -> [Explanation] {
        var result: [Explanation] = []
        var seen: Set<String> = []
        for thing in index[name] + index[NodePath.pattern(of: name) ?? name] {
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
}
