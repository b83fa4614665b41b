import BlkifSchema
import Synchronization

/// What templates see of the fields of a record, by the description of the model: no entry of a table is needed for
/// a field that is shown as it is.
private struct FieldCodec: FieldCoder {
    typealias Failure = Never

    /// The shapes of the fields, when these are asked for.
    var shapes: [ObjectShape.Field] = []
    /// Their values, when these are asked for.
    var values: [ContextValue] = []
    private var shape = ContextShape.text
    private var value = ContextValue.text(nil)
    private var role = Role.plain
    private let isForShapes: Bool

    init(isForShapes: Bool) {
        self.isForShapes = isForShapes
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
        } else if var some = value {
            some.code(&self)
        } else {
            self.value = .text(nil)
        }
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        var elements: [ContextValue] = []
        for element in isForShapes ? [Value.blank] : values {
            var element = element
            element.code(&self)
            elements.append(value)
        }
        switch shape {
        case .object(let part):
            shape = .list(part)
            value = .list(elements.compactMap { if case .object(let part) = $0 { part } else { nil } })
        case .prose:
            shape = .proses
            value = .proses(elements.compactMap(\.content))
        default:
            shape = .texts
            value = .texts(elements.compactMap(\.content))
        }
    }

    mutating func record<Value: Part>(_ value: inout Value) {
        shape = .object { PartContext<Value>.table.shape }
        self.value = .object(PartContext(part: value))
    }
}

extension ContextValue {
    /// The text of a value that is one.
    fileprivate var content: String? {
        switch self {
        case .text(let text), .verbatim(let text), .reference(let text, _), .prose(let text),
            .literal(let text):
            text
        case .flag, .texts, .proses, .object, .list: nil
        }
    }
}

/// The values of the fields of a record, which are found together when one is asked for first.
final class FieldValues: Sendable {
    private let values = Mutex<[ContextValue]>([])

    /// The value of a field by its place among those that templates see.
    func value(at place: Int, of record: @autoclosure () -> some Record) -> ContextValue {
        values.withLock { values in
            if values.isEmpty {
                var codec = FieldCodec(isForShapes: false)
                var record = record()
                record.fields(&codec)
                values = codec.values
            }
            return values[place]
        }
    }
}

/// A context that shows the fields of a record.
protocol RecordContext: ContextObject {
    var fields: FieldValues { get }
}

/// A part of an item with its fields.
struct PartContext<Value: Part>: RecordContext {
    let part: Value
    let fields = FieldValues()

    static var table: ContextTable<Self> {
        ContextTable(Value.partName.description, ContextTable.fields(of: Value.self) { $0.part })
    }

    /// Without the table, which a generic type cannot keep.
    func value(at place: Int) -> ContextValue { fields.value(at: place, of: part) }
}

extension ContextTable where Owner: RecordContext {
    /// An entry for each field of a record, in the order of its description.
    static func fields<Value: Record>(
        of type: Value.Type, _ record: @escaping @Sendable (Owner) -> Value
    ) -> [Entry] {
        var codec = FieldCodec(isForShapes: true)
        var blank = Value.blank
        blank.fields(&codec)
        return codec.shapes.enumerated().map { place, field in
            Entry(field: field) { $0.fields.value(at: place, of: record($0)) }
        }
    }

    /// A table of entries, and of the fields of a record that they do not have.
    init<Value: Record>(
        _ name: String, _ entries: [Entry], _ record: @escaping @Sendable (Owner) -> Value
    ) {
        let names = Set(entries.map(\.field.name))
        self.init(
            name,
            entries + ContextTable.fields(of: Value.self, record).filter { !names.contains($0.field.name) })
    }
}
