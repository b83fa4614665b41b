import BlkifSchema

/// Everything that a schema says, as comparable bytes by thing and key: what no rule judges is found by it.
struct Snapshot {
    /// What is said of one thing.
    struct Entry {
        /// The keys, in the order of the description.
        fileprivate(set) var keys: [String] = []
        /// The bytes of each key.
        fileprivate(set) var values: [String: [UInt8]] = [:]
        /// The bytes of each value that a key lists, by the value.
        fileprivate(set) var listedValues: [String: [String: [UInt8]]] = [:]
        /// The names of what each key lists, in order.
        fileprivate(set) var lists: [String: [ChangeSubject]] = [:]
        /// What holds it, of an item.
        fileprivate(set) var owner: ChangeSubject?
    }

    private(set) var entries: [ChangeSubject: Entry] = [:]

    /// - Parameters:
    ///   - content: The schema, with or without what releases removed from it.
    ///   - renaming: What references are called in the schema that this one is compared with.
    ///   - hasHistory: Whether what items were in earlier releases counts.
    init(_ content: ProtocolContent, renaming: Renaming, hasHistory: Bool) {
        var content = content
        var coder = SnapshotCoder(
            renaming: renaming, hasHistory: hasHistory, libxl: ChangeSubject(.libxl, content.libxl.structure))
        content.fields(&coder)
        entries = coder.entries
    }
}

/// The names that things of the old schema have in the new one.
struct Renaming {
    /// No name is another one.
    static var none: Renaming { Renaming(node: { $0 }, structure: { $0 }, code: { $0 }) }

    let node: (NodeReference) -> NodeReference
    let structure: (String) -> String
    /// Of operations, bits and states.
    let code: (String) -> String

    fileprivate func text(_ text: String, _ role: Role, side: Side?) -> String {
        guard case .reference(let target) = role.form else { return text }
        switch target {
        case .structure, .type: return structure(text)
        case .state, .feature: return code(text)
        case .sibling: return side.map { node(NodeReference(side: $0, name: text)).name } ?? text
        case .node, .sectionOrNode: return NodeReference(text).map { node($0).description } ?? text
        default: return text
        }
    }

    /// The expression of a bound with other names.
    func expression(_ text: String, side: Side) -> String {
        var result = ""
        var word = ""
        for character in text + " " {
            if character.isLetter || character.isNumber || "-_%".contains(character) {
                word.append(character)
                continue
            }
            result += renamedWord(word, side) + String(character)
            word = ""
        }
        return String(result.dropLast())
    }

    private func renamedWord(_ word: String, _ side: Side) -> String {
        for side in [side, side.opposite] {
            let name = node(NodeReference(side: side, name: word)).name
            if name != word { return name }
        }
        return word
    }
}

private struct SnapshotCoder: FieldCoder {
    typealias Failure = Never

    var entries: [ChangeSubject: Snapshot.Entry] = [:]
    private let renaming: Renaming
    private let hasHistory: Bool
    private let libxl: ChangeSubject
    private var subject = ChangeSubject(.protocol, "")
    private var kind: ItemKind?
    /// What holds the items that are gone over.
    private var owner: any Record = ProtocolContent()
    /// The key of the subject under which values go; nil before the first.
    private var key: String?
    private var role = Role.plain
    private var side: Side?
    /// The value of a list whose fields are gone over.
    private var listedValue: String?
    /// The keys in which an item differed in an earlier release, while its fields are gone over.
    private var earlierKeys: [String]?
    /// Whether the fields are those of an item in an earlier release.
    private var isEarlier = false

    init(renaming: Renaming, hasHistory: Bool, libxl: ChangeSubject) {
        self.renaming = renaming
        self.hasHistory = hasHistory
        self.libxl = libxl
    }

    // MARK: Fields

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        if case .history = role.form, !hasHistory || isEarlier { return }
        // Of an earlier state only what was another then is said in the files.
        if let keys = earlierKeys, !keys.contains(key.description) { return }
        let earlierKeys = earlierKeys
        self.earlierKeys = nil
        defer { self.earlierKeys = earlierKeys }
        // Each macro that announces a field is a thing of its own, and what a parameter sets is that parameter's.
        if subject.kind == .item(.libxlField), ["have", "field"].contains(key.description) { return }
        // A value that sets something else is a change of its own.
        if listedValue != nil, key.description == "sets" { return }
        let outer = (self.key, self.role, kind)
        // The fields of a part go under the key of the part.
        self.key = self.key ?? key.description
        self.role = role
        if case .items(let kind) = role.form { self.kind = kind }
        append([UInt8(ascii: ";")])
        value.code(&self)
        (self.key, self.role, kind) = outer
    }

    private mutating func append(_ bytes: some Sequence<UInt8>) {
        guard let key else { return }
        if entries[subject]?.keys.contains(key) != true {
            entries[subject, default: .init()].keys.append(key)
        }
        if let listedValue {
            entries[subject, default: .init()].listedValues[key, default: [:]][listedValue, default: []] +=
                bytes
        } else {
            entries[subject, default: .init()].values[key, default: []] += bytes
        }
    }

    mutating func enters(_ document: DocumentKind) -> Bool {
        switch document {
        case .diskSyntax: subject = ChangeSubject(.syntax, "")
        case .deviceNumbers: subject = ChangeSubject(.range, "")
        case .sourceTree: subject = ChangeSubject(.sourceTree, "")
        case .libxl: subject = libxl
        default: subject = ChangeSubject(.protocol, "")
        }
        return true
    }

    mutating func documents<Value: PlacedRecord>(_ document: DocumentKind, _ values: inout [Value]) {
        _ = enters(document)
        kind = document == .section ? .section : .diskSection
        key = document.rawValue
        list(&values)
        key = nil
    }

    // MARK: Records

    mutating func record<Value: Part>(_ value: inout Value) {
        guard !isEarlier else { return value.fields(&self) }
        switch value {
        // Parts that have rules and a name of their own.
        case let write as NodeWrite: part(&value, ChangeSubject(.write, write.node.description), isList: true)
        case let overlay as Overlay:
            let name = overlay.flag ?? (owner as? DiskParameter)?.name ?? ""
            part(&value, ChangeSubject(.overlay, name), isList: false)
        case let link as LibxlLink where link.type != nil:
            append(link.field.utf8)
            part(&value, ChangeSubject(.libxlField, link.field), isList: false)
        case let listed as NodeValue: listedValue(listed.value, &value)
        case let listed as DiskParameter.Value: listedValue(listed.name, &value)
        default:
            // The parts of whole documents have keys of their own.
            let outer = key
            if value is DiskSyntax || value is DeviceNumbers || value is SourceTree { key = nil }
            value.fields(&self)
            key = outer
        }
    }

    private mutating func listedValue(_ name: String, _ value: inout some Part) {
        listedValue = name
        value.fields(&self)
        listedValue = nil
    }

    /// Goes over a part as a thing of its own; several parts can be one thing.
    private mutating func part(_ value: inout some Part, _ subject: ChangeSubject, isList: Bool) {
        if isList, let key { entries[self.subject, default: .init()].lists[key, default: []].append(subject) }
        let outer = (self.subject, key)
        (self.subject, key) = (subject, nil)
        value.fields(&self)
        (self.subject, key) = outer
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        // What has no name, and what an item was, belong to what holds them.
        guard !isEarlier, let kind, !value.ownName.isEmpty else { return value.fields(&self) }
        place(&value, ChangeSubject(kind, owner.fullName(of: value.ownName)))
    }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        // A field of libxl that a parameter defines is that parameter's.
        guard !value.isDefinedElsewhere else { return }
        placed(&value)
    }

    private mutating func place<Value: PlacedRecord>(_ value: inout Value, _ subject: ChangeSubject) {
        if let key { entries[self.subject, default: .init()].lists[key, default: []].append(subject) }
        let outer = (self.subject, key, owner, side)
        (self.subject, key, owner) = (subject, nil, value)
        if let node = value as? Node { side = node.side }
        entries[subject, default: .init()].owner = outer.0
        value.fields(&self)
        (self.subject, key, owner, side) = outer
    }

    mutating func variant<Item: StoredItem>(_ value: inout Variant<Item>) {
        release(&value.before)
        text(&value.change)
        value.keys.code(&self)
        (isEarlier, earlierKeys) = (true, value.keys)
        value.item.code(&self)
        (isEarlier, earlierKeys) = (false, nil)
    }

    // MARK: Values

    mutating func text(_ value: inout String) {
        let text = renaming.text(value, role, side: side)
        append("\(text.utf8.count) ".utf8)
        append(text.utf8)
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        append("\(value) ".utf8)
    }
    mutating func flag(_ value: inout Bool) { append([value ? 1 : 0]) }
    mutating func word<Word: DescribedWord>(_ value: inout Word) { append(value.rawValue.utf8) }
    mutating func choice(_ value: inout Int, of count: Int) { append("\(value) ".utf8) }

    mutating func sizes(_ value: inout [String: Int]) {
        for (abi, size) in value {
            listedValue = abi
            append("\(size)".utf8)
        }
        listedValue = nil
    }

    mutating func reference(_ value: inout NodeReference) { append(renaming.node(value).description.utf8) }

    mutating func bound(_ value: inout Bound) {
        append((side.map { renaming.expression(value.description, side: $0) } ?? value.description).utf8)
    }

    mutating func defaultValue(_ value: inout DefaultValue) {
        // A default that is the value of another node refers to it.
        if case .node = value { role = .reference(.sibling) }
        value.codeParts(&self)
    }
}
