import BlkifSchema

struct NodeContext: ItemContext {
    let item: Node
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor(item.side.rawValue, item.name) }

    static let table = ContextTable<Self>.item("node", facts + relations + code)

    private static let facts: [ContextTable<Self>.Entry] = [
        .text("side", "backend or frontend") { $0.item.side.rawValue },
        .text("section", "the heading of its section") { $0.index.sectionTitle($0.item.section) },
        .text("type", "the type's word in the schema") { $0.item.type.rawValue },
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
        .text("minimum", "the least value") { $0.item.minimum?.description },
        .text("maximum", "the greatest value") { $0.item.maximum?.description },
        .text("unit", "the unit of the number") { $0.item.unit },
        .list("values", "the values of an enumeration") { $0.item.values.map(NodeValueContext.init) },
        .flag("open", "whether an enumeration may grow") { $0.item.isOpen },
        .list("bits", "the bits of a bitmap") { context in
            (context.item.bits.flatMap(context.index.bitset)?.bits ?? [])
                .map { ConstantContext(item: $0, group: "constant", index: context.index) }
        },
        .text("writer", "toolstack, backend, frontend or hotplug") { $0.item.writer.rawValue },
        .text("writerPhrase", "the writer in words") { context in
            context.item.writer == .hotplug ? "a hotplug script" : "the \(context.item.writer.rawValue)"
        },
        .text("notesText", "the notes in the notation of blkif.h") { $0.item.notesText },
        .list("headerFacts", "what an entry of blkif.h states, label by label") {
            $0.item.headerFacts.map(HeaderFactContext.init)
        },
        .flag("hasNotes", "whether it refers to notes") { !$0.item.notes.isEmpty },
        .texts("notes", "the numbers of its notes") { $0.item.notes.map(String.init) },
        .prose("absence", "what a missing node means") { $0.item.absence },
        .flag("required", "whether the other side cannot work without it") { $0.item.isRequired },
        .flag("documented", "whether blkif.h has an entry for it") { $0.item.isDocumented },
        .flag("mentioned", "whether the prose of blkif.h names it") { $0.item.isMentioned },
        .text("class", "why an undocumented node exists") { $0.item.nodeClass?.rawValue },
        .verbatim("example", "a value as it stands in xenstore") { $0.item.example },
    ]

    private static let relations: [ContextTable<Self>.Entry] = [
        .text("reference", "the name with its side") { $0.item.reference.description },
        .text("byState", "the state before which it is published") { $0.item.byState },
        .text("publisher", "the side that enters that state") { context in
            switch context.item.writer {
            case .backend: "backend"
            case .frontend: "frontend"
            case .toolstack, .hotplug: context.item.side.rawValue
            }
        },
        .text("enables", "the operation or flag that it makes usable") { $0.item.enables },
        .text("constraintPhrase", "its relation to another node, in words") {
            $0.item.constraint?.relation.phrase
        },
        .text("constraintNode", "that other node") { $0.item.constraint?.node.description },
        .list("setBy", "the disk parameters from which it follows") { context in
            context.index.setters(of: context.item.reference)
                .map { WriteContext(write: $0.write, source: $0.parameter) }
        },
        .list("uses", "who reads and writes it") { $0.item.uses.map(UseContext.init) },
        .list("contradictions", "where implementations differ") { context in
            context.item.contradictions.map {
                ContradictionContext(subject: context.item.reference.description, contradiction: $0)
            }
        },
    ]

    private static let code: [ContextTable<Self>.Entry] = [
        .flag("indexed", "whether its name has varying parts") { $0.item.name.contains("%") },
        .text("swiftName", "its identifier in Swift") { SwiftNames.identifier($0.item.name) },
        .text("swiftParameters", "the parameters of the Swift function for an indexed name") {
            SwiftNames.parameters($0.item.name).map { "\($0.label): \($0.type)" }.joined(separator: ", ")
        },
        .list("nameParts", "an indexed name, cut at its varying parts") { SwiftNames.parts($0.item.name) },
    ]
}

struct HeaderFactContext: ContextObject {
    let label: String
    let value: String

    static let table = ContextTable<Self>(
        "headerFact",
        [
            .text("label", "what it is, with a colon and as wide as all labels") { $0.label },
            .verbatim("value", "the value in the notation of blkif.h") { $0.value },
        ])
}

struct NodeValueContext: ContextObject {
    let value: NodeValue

    static let table = ContextTable<Self>(
        "value",
        [
            .verbatim("value", "the text in xenstore") { $0.value.value },
            .flag("isEmpty", "whether the text is empty") { $0.value.value.isEmpty },
            .prose("meaning", "what it means") { $0.value.meaning },
            .text("label", "the few words that blkif.h shows") { $0.value.label },
            .text("since", "the first release that has it") { $0.value.since?.description },
            .text("constant", "the macro that stands for it") { $0.value.constant },
        ])
}

struct SectionContext: ContextObject {
    let section: Section
    private let nodes: SharedList<NodeContext>
    private let documentedNodes: SharedList<NodeContext>

    init(section: Section, index: RenderIndex) {
        self.section = section
        let contexts = section.nodes.map { NodeContext(item: $0, index: index) }
        nodes = SharedList(contexts)
        documentedNodes = SharedList(
            contexts.filter { $0.item.isDocumented && $0.item.lifetime.removed == nil })
    }

    static let table = ContextTable<Self>(
        "section",
        [
            .text("id", "its unique name") { $0.section.id },
            .text("side", "backend or frontend") { $0.section.side.rawValue },
            .text("title", "the heading") { $0.section.title },
            .text("capitals", "the side and the heading in capitals, with the mark of private sections") {
                let side = $0.section.side.rawValue
                let title = $0.section.title.lowercased()
                let heading = title.hasPrefix(side) ? title : side + ": " + title
                return heading.uppercased() + ($0.section.isPrivate ? " (PRIVATE)" : "")
            },
            .text("headerTitle", "the heading with the mark of private sections") {
                $0.section.title + ($0.section.isPrivate ? " (PRIVATE)" : "")
            },
            .text("ruler", "the heading between hyphens, as blkif.h has it") { context in
                let title = " \(context.section.title)\(context.section.isPrivate ? " (PRIVATE)" : "") "
                let rest = max(2, 77 - title.count)
                return String(repeating: "-", count: rest / 2) + title
                    + String(repeating: "-", count: rest - rest / 2)
            },
            .flag("private", "whether it is for one side only") { $0.section.isPrivate },
            .flag("documented", "whether blkif.h has it") { $0.section.isDocumented },
            .prose("introduction", "the text before its nodes") { $0.section.introduction },
            .shared("nodes", "all its nodes") { $0.nodes },
            .shared("documentedNodes", "those that blkif.h documents and the release has") {
                $0.documentedNodes
            },
        ])
}

struct NoteContext: ContextObject {
    let note: NumberedNote
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "note",
        [
            .text("number", "the number") { String($0.note.number) },
            .text("marker", "the number in parentheses, padded as in blkif.h", width: 4) {
                let marker = "(\($0.note.number))"
                return String(repeating: " ", count: max(0, 4 - marker.count)) + marker
            },
            .text("anchor", "the part of an address by which links find it") { "note-\($0.note.number)" },
            .prose("text", "the text") { $0.note.text },
            .text("since", "the first release that has it") { $0.note.lifetime.since?.description },
            .list("nodes", "the nodes that refer to it") { context in
                context.index.nodes(withNote: context.note.number).map {
                    NodeContext(item: $0, index: context.index)
                }
            },
        ])
}
