import BlkifSchema

/// What releases can differ in: an item that came, went, was deprecated or had other values.
struct ComparedContext: ContextObject {
    let name: ReferenceContext
    /// What it is.
    let noun: String
    /// The heading of what has no name.
    let title: String?
    let lifetime: Lifetime
    let values: [ComparedValueContext]

    /// Nil for an item that is the same in all releases since the oldest.
    init?<Item: StoredItem>(_ item: Item, _ kind: ItemKind, name: String, oldest: Release?) {
        lifetime = item.lifetime
        let isConstant = lifetime.removed == nil && lifetime.deprecated == nil && item.history.isEmpty
        if isConstant, lifetime.first.map({ $0 <= oldest ?? $0 }) ?? true { return nil }
        title = (item as? Topic)?.title
        self.name = ReferenceContext(name: name, kind: kind.place == nil ? nil : kind)
        noun = item.nodeSide.map { "\($0.rawValue) node" } ?? kind.noun
        values = ComparedValueContext.all(of: item)
    }

    static let table = ContextTable<Self>(
        "compared item",
        [
            .text("title", "the heading of a text; absent for what has a name") { $0.title },
            .linked("name", "its name") { ($0.name.name, $0.name.kind) },
            .text("noun", "what it is") { $0.noun },
            .text("since", "the first release that has it") { $0.lifetime.first?.description },
            .text("removed", "the first release that has it no more") { $0.lifetime.removed?.description },
            .text("deprecated", "the release that deprecated it") {
                $0.lifetime.deprecated?.since?.description
            },
            .list("values", "what it has had other values of") { $0.values },
        ])
}

/// What stands, and stood, under a key in the schema's files.
struct ComparedValueContext: ContextObject {
    let key: String
    private(set) var variants: [ComparedVariantContext]

    /// The values of an item that its history has, in the order of its fields.
    static func all<Item: StoredItem>(of item: Item) -> [Self] {
        let keys = Set(item.history.flatMap(\.keys))
        var result = item.values(of: keys).map { key, value in
            Self(key: key, variants: [ComparedVariantContext(value)])
        }
        for change in item.history {
            for (place, older) in change.item.values(of: keys).enumerated() {
                result[place].add(ComparedVariantContext(older.value), before: change.before)
            }
        }
        return result
    }

    private mutating func add(_ older: ComparedVariantContext, before release: Release) {
        let newest = variants.count - 1
        guard older.says != variants[newest].says else { return }
        variants[newest].from = release
        variants.append(older)
        variants[newest + 1].before = release
    }

    static let table = ContextTable<Self>(
        "compared value",
        [
            .text("key", "the key") { $0.key },
            .list("variants", "the values, the newest first") { $0.variants },
        ])
}

/// A value between two changes.
struct ComparedVariantContext: ContextObject {
    fileprivate var from: Release?
    fileprivate var before: Release?
    /// CommonMark; nil for a value that is no text in sentences.
    private let prose: String?
    private let text: String?

    init(_ value: ContextValue) {
        prose = value.sentences
        text = value.words
    }

    fileprivate var says: [String?] { [prose, text] }

    static let table = ContextTable<Self>(
        "compared variant",
        [
            .text("from", "the first release with this value; absent for the first of all") {
                $0.from?.description
            },
            .text("before", "the first release with another value; absent for the last of all") {
                $0.before?.description
            },
            .prose("prose", "a value that is a text in sentences, or a list of them") { $0.prose },
            .verbatim("text", "any other value; absent when there is none") { $0.text },
        ])
}

extension ContextValue {
    fileprivate var sentences: String? {
        switch self {
        case .prose(let text): text
        case .proses(let texts): texts.joined(separator: "\n\n")
        case .list(let parts): parts.map { "- " + ContextValue.summary(of: $0) }.joined(separator: "\n")
        case .object(let part): part.map(ContextValue.summary)
        default: nil
        }
    }

    fileprivate var words: String? {
        switch self {
        case .text(let text), .verbatim(let text), .reference(let text, _), .literal(let text): text
        case .flag(let flag): flag ? "yes" : "no"
        case .texts(let texts): texts.isEmpty ? nil : texts.joined(separator: ", ")
        default: nil
        }
    }

    /// What a part says, on one line.
    private static func summary(of part: any ContextObject) -> String {
        let texts = part.allValues.compactMap { value -> String? in
            switch value.value {
            case .prose(let text): text
            case .flag: nil
            default: value.value.words.map { "`\($0)`" }
            }
        }
        return texts.filter { !$0.isEmpty && $0 != "``" }.joined(separator: ": ")
            .split(separator: "\n").joined(separator: " ")
    }
}
