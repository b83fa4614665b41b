import BlkifSchema

/// A message with the programs that print it.
struct MessageContext: ItemContext {
    @Recorded var item: Message
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("message", item.id) }

    private var form: String? {
        guard let pattern = try? MessagePattern(item.pattern) else { return nil }
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
    let implementation: Implementation
    let messages: [MessageContext]
    /// Those that no program before it prints, so that each message belongs to one.
    let own: [MessageContext]

    static let table = ContextTable<Self>(
        "program",
        [
            .text("program", "the id of the implementation") { $0.implementation.id },
            .text("title", "what people call it") { $0.implementation.title },
            .text("role", "what it is in the protocol") { $0.implementation.role.rawValue },
            .list("messages", "what it prints") { $0.messages },
            .list("own", "of these, what no program before it prints") { $0.own },
        ])

    static func all(in index: RenderIndex) -> [Self] {
        var known: Set<String> = []
        return index.schema.implementations.compactMap { implementation in
            let messages = index.messages(of: implementation.id)
            guard !messages.isEmpty else { return nil }
            let own = messages.filter { known.insert($0.id).inserted }
            return Self(
                implementation: implementation,
                messages: messages.map { MessageContext(item: $0, index: index) },
                own: own.map { MessageContext(item: $0, index: index) })
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
