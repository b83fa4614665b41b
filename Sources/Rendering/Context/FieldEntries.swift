import BlkifSchema
import Synchronization

/// What templates see of the fields of a record, by the description of the model: no entry of a table is needed for
/// a field that is shown as it is.
private struct FieldCodec: FieldCoder {
    typealias Failure = Never

    /// The shapes of the fields, when these are asked for.
    var shapes: [ObjectShape.Field] = []
    /// Their values, when these are asked for, and the keys of these.
    var values: [ContextValue] = []
    var keys: [String] = []
    private var shape = ContextShape.text
    private var value = ContextValue.text(nil)
    private var role = Role.plain
    private let isForShapes: Bool

    init(isForShapes: Bool) {
        self.isForShapes = isForShapes
        if !isForShapes { values.reserveCapacity(32) }
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        switch role.form {
        case .history, .items: return
        default: break
        }
        self.role = role
        value.code(&self)
        if isForShapes {
            shapes.append(
                .init(name: role.memberName(key), meaning: meaning.description, shape: shape, width: nil))
        } else {
            values.append(self.value)
            keys.append(key.description)
        }
    }

    private mutating func show(_ text: String) {
        shape = .text
        value = .text(text)
    }

    mutating func text(_ value: inout String) {
        switch role.form {
        case .prose, .inlineProse:
            shape = .prose
            self.value = .prose(value)
        case .literal:
            shape = .literal
            self.value = .literal(value)
        case .verbatim:
            shape = .text
            self.value = .verbatim(value)
        case .reference(.item(let kind)):
            shape = .text
            self.value = .reference(value, kind)
        default: show(value)
        }
    }

    mutating func flag(_ value: inout Bool) {
        shape = .flag
        self.value = .flag(value)
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) { show(String(value)) }
    mutating func word<Word: DescribedWord>(_ value: inout Word) { show(value.rawValue) }
    mutating func release(_ value: inout Release) { show(value.description) }
    mutating func reference(_ value: inout NodeReference) { show(value.description) }
    mutating func bound(_ value: inout Bound) { show(value.description) }
    mutating func constraint(_ value: inout NodeConstraint) { show("\(value.relation.phrase) \(value.node)") }
    mutating func mandatory(_ value: inout DiskParameter.Mandatory) { show(value.text ?? "") }
    mutating func condition(_ value: inout NodeWrite.Condition) { show(value.phrase(field: nil)) }
    mutating func codes(_ value: inout StructureField.Codes) { show(value.text) }

    mutating func defaultValue(_ value: inout DefaultValue) {
        switch value {
        case .literal(let text), .node(let text), .constant(let text): show(text)
        }
    }

    mutating func constantValue(_ value: inout Constant.Value) {
        switch value {
        case .integer(let number, _): show(String(number))
        case .string(let text): show(text)
        }
    }

    mutating func sizes(_ value: inout [String: Int]) {
        show(value.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }.joined(separator: ", "))
    }

    mutating func optional<Value: Described>(_ value: inout Value?) {
        if isForShapes {
            var blank = Value.blank
            blank.code(&self)
        } else {
            self.value = .text(nil)
            value?.code(&self)
        }
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        guard !isForShapes else {
            var blank = Value.blank
            blank.code(&self)
            shape =
                switch shape {
                case .object(let part): .list(part)
                case .prose: .proses
                default: .texts
                }
            return
        }
        var objects: [any ContextObject] = []
        var texts: [String] = []
        for index in 0..<values.count {
            var element = values[index]
            element.code(&self)
            if case .object(let part?) = value { objects.append(part) }
            if let text = value.content { texts.append(text) }
        }
        value = !objects.isEmpty ? .list(objects) : role.isProse ? .proses(texts) : .texts(texts)
    }

    mutating func record<Value: Part>(_ value: inout Value) {
        if isForShapes {
            shape = .object(LazyShape { PartContext<Value>.table.shape })
        } else {
            self.value = .object(PartContext(part: value))
        }
    }
}

extension ContextValue {
    /// The text of a value that is one.
    fileprivate var content: String? {
        switch self {
        case .text(let text), .verbatim(let text), .reference(let text, _), .prose(let text),
            .literal(let text):
            text
        case .flag, .picture, .texts, .proses, .object, .list: nil
        }
    }
}

/// A record of a context, and what templates see of its fields: all of it is found when a field is asked for first.
///
/// To ask of the class that its value is a record would make programs look it up, by a search of all conformances, for
/// each type.
@propertyWrapper
struct Recorded<Value: Sendable>: Sendable {
    /// The record with the values that were found, which all copies of it share.
    fileprivate final class Storage: Sendable {
        let record: Value
        let isVariant: Bool
        let values = Mutex<[ContextValue]>([])

        init(_ record: Value, isVariant: Bool = false) {
            self.record = record
            self.isVariant = isVariant
        }
    }

    fileprivate private(set) var storage: Storage

    init(wrappedValue: Value) {
        storage = Storage(wrappedValue)
    }

    var wrappedValue: Value {
        get { storage.record }
        set { storage = Storage(newValue, isVariant: true) }
    }

    /// Whether the context was given other values than it was made with, and so is one of the variants of another.
    var isVariant: Bool { storage.isVariant }

    var projectedValue: Recorded<Value> { self }
}

extension Record {
    /// What templates would see of some of its fields, by their keys in the schema's files.
    func values(of keys: Set<String>) -> [(key: String, value: ContextValue)] {
        var codec = FieldCodec(isForShapes: false)
        var record = self
        record.fields(&codec)
        return zip(codec.keys, codec.values).filter { keys.contains($0.0) }.map { ($0.0, $0.1) }
    }
}

extension Recorded where Value: Record {
    /// The value of a field by its place among those that templates see.
    func value(at place: Int) -> ContextValue {
        storage.values.withLock { values in
            if values.isEmpty {
                var codec = FieldCodec(isForShapes: false)
                var record = storage.record
                record.fields(&codec)
                values = codec.values
            }
            return values[place]
        }
    }
}

/// A part of an item with its fields.
struct PartContext<Value: Part>: ContextObject {
    @Recorded var part: Value

    static var table: ContextTable<Self> {
        ContextTable(Value.partName.description, ContextTable.fields { $0.$part })
    }

    /// Without the table, which a generic type cannot keep.
    func value(at place: Int) -> ContextValue { $part.value(at: place) }
}

/// The tables of generic types, by the type: such a type cannot keep one itself.
private let keptTables = Mutex<[ObjectIdentifier: any Sendable]>([:])

extension ContextTable {
    /// The table of a generic type, which is made once.
    static func kept(_ make: () -> ContextTable) -> ContextTable {
        let type = ObjectIdentifier(Owner.self)
        if let known = keptTables.withLock({ $0[type] }) as? ContextTable { return known }
        let table = make()
        keptTables.withLock { $0[type] = table }
        return table
    }

    /// An entry for each field of a record, in the order of its description.
    static func fields<Value: Record>(
        _ record: @escaping @Sendable (Owner) -> Recorded<Value>
    ) -> [Entry] {
        var codec = FieldCodec(isForShapes: true)
        var blank = Value.blank
        blank.fields(&codec)
        return codec.shapes.enumerated().map { place, field in
            Entry(field: field) { record($0).value(at: place) }
        }
    }

    /// A table of entries, and of the fields of a record that they do not have.
    init<Value: Record>(
        _ name: String, _ entries: [Entry], _ record: @escaping @Sendable (Owner) -> Recorded<Value>
    ) {
        let names = Set(entries.map(\.field.name))
        self.init(name, entries + ContextTable.fields(record).filter { !names.contains($0.field.name) })
    }
}
