import BlkifSchema
import Diagnostics

/// Writes JSON straight into bytes, with the members of each object in the order of their names: of a record a member
/// for each field, and what it says beyond its fields.
struct RecordJSON: FieldCoder {
    typealias Failure = Never

    let schema: BlkifSchema
    private(set) var bytes: [UInt8] = []
    private var level = 0
    /// The members of the objects that are open, and where in the bytes they are.
    private var members: [(name: String, place: Range<Int>)] = []
    /// The members of the innermost record that take the place of its fields.
    private var derived: [String] = []
    /// Members that the next record gets.
    private var extra: [(name: String, value: JSONValue)] = []
    /// Whether the next record is an item that no profile has added.
    private var isOfRelease = false
    /// The names of members by the keys that they are made of.
    private var names: [UnsafePointer<UInt8>: String] = [:]

    init(_ schema: BlkifSchema) {
        self.schema = schema
    }

    // MARK: Objects

    mutating func object(_ content: (inout RecordJSON) -> Void) {
        let (start, first) = (bytes.count, members.count)
        level += 1
        content(&self)
        level -= 1
        let sorted = members[first...].sorted { $0.name < $1.name }
        members.removeSubrange(first...)
        let written = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(UInt8(ascii: "{"))
        for (index, member) in sorted.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += written[member.place.lowerBound - start..<member.place.upperBound - start]
        }
        if !sorted.isEmpty { JSONValue.breakLine(level, in: &bytes) }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Writes a member; its value is null if nothing is written.
    mutating func member(_ name: String, _ value: (inout RecordJSON) -> Void) {
        let start = bytes.count
        JSONValue.breakLine(level, in: &bytes)
        bytes.append(quoted: name.utf8.span)
        bytes.append(literal: ": ")
        let begin = bytes.count
        value(&self)
        if bytes.count == begin { append(.null) }
        members.append((name, start..<bytes.count))
    }

    mutating func member(_ name: String, _ value: JSONValue) { member(name) { $0.append(value) } }

    mutating func member(_ name: String, _ part: some Described) {
        member(name) { json in
            var part = part
            part.code(&json)
        }
    }

    /// Leaves a field of the record out.
    mutating func omit(_ name: String) { derived.append(name) }

    mutating func array<Element>(_ elements: [Element], _ write: (inout RecordJSON, Element) -> Void) {
        bytes.append(UInt8(ascii: "["))
        level += 1
        for index in 0..<elements.count {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            JSONValue.breakLine(level, in: &bytes)
            write(&self, elements[index])
        }
        level -= 1
        if elements.count > 0 { JSONValue.breakLine(level, in: &bytes) }
        bytes.append(UInt8(ascii: "]"))
    }

    private mutating func append(_ value: JSONValue) { value.write(to: &bytes, level: level) }

    // MARK: Records

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        let name = name(key, role)
        guard !derived.contains(name) else { return }
        member(name) { value.code(&$0) }
    }

    private mutating func name(_ key: StaticString, _ role: Role) -> String {
        let place = (role.exportName ?? key).utf8Start
        if let name = names[place] { return name }
        let name = role.memberName(key)
        names[place] = name
        return name
    }

    mutating func record<Value: Part>(_ value: inout Value) { object(of: &value) }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) { object(of: &value) }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        extra.append(("name", .string(value.name)))
        if value.lifetime.deprecated == nil { extra.append(("deprecated", .bool(false))) }
        // Only a profile has what no release has.
        isOfRelease = value.lifetime.addedBy == nil
        object(of: &value)
    }

    /// Writes a record with more members than its fields.
    mutating func item(_ item: some StoredItem, with more: (name: String, value: JSONValue)) {
        extra.append(more)
        var item = item
        self.item(&item)
    }

    private mutating func object<Value: Record>(of value: inout Value) {
        let (outer, extra, isOfRelease) = (derived, extra, isOfRelease)
        (self.extra, self.isOfRelease) = ([], false)
        object { json in
            json.derived = extra.map(\.name)
            if isOfRelease { json.omit("addedBy") }
            for (name, value) in extra { json.member(name, value) }
            json.derive(value)
            value.fields(&json)
        }
        derived = outer
    }

    /// Writes the fields of a record into the object that is open, except those of which it has a member.
    mutating func otherFields(of record: some Record) {
        let outer = derived
        derived = members.map(\.name)
        var record = record
        record.fields(&self)
        derived = outer
    }

    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool {
        !derived.contains(key.description)
    }

    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value]) {
        member(Role.memberName(kind.rawValue.utf8) + "s") { $0.list(&values) }
    }

    private mutating func derive<Value: Record>(_ value: Value) {
        guard let type = RecordJSON.derivers.first(where: { $0 == Value.self }) else { return }
        let first = members.count
        derive(type, value)
        derived += members[first...].map(\.name)
    }

    private mutating func derive<Value: DerivedMembers>(_ type: Value.Type, _ record: some Record) {
        (record as? Value)?.derive(&self)
    }

    mutating func variant<Item: StoredItem>(_ variant: inout Variant<Item>) {
        append(
            .sorted([
                "before": .string(variant.before.description), "name": .string(variant.item.name),
                "change": .string(variant.change), "keys": .array(variant.keys.map(JSONValue.string)),
            ]))
    }

    // MARK: Values

    mutating func text(_ value: inout String) { bytes.append(quoted: value.utf8.span) }
    mutating func flag(_ value: inout Bool) { append(.bool(value)) }
    mutating func word<Word: DescribedWord>(_ value: inout Word) { append(.string(value.rawValue)) }

    /// Numbers of 32 bits are masks.
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        append((value as? UInt32).map { .string($0.hexadecimal) } ?? .integer(Int(clamping: value)))
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        array(values) { json, element in
            var element = element
            element.code(&json)
        }
    }

    mutating func sizes(_ value: inout [String: Int]) {
        append(.sorted(value.mapValues(JSONValue.integer)))
    }

    mutating func release(_ value: inout Release) { append(.string(value.description)) }
    mutating func reference(_ value: inout NodeReference) { append(.string(value.description)) }
    mutating func bound(_ value: inout Bound) { append(.string(value.description)) }
    mutating func codes(_ value: inout StructureField.Codes) { append(.string(value.text)) }

    mutating func constraint(_ value: inout NodeConstraint) {
        append(
            .sorted([
                "relation": .string(value.relation.rawValue), "node": .string(value.node.description),
            ]))
    }

    mutating func defaultValue(_ value: inout DefaultValue) {
        switch value {
        case .literal(let text): append(.string(text))
        case .node(let name): append(.sorted(["node": .string(name)]))
        case .constant(let name): append(.sorted(["constant": .string(name)]))
        }
    }

    mutating func mandatory(_ value: inout DiskParameter.Mandatory) {
        switch value {
        case .unstated: append(.null)
        case .no: append(.bool(false))
        case .yes: append(.bool(true))
        case .sometimes(let condition): append(.string(condition))
        }
    }

    mutating func condition(_ value: inout NodeWrite.Condition) {
        switch value {
        case .unstated: append(.null)
        case .always: append(.string("always"))
        case .set: append(.string("set"))
        case .holds(let value): append(.bool(value))
        case .fields(let conditions):
            append(
                .sorted(
                    Dictionary(conditions.map { ($0.field, .array($0.values.map(JSONValue.string))) }) {
                        first, _ in first
                    }))
        }
    }

    mutating func constantValue(_ value: inout Constant.Value) {
        switch value {
        case .integer(let number, _): append(.integer(number))
        case .string(let text): append(.string(text))
        }
    }
}

extension Role {
    /// The member of JSON and the name in templates: the key with capitals in place of its hyphens, unless the role gives another.
    func memberName(_ key: StaticString) -> String {
        exportName?.description ?? key.withUTF8Buffer { Self.memberName($0) }
    }

    fileprivate static func memberName(_ key: some Collection<UInt8>) -> String {
        var name: [UInt8] = []
        var isCapital = false
        for byte in key {
            if byte != UInt8(ascii: "-") { name.append(isCapital && byte.isLowercase ? byte - 32 : byte) }
            isCapital = byte == UInt8(ascii: "-")
        }
        return String(decoding: name, as: UTF8.self)
    }
}
