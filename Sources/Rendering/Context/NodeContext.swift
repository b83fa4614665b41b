import BlkifSchema
import HeaderText

struct NodeContext: ItemContext {
    @Recorded var item: Node
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor(item.side.rawValue, item.name) }

    private var subject: UserContext.Subject {
        UserContext.Subject(name: item.reference.description, anchor: anchor, differing: .no)
    }

    /// What an implementation does with it.
    func user(_ implementation: Implementation) -> UserContext {
        UserContext(implementation.id, of: subject, item.uses, item.contradictions, index)
    }

    static let table = ContextTable<Self>.item("node", facts + relations + code) { $0.$item }

    private static let facts: [ContextTable<Self>.Entry] = [
        .text("section", "the heading of its section") { $0.index.sectionTitle($0.item.section) },
        .verbatim("valuesText", "the values in the notation of blkif.h") { $0.item.valuesText },
        .verbatim("defaultText", "the default in the notation of blkif.h") { $0.item.defaultText },
        .verbatim("defaultLiteral", "the default when it is a fixed text") {
            if case .literal(let text) = $0.item.defaultValue { text } else { nil }
        },
        .text("defaultNode", "the node whose value is the default") {
            if case .node(let name) = $0.item.defaultValue { "\($0.item.side.rawValue)/\(name)" } else { nil }
        },
        .text("defaultConstant", "the macro that is the default") {
            if case .constant(let name) = $0.item.defaultValue { name } else { nil }
        },
        .list("bits", "the bits of a bitmap") { context in
            (context.item.bits.flatMap(context.index.bitset)?.bits ?? [])
                .map { ConstantContext(item: $0, group: "constant", index: context.index) }
        },
        .text("writerPhrase", "the writer in words") { context in
            context.item.writer == .hotplug ? "a hotplug script" : "the \(context.item.writer.rawValue)"
        },
        .flag("isBoolean", "whether its value is 0 or 1") { $0.item.type == .boolean },
        .flag("isNumber", "whether its value is a number") {
            [.integer, .uint32, .uint64, .bitmap].contains($0.item.type)
        },
        .flag("isDirectory", "whether it has no value, but nodes below it") { $0.item.type == .directory },
        .flag("isOwn", "whether the side that has its directory writes it") { context in
            switch (context.item.side, context.item.writer) {
            case (.backend, .backend), (.frontend, .frontend): true
            default: false
            }
        },
        .text("notesText", "the notes in the notation of blkif.h") { $0.item.notesText },
        .literal("headerEntry", "its entry in blkif.h, beside the asterisks") { context in
            context.index.header.entry(of: context.item).joined(separator: "\n")
        },
        .flag("hasNotes", "whether it refers to notes") { !$0.item.notes.isEmpty },
    ]

    private static let relations: [ContextTable<Self>.Entry] = [
        .text("reference", "the name with its side") { $0.item.reference.description },
        .text("publisher", "the side that enters that state") { context in
            switch context.item.writer {
            case .backend: "backend"
            case .frontend: "frontend"
            case .toolstack, .hotplug: context.item.side.rawValue
            }
        },
        .text("constraintPhrase", "its relation to another node, in words") {
            $0.item.constraint?.relation.phrase
        },
        .text("constraintNode", "that other node") { $0.item.constraint?.node.description },
        .list("setBy", "the disk parameters from which it follows") { context in
            context.index.setters(of: context.item.reference)
                .map { WriteContext(write: $0.write, source: $0.parameter) }
        },
        .list("uses", "who reads and writes it") { context in
            StatementContext.all(
                context.item.uses, about: context.item.reference.description, context.index)
        },
        .list("contradictions", "where implementations differ") { context in
            StatementContext.all(
                context.item.contradictions, about: context.item.reference.description, context.index)
        },
        .list("users", "who has to do with it, each with its uses and differences") { context in
            context.index.users(of: context.subject, context.item.uses, context.item.contradictions)
        },
        .list("rules", "the rules about it") { $0.index.rules(about: $0.item.reference.description) },
    ]

    private static let code: [ContextTable<Self>.Entry] = [
        .flag("indexed", "whether its name has varying parts") { $0.item.isIndexed },
        .text("indexedName", "its name with `n` for each varying part, for languages without overloads") {
            NamePartContext.all(of: $0.item.name).map { $0.text ?? "-n-" }.joined()
        },
        .list("nameParts", "an indexed name, cut at its varying parts") {
            NamePartContext.all(of: $0.item.name)
        },
        .list("parameters", "the varying parts of an indexed name") {
            NamePartContext.all(of: $0.item.name).filter { $0.parameter != nil }
        },
    ]
}

struct SectionContext: ContextObject {
    @Recorded var section: Section
    private let nodes: SharedList<NodeContext>
    private let documentedNodes: SharedList<NodeContext>

    init(section: Section, index: RenderIndex) {
        _section = Recorded(wrappedValue: section)
        let contexts = section.nodes.map { NodeContext(item: $0, index: index) }
        nodes = SharedList(contexts)
        documentedNodes = SharedList(
            contexts.filter { $0.item.isDocumented && $0.item.lifetime.removed == nil })
    }

    static let table = ContextTable<Self>(
        "section",
        [
            .text("capitals", "the side and the heading in capitals, with the mark of private sections") {
                let side = $0.section.side.rawValue
                let title = $0.section.title.lowercased()
                let heading = title.hasPrefix(side) ? title : side + ": " + title
                return heading.uppercased() + ($0.section.isPrivate ? " (PRIVATE)" : "")
            },
            .text("headerTitle", "the heading with the mark of private sections") {
                $0.section.title + ($0.section.isPrivate ? " (PRIVATE)" : "")
            },
            .text("ruler", "the heading between hyphens, as blkif.h has it") { $0.section.ruler },
            .shared("nodes", "all its nodes") { $0.nodes },
            .shared("documentedNodes", "those that blkif.h documents and the release has") {
                $0.documentedNodes
            },
        ]
    ) { $0.$section }
}

struct NoteContext: VariedContext {
    @Recorded var item: NumberedNote
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "note",
        [
            .text("marker", "the number in parentheses, padded as in blkif.h", width: 4) {
                NumberedNote.marker($0.item.number)
            },
            .text("anchor", "the part of an address by which links find it") { "note-\($0.item.number)" },
            .text("since", "the first release that has it") { $0.item.lifetime.since?.description },
            .list("nodes", "the nodes that refer to it") { context in
                context.index.nodes(withNote: context.item.number).map {
                    NodeContext(item: $0, index: context.index)
                }
            },
        ] + ContextTable.variants { $0.$item }
    ) { $0.$item }
}
