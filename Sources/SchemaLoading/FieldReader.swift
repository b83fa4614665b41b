import BlkifSchema
import Diagnostics
import LocatedYAML

/// Reads the fields of one mapping of the files, and reports what is missing, mistyped or unknown in it.
///
/// A record in which anything is wrong is marked as damaged. A value that cannot be read leaves the field as it is.
struct FieldReader: FieldCoder {
    typealias Failure = Never

    let context: DecodingContext
    let mapping: LocatedNode
    let origin: Origin
    /// The kind of file that is read, at the top of a file.
    var document: DocumentKind?
    /// The kind of item that the mapping is.
    var kind: ItemKind?
    /// Whether the list says of its records only in which order they come.
    var isOrdering = false
    /// The release in which the record first shows.
    var since: Release?
    /// Whether the mapping is what an item was in an earlier release.
    var isEarlier = false
    /// How the mapping changes what the schema has already; nil when it is a record of its own.
    var change: ProfileChange.Kind?

    let entries: [LocatedNode.Entry]
    /// What tells the keys of the entries apart at once, and whether a field has asked for each.
    private var keys: [(mark: UInt64, isKnown: Bool)]
    private(set) var known: [StaticString] = []
    private var missing: [StaticString] = []
    /// The fields that `history` may have, if the mapping has one.
    private(set) var variable: [(key: StaticString, role: Role)] = []
    private var hasHistory = false
    /// Whether the record is worth anything: all that is essential was read.
    private(set) var isUsable = true

    /// The readers of the mappings around a group.
    private var outer: [FieldReader] = []

    /// The value that is being read.
    var key: StaticString = ""
    var node: LocatedNode
    var role = Role.plain
    var isElement = false
    var isRead = true

    /// - Parameter origin: The item to which the mapping belongs.
    /// - Returns: Nil when the value is no mapping, which is then reported.
    init?(_ node: LocatedNode, origin: Origin, context: DecodingContext) {
        guard let entries = node.entries else {
            context.damage(origin)
            context.collector.add(
                Finding("type-mismatch", "expected a mapping, found \(node.kind)", at: node.location))
            context.reportUnread()
            return nil
        }
        self.context = context
        self.origin = origin
        self.entries = entries
        keys = entries.map { entry in
            guard case .scalar(var text, _) = entry.key.value else { return (0, false) }
            return (text.withUTF8(FieldReader.mark), false)
        }
        mapping = node
        self.node = node
        known.reserveCapacity(16)
        since = (value(of: "used-since") ?? value(of: "since"))?.text.flatMap(Release.init)
        hasHistory = place(of: "history") != nil
    }

    /// A reader of a mapping inside of this one.
    func inner(_ node: LocatedNode, origin: Origin? = nil) -> FieldReader? {
        guard var reader = FieldReader(node, origin: origin ?? self.origin, context: context) else {
            return nil
        }
        reader.since = reader.since ?? since
        reader.isEarlier = isEarlier
        reader.change = isElement ? nil : change
        reader.isOrdering = role.isOrdering
        if case .items(let kind) = role.form { reader.kind = kind }
        return reader
    }

    func report(
        _ id: FindingID, _ message: String, at location: SourceLocation, remedy: String? = nil,
        notes: [Finding.Note] = []
    ) {
        context.damage(origin)
        context.collector.add(Finding(id, message, at: location, remedy: remedy, notes: notes))
    }

    // MARK: Fields

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        guard role.isInFiles, role.kind == nil || role.kind == kind else { return }
        if role.isVariable, hasHistory { variable.append((key, role)) }
        let index = pass(key)
        if case .history = role.form { return }
        guard let index else { return reportMissing(key, role, Value.self) }
        (self.key, node, self.role, isRead) = (key, entries[index].value, role, true)
        if change == .addition, !(Value.self is any RandomAccessCollection.Type) {
            return report(
                "unexpected-key", "\"\(key)\" is no list that can be added to",
                at: entries[index].key.location,
                remedy: "give it another value under overrides")
        }
        value.code(&self)
        if !isRead, role.requirement == .essential { giveUp() }
    }

    /// Marks a key as known.
    ///
    /// - Returns: The place of its entry.
    @discardableResult
    mutating func pass(_ key: StaticString) -> Int? {
        known.append(key)
        let index = place(of: key)
        if let index { keys[index].isKnown = true }
        return index
    }

    mutating func fileOnly(_ key: StaticString, _ role: Role, _ meaning: StaticString) {
        // What changes other entries is read when those are known.
        if case .changes = role.form {
            pass(key)
            return
        }
        var texts: [String] = []
        field(key, &texts, role, meaning)
    }

    /// The value of a key.
    func value(of key: StaticString) -> LocatedNode? { place(of: key).map { entries[$0].value } }

    /// The place of a key among the entries.
    private func place(of key: StaticString) -> Int? {
        let mark = key.withUTF8Buffer(FieldReader.mark)
        return keys.indices.first { keys[$0].mark == mark && key.isEqual(to: entries[$0].key.text) }
    }

    /// The length of a key and its first bytes.
    private static func mark(_ key: UnsafeBufferPointer<UInt8>) -> UInt64 {
        key.prefix(7).reduce(UInt64(key.count)) { $0 << 8 | UInt64($1) }
    }

    private mutating func reportMissing<Value: Described>(
        _ key: StaticString, _ role: Role, _ type: Value.Type
    ) {
        switch role.requirement {
        case .optional: return
        case _ where change != nil: return
        case .unlessOrdering where isOrdering: return
        case .essential: giveUp()
        default: break
        }
        if case .name = role.form { context.reportUnread() }
        if type is any RandomAccessCollection.Type { context.reportUnread() }
        context.damage(origin)
        missing.append(key)
    }

    /// The record is of no use, and what it declares is unknown.
    private mutating func giveUp() {
        isUsable = false
        context.reportUnread()
    }

    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool {
        guard let index = pass(key), var reader = inner(entries[index].value) else { return false }
        reader.outer = outer + [self]
        self = reader
        return true
    }

    mutating func leaveGroup() {
        finish()
        guard var reader = outer.last else { return }
        reader.isUsable = reader.isUsable && isUsable
        self = reader
    }

    func enters(_ kind: DocumentKind) -> Bool { kind == document }

    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value]) {
        guard kind == document else { return }
        var value = Value.blank
        value.origin = origin
        value.fields(&self)
        value.complete()
        if isUsable { values.append(value) }
    }

    // MARK: The end

    /// Reports every key that no field has, and those that are missing.
    func finish() {
        var misspelt: Set<String> = []
        var others: String?
        for index in entries.indices where !keys[index].isKnown {
            let entry = entries[index]
            // A key that stands there twice is known, too.
            guard let key = entry.key.text, !known.contains(where: { $0.isEqual(to: key) }) else { continue }
            let names = known.map(\.description)
            let meant = Suggestion.nearest(to: key, in: names)
            if let meant { misspelt.insert(meant) }
            others = others ?? Set(names).subtracting(["history"]).sorted().joined(separator: ", ")
            report(
                "unknown-key", "unknown key \"\(key)\"", at: entry.key.location,
                remedy: meant.map { "did you mean \"\($0)\"?" } ?? "known keys: \(others ?? "")")
            if entry.value.text == nil { context.reportUnread() }
        }
        reportMissing(except: misspelt)
    }

    /// Reports the required keys that are absent, except those that stand there with a slip.
    func reportMissing(except misspelt: Set<String> = []) {
        let gone = missing.map(\.description).filter { !misspelt.contains($0) }
        guard let first = gone.first else { return }
        let keys = gone.map { "\"\($0)\"" }
        let message =
            gone.count == 1
            ? "the key \"\(first)\" is missing"
            : "the keys \(keys.dropLast().joined(separator: ", ")) and \(keys[keys.count - 1]) are missing"
        report(
            "missing-key", message, at: mapping.location,
            remedy: "add \(gone.map { "\($0): …" }.joined(separator: ", "))")
    }

    /// Reports the fields of a record that cannot be right beside each other.
    func check<Value: Record>(_ value: Value) {
        for field in value.contradictoryFields {
            guard let place = self.value(of: field.key)?.location else { continue }
            report(FindingID(stringLiteral: field.id), field.message, at: place)
        }
    }
}

extension StaticString {
    /// Whether it has the same bytes as a text.
    func isEqual(to text: String?) -> Bool {
        guard let text, text.utf8.count == utf8CodeUnitCount, text.utf8.first == utf8Start.pointee else {
            return false
        }
        return text.utf8.withContiguousStorageIfAvailable { bytes in
            bytes.elementsEqual(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
        } ?? text.utf8.elementsEqual(UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount))
    }
}
