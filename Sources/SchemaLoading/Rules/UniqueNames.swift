import BlkifSchema
import Diagnostics

/// No two things that share a namespace have the same name.
enum UniqueNames: Rule {
    static let ids: [FindingID] = ["duplicate-name"]

    static func check(_ context: RuleContext) {
        let content = context.content
        for side in Side.allCases {
            let nodes = content.nodes.filter { $0.side == side }
            unique(nodes, "\(side.rawValue) node", context)
            alike(nodes.map { ($0.name, $0.origin) }, "\(side.rawValue) nodes", context)
        }
        alike(content.diskParameters.map { ($0.name, $0.origin) }, "disk parameters", context)
        announcements(content, context)
        repetitions(content, context)
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
        unique(content.ring?.header ?? [], "field", context)
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

    /// Names that differ only in how their words are joined are one identifier in code.
    private static func alike(
        _ names: [(name: String, origin: Origin)], _ kind: String, _ context: RuleContext
    ) {
        var first: [String: (name: String, origin: Origin)] = [:]
        for (name, origin) in names {
            let key = String(name.map { "_/".contains($0) ? "-" : $0 })
            guard let earlier = first[key], earlier.name != name else {
                first[key] = first[key] ?? (name, origin)
                continue
            }
            context.report(
                "duplicate-name",
                "the \(kind) \"\(name)\" and \"\(earlier.name)\" are one identifier in code",
                at: context.raw.place(origin, "name"), remedy: "give one of them another name",
                notes: [.init("the other one", at: context.raw.place(earlier.origin, "name"))])
        }
    }

    /// Each macro that announces something is one field's, one entry's of `macros` or one overlay's.
    private static func announcements(_ content: ProtocolContent, _ context: RuleContext) {
        var names: [(name: String, origin: Origin, path: [PathStep])] = []
        for field in content.libxl.fields {
            guard let have = field.have else { continue }
            names.append((have, field.origin, field.parameter == nil ? ["have"] : ["libxl", "have"]))
        }
        let fieldMacros = Set(names.map(\.name))
        names += content.libxl.macros.filter { !fieldMacros.contains($0.name) }
            .map { ($0.name, $0.origin, ["name"]) }
        for parameter in content.diskParameters {
            guard let overlay = parameter.libxl?.overlay else { continue }
            names.append((overlay.have, parameter.origin, ["libxl", "overlay", "have"]))
        }
        unique(names, "macro", context)
    }

    /// No list names the same thing twice.
    private static func repetitions(_ content: ProtocolContent, _ context: RuleContext) {
        for node in content.nodes {
            let notes = node.notes.enumerated().map { index, note in
                (String(note), node.origin, ["notes", .index(index)] as [PathStep])
            }
            unique(notes, "note", context)
        }
        for profile in content.profiles {
            let carried = profile.carries.enumerated().map { index, carried in
                (carried.parameter, profile.origin, ["carries", .index(index), "parameter"] as [PathStep])
            }
            unique(carried, "carried parameter", context)
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
