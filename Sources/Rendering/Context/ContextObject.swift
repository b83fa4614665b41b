package import BlkifSchema

/// Something that templates can look into: its names, what they mean and how their values are found.
package protocol ContextObject: Sendable {
    /// The names.
    static var table: ContextTable<Self> { get }
    /// The value of the name at a place of the table.
    func value(at place: Int) -> ContextValue
}

/// The value of a name.
package enum ContextValue: Sendable {
    case text(String?)
    /// A value that names nothing, even where it is spelt like a name.
    case verbatim(String?)
    /// A name, and what kind of thing it names where several share it.
    case reference(String?, ItemKind)
    case flag(Bool)
    case prose(String?)
    case literal(String?)
    case picture(Picture?)
    case texts([String])
    case proses([String])
    case object((any ContextObject)?)
    case list([any ContextObject])
}

/// Objects of one type that every use of the list shares.
package struct SharedList<Part: ContextObject>: Sendable {
    let objects: [any ContextObject]

    init(_ parts: [Part]) {
        objects = parts.asObjects
    }
}

/// The names of one type of object, a ``ContextObject``: to ask for that here would make programs look it up, by a search
/// of all conformances, for each type.
package struct ContextTable<Owner>: Sendable {
    /// One name and its value.
    package struct Entry: Sendable {
        let field: ObjectShape.Field
        let value: @Sendable (Owner) -> ContextValue
    }

    package let shape: ObjectShape
    private let entries: [Entry]

    package init(_ name: String, _ entries: [Entry]) {
        shape = ObjectShape(name: name, fields: entries.map(\.field))
        self.entries = entries
    }

    /// The names that are lists of objects.
    package var lists: [String] {
        shape.fields.compactMap { if case .list = $0.shape { $0.name } else { nil } }
    }

    /// Those whose objects have anchors.
    var anchoredLists: [String] {
        shape.fields.compactMap { field in
            if case .list(let part) = field.shape, part().field("anchor") != nil { field.name } else { nil }
        }
    }

    package func value(at place: Int, of owner: Owner) -> ContextValue {
        entries[place].value(owner)
    }

    /// All names with their values, in the order of the table.
    package func values(of owner: Owner) -> [(name: String, value: ContextValue)] {
        entries.map { ($0.field.name, $0.value(owner)) }
    }
}

extension Array where Element: ContextObject {
    /// The elements, each converted by what the compiler knows: the language's own conversion of arrays would look each type up.
    fileprivate var asObjects: [any ContextObject] { map { $0 } }
}

extension ContextObject {
    package func value(at place: Int) -> ContextValue {
        Self.table.value(at: place, of: self)
    }

    func value(named name: String) -> ContextValue? {
        Self.table.shape.place(of: name).map(value)
    }

    var anchoredLists: [String] { Self.table.anchoredLists }

    var allValues: [(name: String, value: ContextValue)] {
        Self.table.values(of: self)
    }
}

extension ContextTable.Entry {
    private init(
        _ name: String, _ meaning: String, _ shape: ContextShape, width: Int? = nil,
        _ value: @escaping @Sendable (Owner) -> ContextValue
    ) {
        field = ObjectShape.Field(name: name, meaning: meaning, shape: shape, width: width)
        self.value = value
    }

    static func text(
        _ name: String, _ meaning: String, width: Int? = nil, _ get: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .text, width: width) { .text(get($0)) }
    }

    /// A text that is a value; as code it links nowhere.
    static func verbatim(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .text) { .verbatim(get($0)) }
    }

    /// A text that names a thing of one kind; as code it links there.
    static func reference(
        _ name: String, _ meaning: String, _ kind: ItemKind,
        _ get: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .text) { .reference(get($0), kind) }
    }

    /// A text that may name a thing of a kind that differs from value to value.
    static func linked(
        _ name: String, _ meaning: String,
        _ get: @escaping @Sendable (Owner) -> (name: String, kind: ItemKind?)
    ) -> Self {
        Self(name, meaning, .text) { owner in
            let value = get(owner)
            return value.kind.map { .reference(value.name, $0) } ?? .text(value.name)
        }
    }

    static func flag(_ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> Bool) -> Self {
        Self(name, meaning, .flag) { .flag(get($0)) }
    }

    static func prose(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .prose) { .prose(get($0)) }
    }

    static func literal(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> String?
    ) -> Self {
        Self(name, meaning, .literal) { .literal(get($0)) }
    }

    /// A picture, for pages.
    static func picture(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> Picture?
    ) -> Self {
        Self(name, meaning, .picture) { .picture(get($0)) }
    }

    static func texts(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> [String]
    ) -> Self {
        Self(name, meaning, .texts) { .texts(get($0)) }
    }

    static func proses(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> [String]
    ) -> Self {
        Self(name, meaning, .proses) { .proses(get($0)) }
    }

    static func object<Part: ContextObject>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> Part?
    ) -> Self {
        Self(name, meaning, .object(LazyShape { Part.table.shape })) { .object(get($0)) }
    }

    /// A list of objects that are made once.
    static func shared<Part: ContextObject>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> SharedList<Part>
    ) -> Self {
        Self(name, meaning, .list(LazyShape { Part.table.shape })) { .list(get($0).objects) }
    }

    static func list<Part: ContextObject>(
        _ name: String, _ meaning: String, _ get: @escaping @Sendable (Owner) -> [Part]
    ) -> Self {
        Self(name, meaning, .list(LazyShape { Part.table.shape })) { .list(get($0).asObjects) }
    }
}
