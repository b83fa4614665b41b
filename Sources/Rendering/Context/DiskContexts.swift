import BlkifSchema

struct DiskParameterContext: ItemContext {
    @Recorded var item: DiskParameter
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("parameter", item.name) }

    /// What it stands for: itself, or the parameter of an alias.
    private var meant: DiskParameter { index.meaning(of: item) }

    static let table = ContextTable<Self>.item("disk parameter", facts + taken + legacy + chain) { $0.$item }

    private static let facts: [ContextTable<Self>.Entry] = [
        .text("heading", "the heading in documents") { $0.item.headingText },
        .text("underline", "as many hyphens as the heading has characters") {
            String(repeating: "-", count: $0.item.headingText.count)
        },
        .list("keywords", "every word of the lexer that belongs to it") { context in
            context.item.keywords.map { ReferenceContext(name: $0, kind: .parameter) }
        },
        .list("documentedValues", "those that the manuals have") { context in
            context.item.values.filter(\.isDocumented).map(PartContext.init)
        },
        .text("negation", "the second flag of a pair") { $0.item.negation?.name },
        .prose("negationSummary", "what the second flag means") { $0.item.negation?.summary },
        .list("uses", "who reads it") { context in
            StatementContext.all(context.item.uses, about: context.item.name, context.index)
        },
        .list("contradictions", "where implementations differ") { context in
            StatementContext.all(context.item.contradictions, about: context.item.name, context.index)
        },
        .list("users", "who has to do with it, each with its uses and differences") { context in
            let subject = UserContext.Subject(
                name: context.item.name, anchor: context.anchor, differing: .partial)
            return context.index.users(of: subject, context.item.uses, context.item.contradictions)
        },
    ]

    private static let taken: [ContextTable<Self>.Entry] = [
        .text("takes", "what it takes, in words") { $0.index.schema.content.taken(by: $0.item) },
        .text("minimum", "the least integer that it takes") { context in
            context.integers.map { $0.literal($0.range.lowerBound) }
        },
        .text("maximum", "the greatest integer that it takes") { context in
            context.integers.map { $0.literal($0.range.upperBound) }
        },
        .text("unit", "what an integer counts") { $0.integers?.unit },
    ]

    private var integers: TakenIntegers? { index.schema.content.integers(of: item) }

    private static let legacy: [ContextTable<Self>.Entry] = [
        .prose("supported", "what stands after \"Supported values:\"") { context in
            context.item.supportedText(in: context.index.schema)
        },
        .text("mandatory", "what stands after \"Mandatory:\"") { $0.item.mandatory.text },
    ]

    private static let chain: [ContextTable<Self>.Entry] = [
        .reference("field", "the libxl field that it sets", .libxlField) { $0.meant.libxl?.field },
        .text("fieldType", "the type of that field") { context in
            context.index.libxlField(context.item.libxl?.field)?.type
        },
        .text("have", "the macro that announces the field") { context in
            context.item.libxl?.overlay == nil || context.item.libxl?.have != nil
                ? context.index.libxlField(context.item.libxl?.field)?.have : nil
        },
        .prose("fieldDefault", "what libxl uses when the field is unset") { $0.item.libxl?.defaultText },
        .object("overlay", "the form that keeps libxl's ABI") { context in
            context.item.libxl?.overlay.map { OverlayContext(overlay: $0, parameter: context.item) }
        },
        .prose("restriction", "what it cannot do in the form that keeps libxl's ABI, when it has no other") {
            context in
            context.item.libxl?.carrier.map { $0.restriction(of: context.item) }
        },
        .list("nodes", "the nodes that follow from it, each once") { context in
            context.meant.writtenNodes.map { WrittenNodeContext(node: $0, index: context.index) }
        },
        .list("ways", "its way to nodes, for each release") { context in
            context.index.views.spans { Way(context.item, in: $0) }.map { span in
                span.variant { WayContext(way: $0, index: context.index) }
            }
        },
        .list("writes", "how the nodes that follow from it are written") { context in
            context.item.writes.map { WriteContext(write: $0, source: context.item) }
        },
        .list("readers", "who reads the nodes that follow from it") { context in
            context.index.readers(of: Set(context.item.writes.map(\.node)))
        },
        .flag("isPrefix", "whether it is a group of prefixes") { $0.item.isWritten(.asPrefix) },
    ]
}

extension DiskParameter {
    /// The heading: the name, with the placeholder of a value, or both flags of a pair.
    var headingText: String {
        if let heading { return heading }
        if let placeholder { return "\(name)=<\(placeholder)>" }
        if let negation, negation.isDocumented { return "\(name) / \(negation.name)" }
        return name
    }

    /// What stands after `Supported values:`.
    func supportedText(in schema: BlkifSchema) -> String? {
        if let supported { return supported }
        if let integers = schema.content.integers(of: self) { return integers.phrase }
        let documented = values.filter(\.isDocumented).map { "`\($0.name)`" }
        return documented.isEmpty ? nil : documented.joined(separator: ", ")
    }
}

extension DiskParameter.Mandatory {
    var text: String? {
        switch self {
        case .unstated: nil
        case .no: "No"
        case .yes: "Yes"
        case .sometimes(let condition): "Yes, \(condition)"
        }
    }
}

extension DiskParameter {
    /// The nodes that follow from it, each once.
    var writtenNodes: [NodeReference] {
        var seen: Set<NodeReference> = []
        return writes.filter { $0.removed == nil }.map(\.node).filter { seen.insert($0).inserted }
    }
}

/// The way of a disk parameter: the field of libxl that it sets, and the nodes that follow.
struct Way: Equatable {
    let field: String?
    let nodes: [NodeReference]

    /// Nil where the schema does not have the parameter.
    init?(_ parameter: DiskParameter, in schema: BlkifSchema) {
        let parameters = schema.diskParameters
        let names = parameter.names
        guard let known = parameters.first(where: { names.contains($0.name) }) else { return nil }
        var byName: [String: DiskParameter] = [:]
        if known.aliasOf != nil { for other in parameters { byName[other.name] = other } }
        let meant = RenderIndex.meaning(of: known, byName)
        field = schema.libxl.fields.first { $0.name == meant.libxl?.field }?.name
        nodes = meant.writtenNodes
    }
}

/// The way of a disk parameter as some releases had it.
struct WayContext: ContextObject {
    let way: Way
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "way",
        [
            .reference("field", "the libxl field that it sets", .libxlField) { $0.way.field },
            .list("nodes", "the nodes that follow from it, each once") { context in
                context.way.nodes.map { WrittenNodeContext(node: $0, index: context.index) }
            },
        ])
}

/// A node that follows from a parameter, with those for whom it is written.
struct WrittenNodeContext: ContextObject {
    let node: NodeReference
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "written node",
        [
            .text("node", "the node, with its side") { $0.node.description },
            .list("readers", "who reads it") { $0.index.readers(of: [$0.node]) },
        ])
}

extension RenderIndex {
    /// Who reads nodes, each once.
    fileprivate func readers(of nodes: Set<NodeReference>) -> [StatementContext<Use>] {
        var seen: Set<String> = []
        return nodes.compactMap(node).sorted { $0.place < $1.place }.flatMap { found in
            StatementContext.all(found.node.uses, about: found.node.reference.description, self)
        }
        .filter { $0.statement.action != .writes && seen.insert($0.statement.implementation).inserted }
    }
}

struct OverlayContext: ContextObject {
    let overlay: Overlay
    let parameter: DiskParameter

    static let table = ContextTable<Self>(
        "overlay",
        [
            .text("word", "the field that carries it") { $0.overlay.word },
            .verbatim("magic", "the value of its bits while it is set") { $0.overlay.magic.hexadecimal },
            .verbatim("mask", "the bits that belong to others") { $0.overlay.mask.hexadecimal },
            .verbatim("bits", "the bits that belong to it") { (~$0.overlay.mask).hexadecimal },
            .text("have", "the stem of the macros") { $0.overlay.have },
            .text("flag", "the keyword that sets it") { $0.overlay.flag ?? $0.parameter.name },
            .flag("assigned", "whether the values are this project's") { $0.overlay.isAssigned },
            .list("writes", "the nodes that follow from it") { context in
                let writes =
                    context.overlay.writes.isEmpty ? context.parameter.writes : context.overlay.writes
                return writes.map { WriteContext(write: $0, source: context.parameter) }
            },
        ])
}
