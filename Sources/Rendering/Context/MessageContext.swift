import BlkifSchema

/// A message with the programs that print it.
struct MessageContext: ItemContext {
    @Recorded var item: Message
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("message", item.id) }

    private var form: String {
        guard let pattern = try? MessagePattern(item.pattern) else { return item.pattern }
        return pattern.parts.map { part in
            switch part {
            case .literal(let bytes): String(decoding: bytes, as: UTF8.self)
            case .value(_, let label): "{\(label)}"
            }
        }.joined()
    }

    static let table = ContextTable<Self>.item(
        "message",
        [
            .verbatim("form", "the text as it is printed, with what each part that varies is in braces") {
                $0.form
            },
            .list("sources", "who prints it, and where") { context in
                StatementContext.all(context.item.sources, about: context.item.id, context.index)
            },
        ]
    ) { $0.$item }
}

/// A program with the messages that it prints.
struct MessageProgramContext: ContextObject {
    /// The id of the implementation.
    let id: String
    let messages: [MessageContext]
    /// Those that no program before it prints, so that each message belongs to one.
    let own: [MessageContext]
    let index: RenderIndex

    static let table = ContextTable<Self>(
        "program",
        [
            .text("program", "the id of the implementation") { $0.id },
            .text("title", "what people call it") { $0.index.implementation($0.id)?.title ?? $0.id },
            .text("role", "what it is in the protocol") { $0.index.implementation($0.id)?.role.rawValue },
            .list("messages", "what it prints") { $0.messages },
            .list("own", "of these, what no program before it prints") { $0.own },
        ])

    /// The programs, in the order in which the schema tells of them.
    static func all(in index: RenderIndex) -> [Self] {
        var programs: Set<String> = []
        var known: Set<String> = []
        let ids = index.schema.messages.flatMap(\.sources).map(\.implementation)
        return ids.filter { programs.insert($0).inserted }.map { id in
            let messages = index.messages(of: id).map { MessageContext(item: $0, index: index) }
            let own = messages.filter { known.insert($0.item.id).inserted }
            return Self(id: id, messages: messages, own: own, index: index)
        }
    }
}

extension RenderIndex {
    /// The messages that an implementation prints.
    func messages(of implementation: String) -> [Message] {
        schema.messages.filter { $0.sources.contains { $0.implementation == implementation } }
    }
}

/// An error of the system that messages have.
struct ErrorContext: ContextObject {
    @Recorded var error: SystemError

    static let table = ContextTable<Self>("error", []) { $0.$error }
}
