import BlkifSchema
import Diagnostics

/// Writes records of the schema as JSON: a member for each field, and what a record says beyond its fields.
struct RecordJSON: FieldCoder {
    typealias Failure = Never

    private let schema: BlkifSchema
    private var members: [(key: String, value: JSONValue)] = []
    /// The names of members by the keys that they are made of.
    private var names: [UnsafePointer<UInt8>: String] = [:]
    /// The value that was gone over last.
    private var value = JSONValue.null

    private init(_ schema: BlkifSchema) {
        self.schema = schema
    }

    /// A part of a schema.
    static func json(of part: some Described, in schema: BlkifSchema) -> JSONValue {
        var writer = RecordJSON(schema)
        var part = part
        part.code(&writer)
        return writer.value
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        self.value = .null
        value.code(&self)
        members.append((name(key, role), self.value))
    }

    private mutating func name(_ key: StaticString, _ role: Role) -> String {
        let place = (role.exportName ?? key).utf8Start
        if let name = names[place] { return name }
        let name = role.memberName(key)
        names[place] = name
        return name
    }

    mutating func text(_ value: inout String) { self.value = .string(value) }
    mutating func flag(_ value: inout Bool) { self.value = .bool(value) }
    mutating func word<Word: DescribedWord>(_ value: inout Word) { self.value = .string(value.rawValue) }

    /// Numbers of 32 bits are masks.
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        if let mask = value as? UInt32 {
            self.value = .string(mask.hexadecimal)
        } else {
            self.value = .integer(Int(clamping: value))
        }
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        value = .array(
            values.map { element in
                var element = element
                element.code(&self)
                return value
            })
    }

    mutating func sizes(_ value: inout [String: Int]) {
        self.value = .sorted(value.mapValues(JSONValue.integer))
    }

    mutating func record<Value: Part>(_ value: inout Value) { object(&value) }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) { object(&value) }

    mutating func item<Item: StoredItem>(_ value: inout Item) {
        object(&value)
        guard case .object(var members) = self.value else { return }
        for index in members.indices
        where value.lifetime.deprecated == nil && members[index].key == "deprecated" {
            members[index].value = .bool(false)
        }
        if !members.contains(where: { $0.key == "name" }) {
            members.append(("name", .string(value.name)))
            members.sort { $0.key < $1.key }
        }
        self.value = .object(members)
    }

    private mutating func object<Value: Record>(_ value: inout Value) {
        let outer = members
        members = []
        value.fields(&self)
        if Value.self is any DerivedMembers.Type, let record = value as? any DerivedMembers {
            let derived = record.derivedMembers(in: schema)
            members.removeAll { derived[$0.key] != nil }
            members += derived.map { ($0.key, $0.value) }
        }
        self.value = .object(members.sorted { $0.key < $1.key })
        members = outer
    }

    mutating func variant<Item: Described>(_ variant: inout Variant<Item>) {
        let name = (variant.item as? any SchemaItem)?.name
        value = .sorted([
            "before": .string(variant.before.description), "name": .optional(name),
            "change": .string(variant.change), "keys": .array(variant.keys.map(JSONValue.string)),
        ])
    }

    mutating func release(_ value: inout Release) { self.value = .string(value.description) }
    mutating func reference(_ value: inout NodeReference) { self.value = .string(value.description) }
    mutating func bound(_ value: inout Bound) { self.value = .string(value.description) }
    mutating func codes(_ value: inout StructureField.Codes) { self.value = .string(value.text) }

    mutating func constraint(_ value: inout NodeConstraint) {
        self.value = .sorted([
            "relation": .string(value.relation.rawValue), "node": .string(value.node.description),
        ])
    }

    mutating func defaultValue(_ value: inout DefaultValue) {
        self.value =
            switch value {
            case .literal(let text): .string(text)
            case .node(let name): .sorted(["node": .string(name)])
            case .constant(let name): .sorted(["constant": .string(name)])
            }
    }

    mutating func mandatory(_ value: inout DiskParameter.Mandatory) {
        self.value =
            switch value {
            case .unstated: .null
            case .no: .bool(false)
            case .yes: .bool(true)
            case .sometimes(let condition): .string(condition)
            }
    }

    mutating func condition(_ value: inout NodeWrite.Condition) {
        self.value =
            switch value {
            case .unstated: .null
            case .always: .string("always")
            case .set: .string("set")
            case .holds(let value): .bool(value)
            case .fields(let conditions):
                .sorted(
                    Dictionary(conditions.map { ($0.field, .array($0.values.map(JSONValue.string))) }) {
                        first, _ in first
                    })
            }
    }

    mutating func constantValue(_ value: inout Constant.Value) {
        self.value =
            switch value {
            case .integer(let number, _): .integer(number)
            case .string(let text): .string(text)
            }
    }
}

extension Role {
    /// The member of JSON and the name in templates: the key with capitals in place of its hyphens, unless the role gives another.
    func memberName(_ key: StaticString) -> String {
        if let exportName { return exportName.description }
        var name: [UInt8] = []
        var isCapital = false
        key.withUTF8Buffer { bytes in
            for byte in bytes {
                if byte != UInt8(ascii: "-") { name.append(isCapital && byte.isLowercase ? byte - 32 : byte) }
                isCapital = byte == UInt8(ascii: "-")
            }
        }
        return String(decoding: name, as: UTF8.self)
    }
}
