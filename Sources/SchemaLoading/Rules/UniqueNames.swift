import BlkifSchema
import Diagnostics

/// No two things that share a namespace have the same name.
enum UniqueNames: Rule {
    static let ids: [FindingID] = ["duplicate-name"]

    static func check(_ context: RuleContext) {
        let content = context.content
        for side in Side.allCases {
            unique(content.nodes.filter { $0.side == side }, "\(side.rawValue) node", context)
        }
        let macros: [any SchemaItem] =
            content.operations + content.statuses + content.constants + content.bits
        unique(macros.map { ($0.name, $0.origin, ["name"]) }, "macro", context)
        unique(content.structures, "structure", context)
        unique(content.types, "type", context)
        unique(content.states, "state", context)
        unique(content.abis, "ABI", context)
        unique(content.libxl.enumerations, "enumeration", context)
        unique(content.deviceNumbers.schemes, "scheme", context)
        unique(content.sections.map { ($0.id, $0.origin, ["section", "id"]) }, "section", context)
        unique(content.diskSections.map { ($0.id, $0.origin, ["disk-section", "id"]) }, "section", context)
        unique(content.bitsets.map { ($0.id, $0.origin, ["id"]) }, "bit set", context)
        unique(content.releases.map { ($0.release.description, $0.origin, ["version"]) }, "release", context)
        unique(content.profiles.map { ($0.name, $0.origin, ["name"]) }, "profile", context)
        unique(content.notes.map { (String($0.number), $0.origin, ["number"]) }, "note", context)
        unique(content.phases.map { ($0.id, $0.origin, ["id"]) }, "phase", context)
        unique(content.phases.flatMap(\.steps).map { ($0.id, $0.origin, ["id"]) }, "step", context)
        for topics in [
            content.topics, content.stateTopics, content.diskSyntax.topics, content.deviceNumbers.topics,
        ] { unique(topics.map { ($0.id, $0.origin, ["id"]) }, "topic", context) }
        for structure in content.structures { unique(structure.fields, "field", context) }
        for enumeration in content.libxl.enumerations { unique(enumeration.values, "value", context) }
        keywords(context)
    }

    private static func unique(_ items: [some SchemaItem], _ kind: String, _ context: RuleContext) {
        unique(items.map { ($0.name, $0.origin, ["name"]) }, kind, context)
    }

    private static func unique(
        _ names: [(name: String, origin: Origin, path: [PathStep])], _ kind: String, _ context: RuleContext
    ) {
        var first: [String: (origin: Origin, path: [PathStep])] = [:]
        for (name, origin, path) in names where !name.isEmpty {
            guard let earlier = first[name] else {
                first[name] = (origin, path)
                continue
            }
            context.report(
                "duplicate-name", "the \(kind) \"\(name)\" is declared twice",
                at: context.raw.place(origin, path), remedy: "rename or remove one of the two",
                notes: [.init("first declared here", at: context.raw.place(earlier.origin, earlier.path))])
        }
    }

    /// Parameters, the other halves of flag pairs and prefixes share the lexer's namespace.
    private static func keywords(_ context: RuleContext) {
        unique(context.content.diskParameters.flatMap(keywords), "disk parameter", context)
        for parameter in context.content.diskParameters where parameter.kind != .prefix {
            unique(values(parameter.values.map(\.name), parameter.origin), "value", context)
        }
        for node in context.content.nodes {
            unique(values(node.values.map(\.value), node.origin), "value", context)
        }
    }

    private static func keywords(
        _ parameter: DiskParameter
    ) -> [(name: String, origin: Origin, path: [PathStep])] {
        guard parameter.kind != .prefix else {
            return values(parameter.values.map(\.name), parameter.origin)
        }
        let negation = parameter.negation.map {
            ($0.name, parameter.origin, ["negation", "name"] as [PathStep])
        }
        return [(parameter.name, parameter.origin, ["name"])] + (negation.map { [$0] } ?? [])
    }

    private static func values(
        _ names: [String], _ origin: Origin
    ) -> [(name: String, origin: Origin, path: [PathStep])] {
        names.enumerated().map { ($1, origin, ["values", .index($0), "value"]) }
    }
}
