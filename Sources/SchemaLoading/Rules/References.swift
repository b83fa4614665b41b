import BlkifSchema
import Diagnostics
import LocatedYAML

/// Every name by which one entry refers to another is declared.
enum References: Rule {
    static let ids: [FindingID] = ["unresolved-reference"]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        let resolver = Resolver(context)
        let content = context.content
        context.allStates(content.nodes).forEach(resolver.check)
        context.allStates(content.operations).forEach(resolver.check)
        context.allStates(content.structures).forEach(resolver.check)
        context.allStates(content.types).forEach(resolver.check)
        content.abis.forEach(resolver.check)
        content.ring.map(resolver.check)
        content.phases.flatMap(\.steps).forEach(resolver.check)
        context.allStates(content.diskParameters).forEach(resolver.check)
        content.profiles.forEach(resolver.check)
        resolver.checkLibxl()
        resolver.checkReplacements(content.operations, "operation")
        resolver.checkReplacements(content.statuses, "status code")
        resolver.checkReplacements(content.constants + content.bits, "constant")
        resolver.checkReplacements(content.structures, "structure")
        resolver.checkReplacements(content.structureFields, "field of a structure")
        resolver.checkReplacements(content.types, "type")
        resolver.checkReplacements(content.abis, "ABI")
        resolver.checkReplacements(content.states, "state")
        resolver.checkReplacements(content.libxl.fields.filter { $0.parameter == nil }, "libxl field")
        resolver.checkReplacements(content.libxl.macros, "macro of libxl")
        resolver.checkReplacements(content.libxl.enumerations, "enumeration")
        resolver.checkReplacements(content.deviceNumbers.schemes, "scheme")
    }
}

extension Resolver {
    func check(_ node: Node) {
        let origin = node.origin
        let side = node.side.rawValue
        let siblings = names[node.side] ?? []
        switch node.defaultValue {
        case .node(let name): require(name, in: siblings, "\(side) node", origin, "default", "node")
        case .constant(let name): require(name, in: macros, "macro", origin, "default", "constant")
        default: break
        }
        if node.minimum != nil { checkBound(origin, "minimum") }
        if node.maximum != nil { checkBound(origin, "maximum") }
        require(node.bits, in: bitsets, "bit set", origin, "bits")
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
        guard let name = node.lifetime.deprecated?.replacement else { return }
        if NodeReference(name) == nil {
            require(name, in: siblings, "\(side) node", origin, "deprecated", "replacement")
        } else {
            require(name, in: nodes, "node", origin, "deprecated", "replacement")
        }
    }

    private func checkBound(_ origin: Origin, _ key: String) {
        guard let value = context.raw.node(origin, key), let text = value.text else { return }
        var seen: Set<String> = []
        for (name, offset) in ExpressionParser.nodes(in: text) where seen.insert(name).inserted {
            require(
                name, in: names[nil] ?? [], "node", at: value.place(ofCharacter: offset, length: name.count))
        }
    }

    func check(_ operation: Operation) {
        require(operation.request, in: structures, "structure", operation.origin, "request")
    }

    func check(_ structure: Structure) {
        for abi in structure.sizes.keys.sorted() {
            require(abi, in: abis, "ABI", structure.origin, "sizes", .name(abi))
        }
        check(structure.fields)
    }

    private func check(_ fields: [StructureField]) {
        for field in fields {
            require(field.type, in: types, "type", field.origin, "type")
            if let count = field.count, Int(count) == nil {
                require(count, in: macros, "constant", field.origin, "count")
            }
            if case .bits(let id) = field.codes {
                require(id, in: bitsets.union(["operations", "statuses"]), "bit set", field.origin, "codes")
            }
            for (index, abi) in field.abis.enumerated() {
                require(abi, in: abis, "ABI", field.origin, "abis", .index(index))
            }
        }
    }

    func check(_ type: TypeName) {
        require(type.type, in: Set(LayoutCalculator.integerTypes), "integer type", type.origin, "type")
    }

    func check(_ abi: ABI) {
        require(abi.constant, in: macros, "macro", abi.origin, "constant")
    }

    func check(_ ring: Ring) {
        require(ring.request, in: structures, "structure", ring.origin, "request")
        require(ring.response, in: structures, "structure", ring.origin, "response")
        check(ring.header)
    }

    func check(_ step: Phase.Step) {
        require(step.state, in: states, "state", step.origin, "state")
        require(step.waitsFor, in: states, "state", step.origin, "waits-for")
        require(step.next, in: states, "state", step.origin, "next")
        for (key, targets) in [("reads", step.reads), ("publishes", step.publishes)] {
            for (index, target) in targets.enumerated() {
                let isNode = target.contains("/")
                require(
                    target, in: isNode ? nodes : sections, isNode ? "node" : "section", step.origin,
                    .key(key), .index(index))
            }
        }
    }
}
