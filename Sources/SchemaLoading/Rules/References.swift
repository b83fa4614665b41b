import BlkifSchema
import Diagnostics
import LocatedYAML

/// Every name by which one entry refers to another is declared.
enum References: Rule {
    static let ids: [FindingID] = ["unresolved-reference"]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        let resolver = Resolver(context)
        context.allStates(context.content.nodes).forEach(resolver.check)
        context.allStates(context.content.operations).forEach(resolver.check)
        context.allStates(context.content.structures).forEach(resolver.check)
        context.content.abis.forEach(resolver.check)
        context.content.ring.map(resolver.check)
        context.content.phases.flatMap(\.steps).forEach(resolver.check)
        context.allStates(context.content.diskParameters).forEach(resolver.check)
        context.content.profiles.forEach(resolver.check)
        resolver.checkLibxl()
    }
}

/// Looks names up in sets of declared ones.
private struct Resolver {
    private let context: RuleContext
    private let nodes: Set<String>
    private let macros: Set<String>
    private let states: Set<String>
    private let structures: Set<String>
    private let types: Set<String>
    private let abis: Set<String>
    private let sections: Set<String>
    private let fields: Set<String>
    private let parameters: Set<String>
    private let notes: Set<Int>

    init(_ context: RuleContext) {
        let content = context.content
        self.context = context
        nodes = Set(content.nodes.map(\.reference.description))
        macros = Set(
            content.operations.map(\.name) + content.statuses.map(\.name) + content.constants.map(\.name)
                + content.bits.map(\.name))
        states = Set(content.states.map(\.name))
        structures = Set(content.structures.map(\.name))
        types = Set(
            LayoutCalculator.integerTypes + content.types.map(\.name) + content.structures.map(\.name))
        abis = Set(content.abis.map(\.name))
        sections = Set(content.sections.map(\.id))
        fields = Set(content.libxl.fields.map(\.name))
        parameters = Set(content.diskParameters.flatMap(\.keywords) + content.diskParameters.map(\.name))
        notes = Set(content.notes.map(\.number))
    }

    private func require(
        _ name: String?, in names: Set<String>, _ kind: String, _ origin: Origin, _ path: PathStep...
    ) {
        guard let name, !names.contains(name), context.isSound(origin) else { return }
        let place: SourceLocation? =
            switch path.count {
            case 1: context.raw.place(origin, path[0])
            case 2: context.raw.place(origin, path[0], path[1])
            case 3: context.raw.place(origin, path[0], path[1], path[2])
            default: context.raw.place(origin, path[0], path[1], path[2], path[3])
            }
        context.report(
            "unresolved-reference", "there is no \(kind) \"\(name)\"", at: place,
            remedy: Suggestion.phrase(for: name, in: names))
    }

    func check(_ node: Node) {
        let origin = node.origin
        let side = node.side.rawValue
        let siblings = Set(context.content.nodes.filter { $0.side == node.side }.map(\.name))
        let anywhere = Set(context.content.nodes.map(\.name))
        switch node.defaultValue {
        case .node(let name): require(name, in: siblings, "\(side) node", origin, "default", "node")
        case .constant(let name): require(name, in: macros, "macro", origin, "default", "constant")
        default: break
        }
        for name in node.minimum?.nodes ?? [] { require(name, in: anywhere, "node", origin, "minimum") }
        for name in node.maximum?.nodes ?? [] { require(name, in: anywhere, "node", origin, "maximum") }
        require(node.bits, in: Set(context.content.bitsets.map(\.id)), "bit set", origin, "bits")
        require(node.byState, in: states, "state", origin, "by-state")
        require(node.enables, in: macros, "operation or flag", origin, "enables")
        if let constraint = node.constraint {
            let key = PathStep.key(constraint.relation.rawValue)
            require(constraint.node.description, in: nodes, "node", origin, "constraint", key)
        }
        for (index, value) in node.values.enumerated() {
            require(value.constant, in: macros, "macro", origin, "values", .index(index), "constant")
        }
        for (index, note) in node.notes.enumerated() where !notes.contains(note) {
            context.report(
                "unresolved-reference", "there is no note \(note)",
                at: context.raw.place(origin, "notes", .index(index)))
        }
        if let name = node.lifetime.deprecated?.replacement {
            let qualified = NodeReference(name) == nil ? "\(side)/\(name)" : name
            if !nodes.contains(qualified) {
                require(name, in: siblings, "\(side) node", origin, "deprecated", "replacement")
            }
        }
    }

    func check(_ operation: Operation) {
        require(operation.request, in: structures, "structure", operation.origin, "request")
    }

    func check(_ structure: Structure) {
        for abi in structure.sizes.keys.sorted() {
            require(abi, in: abis, "ABI", structure.origin, "sizes", .key(abi))
        }
        for field in structure.fields {
            require(field.type, in: types, "type", field.origin, "type")
            if let count = field.count, Int(count) == nil {
                require(count, in: macros, "constant", field.origin, "count")
            }
            for (index, abi) in field.abis.enumerated() {
                require(abi, in: abis, "ABI", field.origin, "abis", .index(index))
            }
        }
    }

    func check(_ abi: ABI) {
        require(abi.constant, in: macros, "macro", abi.origin, "constant")
    }

    func check(_ ring: Ring) {
        require(ring.request, in: structures, "structure", ring.origin, "request")
        require(ring.response, in: structures, "structure", ring.origin, "response")
    }

    func check(_ step: Phase.Step) {
        require(step.state, in: states, "state", step.origin, "state")
        require(step.waitsFor, in: states, "state", step.origin, "waits-for")
        require(step.next, in: states, "state", step.origin, "next")
        for (index, id) in step.reads.enumerated() {
            require(id, in: sections, "section", step.origin, "reads", .index(index))
        }
        for (index, id) in step.publishes.enumerated() {
            require(id, in: sections, "section", step.origin, "publishes", .index(index))
        }
    }

    func check(_ parameter: DiskParameter) {
        let origin = parameter.origin
        require(parameter.libxl?.field, in: fields, "libxl field", origin, "libxl", "field")
        require(parameter.libxl?.overlay?.word, in: fields, "libxl field", origin, "libxl", "overlay", "word")
        require(
            parameter.libxl?.overlay?.flag, in: Set(parameter.keywords), "keyword of this parameter", origin,
            "libxl", "overlay", "flag")
        for (index, write) in parameter.writes.enumerated() {
            check(write, origin, ["writes", .index(index)])
        }
        for (index, write) in (parameter.libxl?.overlay?.writes ?? []).enumerated() {
            let place = context.raw.place(origin, "libxl", "overlay", "writes", .index(index), "node")
            if !nodes.contains(write.node.description) { unresolved(write.node, at: place) }
        }
        let keyword = parameter.aliasOf.map { String($0.prefix { $0 != "=" }) }
        require(keyword, in: parameters, "disk parameter", origin, "alias-of")
        if let name = parameter.lifetime.deprecated?.replacement {
            require(name, in: parameters, "disk parameter", origin, "deprecated", "replacement")
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
        for (index, value) in parameter.values.enumerated() {
            require(
                value.sets, in: values, "value of \(enumeration.name)", parameter.origin, "values",
                .index(index), "sets")
        }
    }

    private func check(_ write: NodeWrite, _ origin: Origin, _ path: [PathStep]) {
        require(write.node.description, in: nodes, "node", origin, path[0], path[1], "node")
        if case .fields(let conditions) = write.condition {
            for condition in conditions {
                require(condition.field, in: fields, "libxl field", origin, path[0], path[1], "when")
            }
        }
    }

    private func unresolved(_ node: NodeReference, at place: SourceLocation?) {
        context.report(
            "unresolved-reference", "there is no node \"\(node)\"", at: place,
            remedy: Suggestion.phrase(for: node.description, in: nodes))
    }

    func check(_ profile: Profile) {
        for (index, carried) in profile.carries.enumerated() {
            require(
                carried.parameter, in: Set(context.content.diskParameters.map(\.name)), "disk parameter",
                profile.origin, "carries", .index(index), "parameter")
            let parameter = context.content.diskParameters.first { $0.name == carried.parameter }
            if carried.usesOverlay, let parameter, parameter.libxl?.overlay == nil {
                context.report(
                    "unresolved-reference", "the parameter \"\(carried.parameter)\" has no overlay",
                    at: context.raw.place(profile.origin, "carries", .index(index), "overlay"))
            }
        }
    }

    func checkLibxl() {
        let libxl = context.content.libxl
        let document = context.raw.documents.first { $0.kind == "libxl" }?.root
        for macro in libxl.macros {
            for (index, field) in macro.fields.enumerated() {
                require(field, in: fields, "libxl field", macro.origin, "fields", .index(index))
            }
        }
        let order = document?["libxl"]?["order"]?.elements ?? []
        for entry in order {
            guard let name = entry.text, !fields.contains(name) else { continue }
            context.report(
                "unresolved-reference", "there is no libxl field \"\(name)\"", at: entry.location,
                remedy: Suggestion.phrase(for: name, in: fields))
        }
        let attach = document?["attach"]?.elements ?? []
        for entry in attach {
            guard let node = entry["node"], let text = node.text, !nodes.contains(text) else { continue }
            context.report(
                "unresolved-reference", "there is no node \"\(text)\"", at: node.location,
                remedy: Suggestion.phrase(for: text, in: nodes))
        }
    }
}
