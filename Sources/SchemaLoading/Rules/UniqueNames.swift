import BlkifSchema
import Diagnostics
import LocatedYAML

/// No two things that share a namespace have the same name.
enum UniqueNames: Rule {
    static let ids: [FindingID] = ["duplicate-name"]

    static func check(_ context: RuleContext) {
        let content = context.content
        var spaces: [Namespace: [(name: String, origin: Origin, path: [PathStep])]] = [:]
        for record in context.records {
            guard let space = namespace(of: record) else { continue }
            spaces[space, default: []].append(
                (record.name, record.origin, record.namePath.map { .key($0.description) }))
        }
        for (space, names) in spaces { unique(names, space.noun, context) }
        for side in Side.allCases {
            let nodes = context.nodes.filter { $0.side == side }
            alike(nodes.map { ($0.name, $0.origin) }, "\(side.rawValue) nodes", context)
        }
        alike(content.diskParameters.map { ($0.name, $0.origin) }, "disk parameters", context)
        announcements(content, context)
        repetitions(content, context)
        surfaces(context)
        keywords(context)
    }

    /// Where a name must be the only one of its kind.
    private struct Namespace: Hashable {
        /// What has names there, in messages.
        let noun: String
        var owner: Int?
        var document: DocumentKind?
    }

    /// The namespace of a record; nil for kinds whose names other checks look at.
    private static func namespace(of record: ItemRecord) -> Namespace? {
        switch record.kind {
        case .node: record.side.map { Namespace(noun: "\($0.rawValue) node") }
        case .operation, .status, .constant, .bit: Namespace(noun: "macro")
        case .field: Namespace(noun: "field", owner: record.owner)
        case .enumerationValue: Namespace(noun: "value", owner: record.owner)
        case .topic: Namespace(noun: "topic", document: record.document)
        case .section, .diskSection: Namespace(noun: "section", document: record.document)
        case .parameter, .libxlField, .macro, .ring, .deviceExample: nil
        default: Namespace(noun: record.kind.noun)
        }
    }

    /// The names of nodes, parameters and the like that two entries have.
    static func repeated(_ records: [ItemRecord]) -> Set<String> {
        var seen: [Namespace: Set<String>] = [:]
        var result: Set<String> = []
        for record in records {
            let other = record.kind == .parameter ? Namespace(noun: record.kind.noun) : nil
            guard let space = namespace(of: record) ?? other else { continue }
            if !seen[space, default: []].insert(record.name).inserted { result.insert(record.name) }
        }
        return result
    }

    /// Each surface of a source tree is declared once.
    private static func surfaces(_ context: RuleContext) {
        let root = context.raw.documents.first { $0.kind == .sourceTree }?.root
        var first: [String: SourceLocation] = [:]
        for entry in root?["source-tree"]?["surfaces"]?.elements ?? [] {
            guard let name = entry["name"], let text = name.text, SourceTree.Surface(rawValue: text) != nil,
                let earlier = first.updateValue(name.location, forKey: text)
            else { continue }
            context.report(
                "duplicate-name", "the surface \"\(text)\" is declared twice", at: name.location,
                notes: [Finding.Note("first declared here", at: earlier)])
        }
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
                notes: [note(at: context.raw.place(earlier.origin, earlier.path))])
        }
    }

    /// Where the first of two stands; a profile can be loaded beside a schema without its files.
    private static func note(at place: SourceLocation?) -> Finding.Note {
        .init(place == nil ? "the schema declares the first" : "first declared here", at: place)
    }

    /// Names that differ only in how their words are joined are one identifier in code.
    private static func alike(
        _ names: [(name: String, origin: Origin)], _ kind: String, _ context: RuleContext
    ) {
        var first: [String: (name: String, origin: Origin)] = [:]
        for (name, origin) in names {
            let bytes = name.utf8.map { "_/".utf8.contains($0) ? UInt8(ascii: "-") : $0 }
            let key = String(decoding: bytes, as: UTF8.self)
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
        for node in context.nodes {
            let notes = node.notes.enumerated().map { index, note in
                (String(note), node.origin, ["notes", .index(index)] as [PathStep])
            }
            unique(notes, "note", context)
        }
        for profile in content.profiles {
            for key in ["parameter", "node", "note"] {
                let carried = profile.carries.enumerated().compactMap { index, carried in
                    carried.names[key].map {
                        ($0, profile.origin, ["carries", .index(index), .key(key)] as [PathStep])
                    }
                }
                unique(carried, "carried \(key)", context)
            }
        }
    }

    /// Parameters, the second flags of pairs and prefixes share the lexer's namespace.
    private static func keywords(_ context: RuleContext) {
        unique(context.content.diskParameters.flatMap(keywords), "disk parameter", context)
        for parameter in context.content.diskParameters where parameter.isNamed {
            unique(values(parameter.values.map(\.name), parameter.origin), "value", context)
        }
        for node in context.nodes {
            unique(values(node.values.map(\.value), node.origin), "value", context)
        }
    }

    private static func keywords(
        _ parameter: DiskParameter
    ) -> [(name: String, origin: Origin, path: [PathStep])] {
        guard parameter.isNamed else {
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
