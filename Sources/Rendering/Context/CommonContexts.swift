import BlkifSchema

/// The releases that have an item.
struct LifetimeContext: ContextObject {
    let lifetime: Lifetime

    static let table = ContextTable<Self>(
        "lifetime",
        [
            .text("since", "the first release that has it; none of what a profile adds") {
                $0.lifetime.release?.description
            },
            .text("addedBy", "the profile that has it although its release does not") { $0.lifetime.addedBy },
            .text("removed", "the first release that has it no more") { $0.lifetime.removed?.description },
            .text("backported", "older branches that got it in a point release") {
                let releases = $0.lifetime.backported.map(\.description)
                return releases.isEmpty ? nil : releases.joined(separator: ", ")
            },
            .object("deprecated", "that new code must not use it") { context in
                context.lifetime.deprecated.map(PartContext.init)
            },
        ])
}

extension Lifetime {
    /// The first release that has it, unless a profile adds it.
    fileprivate var release: Release? { addedBy == nil ? since : nil }

    /// Since when it is there, in words; nil when it is not tied to releases.
    fileprivate var came: String? {
        addedBy.map { "added by \($0)" } ?? since.map { "Xen \($0)" }
    }
}

/// What an item was before a release.
struct ChangeContext: ContextObject {
    let release: Release
    let subject: String
    let oldName: String?
    let keys: [String]
    let change: String

    init<Item: SchemaItem>(_ variant: Variant<Item>, of item: Item, subject: String) {
        release = variant.before
        self.subject = subject
        oldName = variant.item.name == item.name ? nil : variant.item.name
        keys = variant.keys
        change = variant.change
    }

    /// The changes of an item, the oldest first.
    static func all<Item: SchemaItem>(of item: Item, subject: String? = nil) -> [ChangeContext] {
        item.history.reversed().map { ChangeContext($0, of: item, subject: subject ?? item.name) }
    }

    static let table = ContextTable<Self>(
        "change",
        [
            .text("release", "the release in which it changed") { $0.release.description },
            .text("subject", "what changed") { $0.subject },
            .text("oldName", "its name before, if that changed") { $0.oldName },
            .text("keys", "the keys of the schema that had other values before") {
                $0.keys.joined(separator: " and ")
            },
            .prose("change", "what changed, if the schema says it") { $0.change },
        ])
}

/// Something that is said of an implementation.
struct StatementContext<Value: Statement>: ContextObject {
    let subject: String
    @Recorded var statement: Value
    let index: RenderIndex

    private var implementation: Implementation? { index.implementation(statement.implementation) }

    static var table: ContextTable<Self> {
        .kept {
            ContextTable(
                Value.partName.description,
                [
                    .text("subject", "the entry that it concerns") { $0.subject },
                    .text("name", "what people call the implementation") {
                        $0.implementation?.title ?? $0.statement.implementation
                    },
                    .text("citation", "the file, line and revision that show it") {
                        $0.statement.evidence.citation
                    },
                    .verbatim("address", "the web page with that line") { context in
                        context.implementation?.address(of: context.statement.evidence)
                    },
                ]
            ) { $0.$statement }
        }
    }

    /// The statements about an entry.
    static func all(_ statements: [Value], about subject: String, _ index: RenderIndex) -> [Self] {
        statements.map { Self(subject: subject, statement: $0, index: index) }
    }
}

struct TopicContext: VariedContext {
    @Recorded var item: Topic

    static let table = ContextTable<Self>(
        "topic",
        [
            .text("underline", "as many hyphens as the title has characters") {
                String(repeating: "-", count: $0.item.title.count)
            },
            .list("changes", "what it was before, the oldest change first") {
                ChangeContext.all(of: $0.item)
            },
            .text("since", "the first release that has it") { $0.item.lifetime.since?.description },
        ] + ContextTable.variants { $0.$item }
    ) { $0.$item }
}

/// A node write as a line of a table.
struct WriteContext: ContextObject {
    let write: NodeWrite
    /// The parameter from which it follows.
    let source: DiskParameter?

    static let table = ContextTable<Self>(
        "write",
        [
            .text("node", "the node, with its side") { $0.write.node.description },
            .text("nodeName", "the node without its side") { $0.write.node.name },
            .verbatim("value", "the value, with {field} for a libxl field") { $0.write.value },
            .text("when", "the condition in words") {
                $0.write.condition.phrase(field: $0.source?.libxl?.field)
            },
            .text("since", "the first release that writes it so") { $0.write.since?.description },
            .text("removed", "the first release that does not") { $0.write.removed?.description },
            .reference("parameter", "the disk parameter from which it follows", .parameter) {
                $0.source?.name
            },
        ])
}

extension ContextTable where Owner: ItemContext {
    /// A table of the names that all items have, and more.
    static func item(
        _ name: String, _ entries: [Entry], _ item: @escaping @Sendable (Owner) -> Recorded<Owner.Item>
    ) -> ContextTable {
        ContextTable(name, itemEntries + variants(item) + entries, item)
    }

    private static var itemEntries: [Entry] {
        [
            .text("name", "its name") { $0.item.name },
            .text("anchor", "the part of an address by which links find it") { $0.anchor },
            .prose("summary", "one sentence") { $0.item.summary },
            .prose("description", "the text") { $0.item.description },
            .object("lifetime", "the releases that have it") { LifetimeContext(lifetime: $0.item.lifetime) },
            .text("since", "the first release that has it; none of what a profile adds") {
                $0.item.lifetime.release?.description
            },
            .text("came", "since when it is there, in words: with which release, or that a profile adds it") {
                $0.item.lifetime.came
            },
            .list("changes", "what it was before, the oldest change first") {
                ChangeContext.all(of: $0.item)
            },
        ]
    }
}

/// A context of an item of the schema.
protocol ItemContext: VariedContext {
    var anchor: String { get }
}
