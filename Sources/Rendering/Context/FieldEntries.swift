import BlkifSchema

/// What templates see of the fields of a record, by the description of the model: no entry of a table is needed for
/// a field that is shown as it is.
private struct FieldCodec: FieldCoder {
    typealias Failure = Never

    /// The shapes of all fields, when they are asked for.
    var shapes: [ObjectShape.Field] = []
    /// The value of the field that is asked for.
    var value = ContextValue.text(nil)
    private var shape = ContextShape.text
    private var role = Role.plain
    private let target: Int?
    private var count = 0

    /// - Parameter target: The place of the field whose value is asked for; nil for the shapes.
    init(target: Int?) {
        self.target = target
    }

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        switch role.form {
        case .history, .items: return
        default: break
        }
        defer { count += 1 }
        if let target, target != count { return }
        self.role = role
        value.code(&self)
        guard target == nil else { return }
        shapes.append(
            .init(name: role.memberName(key), meaning: meaning.description, shape: shape, width: nil))
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
        case .reference(let target):
            shape = .text
            self.value = target.kind.map { .reference(value, $0) } ?? .text(value)
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
        if target == nil {
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
        for element in target == nil ? [Value.blank] : values {
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

extension ReferenceTarget {
    /// What a reference names, where that is of one kind.
    fileprivate var kind: NamedThing.Kind? {
        switch self {
        case .state: .state
        case .structure: .structure
        case .abi: .abi
        case .libxlField: .field
        case .parameter: .parameter
        default: nil
        }
    }
}

/// A part of an item with its fields.
struct PartContext<Value: Part>: ContextObject {
    let part: Value

    static var table: ContextTable<Self> {
        ContextTable(Value.partName.description, ContextTable.fields(of: Value.self) { $0.part })
    }

    /// Without the table, which a generic type cannot keep.
    func value(at place: Int) -> ContextValue { part.contextValue(at: place) }
}

extension Record {
    /// The value of a field by its place among those that templates see.
    fileprivate func contextValue(at place: Int) -> ContextValue {
        var codec = FieldCodec(target: place)
        var record = self
        record.fields(&codec)
        return codec.value
    }
}

extension ContextTable {
    /// An entry for each field of a record, in the order of its description.
    static func fields<Value: Record>(
        of type: Value.Type, _ record: @escaping @Sendable (Owner) -> Value
    ) -> [Entry] {
        var codec = FieldCodec(target: nil)
        var blank = Value.blank
        blank.fields(&codec)
        return codec.shapes.enumerated().map { place, field in
            Entry(field: field) { record($0).contextValue(at: place) }
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
