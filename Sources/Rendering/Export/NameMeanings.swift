import BlkifSchema

/// What the schema says in a sentence of each thing that has a name.
struct NameMeanings {
    /// Names of different kinds can be the same.
    private struct Key: Hashable {
        let kind: NamedThing.Kind
        let name: String
    }

    private var meanings: [Key: String] = [:]

    init(_ content: ProtocolContent) {
        for side in Side.allCases { add(content.nodes.filter { $0.side == side }, .node(side)) }
        add(content.operations, .operation)
        add(content.statuses, .status)
        add(content.constants + content.bits, .constant)
        add(content.structures, .structure)
        add(content.types, .type)
        add(content.states, .state)
        add(content.abis, .abi)
        add(content.diskParameters, .parameter)
        add(content.libxl.fields, .field)
        add(content.libxl.macros, .macro)
        add(content.libxl.enumerations, .enumeration)
        add(content.deviceNumbers.schemes, .scheme)
        meanings[Key(kind: .libxlStructure, name: content.libxl.structure)] = content.libxl.summary
        addParts(content)
    }

    /// The names that an entry has besides its own.
    private mutating func addParts(_ content: ProtocolContent) {
        for parameter in content.diskParameters {
            if let negation = parameter.negation, !negation.summary.isEmpty {
                meanings[Key(kind: .parameter, name: negation.name)] = negation.summary
            }
            for value in parameter.values where !parameter.isNamed {
                meanings[Key(kind: .parameter, name: value.name)] = value.meaning
            }
        }
        for enumeration in content.libxl.enumerations {
            for value in enumeration.values where !value.summary.isEmpty {
                meanings[Key(kind: .enumeration, name: enumeration.prefix + value.name)] = value.summary
            }
        }
    }

    private mutating func add(_ items: [some SchemaItem], _ kind: NamedThing.Kind) {
        for item in items { meanings[Key(kind: kind, name: item.name)] = item.summary }
    }

    /// CommonMark: of the name itself, else of the entry that describes it.
    subscript(thing: NamedThing) -> String {
        [thing.name, thing.entry].lazy.compactMap { meanings[Key(kind: thing.kind, name: $0)] }.first ?? ""
    }
}
