import BlkifSchema

/// A message with the programs that print it.
struct MessageContext: ItemContext {
    @Recorded var item: Message
    let index: RenderIndex

    var anchor: String { RenderIndex.anchor("message", item.id) }

    static let table = ContextTable<Self>.item(
        "message",
        [
            .list("sources", "who prints it, and where") { context in
                StatementContext.all(context.item.sources, about: context.item.id, context.index)
            }
        ]
    ) { $0.$item }
}

/// An error of the system that messages have.
struct ErrorContext: ContextObject {
    @Recorded var error: SystemError

    static let table = ContextTable<Self>("error", []) { $0.$error }
}
