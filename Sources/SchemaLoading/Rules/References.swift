import BlkifSchema
import Diagnostics
import LocatedYAML

/// Every name by which one entry refers to another is declared.
enum References: Rule {
    static let ids: [FindingID] = ["unresolved-reference"]

    static func check(_ context: RuleContext) {
        guard context.raw.isWhole else { return }
        let resolver = Resolver(context)
        for reference in context.raw.mentions.references where context.isSound(reference.origin) {
            resolver.check(reference)
        }
        let content = context.content
        for node in context.allStates(context.nodes) {
            if node.minimum != nil { resolver.checkBound(node.origin, "minimum") }
            if node.maximum != nil { resolver.checkBound(node.origin, "maximum") }
        }
        for field in context.allStates(content.structureFields) {
            guard let count = field.count, Int(count) == nil else { continue }
            resolver.require(count, .macro, as: "constant", field.origin, "count")
        }
        context.allStates(content.diskParameters).forEach(resolver.check)
        resolver.checkWritesOfLibxl()
        resolver.checkReplacements()
    }
}

extension Resolver {
    fileprivate func checkBound(_ origin: Origin, _ key: String) {
        guard let value = context.raw.node(origin, key), let text = value.text else { return }
        var seen: Set<String> = []
        for (name, offset) in ExpressionParser.nodes(in: text) where seen.insert(name).inserted {
            require(name, .nodeOfAnySide, at: value.place(ofCharacter: offset, length: name.count))
        }
    }
}
