package import BlkifSchema

/// What the files of a schema look like: every kind of file and of mapping with its keys.
///
/// It follows from the description of the model, and is what editors and the guide are told.
package struct FormatDescription: Sendable {
    /// A key of a mapping.
    package struct Key: Sendable {
        package let name: String
        /// What its value is.
        package let value: Value
        /// Whether it must be there.
        package let isRequired: Bool
        /// Whether `history` can have it.
        package let isVariable: Bool
        /// One line of CommonMark.
        package let meaning: String
    }

    /// What the value of a key is.
    package indirect enum Value: Sendable {
        case text(Role.Form)
        /// A flag, with what it is when it is left out.
        case flag(Bool)
        case number(ClosedRange<Int>)
        case words([String])
        case release
        case list(Value)
        /// A mapping with keys of its own, by its name.
        case mapping(String)
        /// The states of earlier releases of the mapping in which the key stands.
        case history
        case form(Form)
    }

    /// The values that the files write in a form of their own.
    package enum Form: Sendable, Hashable {
        case node
        case bound
        case constraint
        case defaultValue
        case mandatory
        case condition
        case number
        case numberOrText
        case codes
        case sizes
    }

    /// A kind of mapping, or of file.
    package struct Mapping: Sendable {
        package let name: String
        package fileprivate(set) var keys: [Key] = []
        /// Whether it is a whole file.
        package let isFile: Bool
    }

    /// Every kind of file in the order of the description, and before each the mappings that it has first.
    package private(set) var mappings: [Mapping] = []

    /// The description of the format that this program reads.
    package static let current: FormatDescription = {
        var describer = FormatDescriber()
        var content = ProtocolContent()
        content.fields(&describer)
        describer.closeFile()
        return FormatDescription(mappings: describer.mappings)
    }()

    /// A mapping by its name.
    package subscript(name: String) -> Mapping? { mappings.first { $0.name == name } }
}

/// Goes over blank values and notes what their fields are.
private struct FormatDescriber: FieldCoder {
    typealias Failure = Never

    var mappings: [FormatDescription.Mapping] = []
    /// The mappings that are being described, the outermost first.
    private var open: [FormatDescription.Mapping] = []
    private var groups: [(key: String, meaning: String)] = []
    private var role = Role.plain
    private var kind: ItemKind?
    private var isOrdering = false
    /// What the value that was gone over last is.
    private var value = FormatDescription.Value.release

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        guard role.isInFiles, role.kind == nil || role.kind == kind else { return }
        let outer = (self.role, kind, isOrdering)
        self.role = role
        if case .items(let kind) = role.form { self.kind = kind }
        if case .history = role.form { self.value = .history } else { value.code(&self) }
        let required = outer.2 && role.requirement == .unlessOrdering ? .optional : role.requirement
        (self.role, kind, isOrdering) = outer
        add(
            .init(
                name: key.description, value: self.value, isRequired: required != .optional,
                isVariable: role.isVariable, meaning: meaning.description))
    }

    private mutating func add(_ key: FormatDescription.Key) {
        open[open.count - 1].keys.append(key)
    }

    mutating func fileOnly(_ key: StaticString, _ role: Role, _ meaning: StaticString) {
        var texts: [String] = []
        field(key, &texts, role, meaning)
    }

    // MARK: Mappings

    mutating func enterGroup(_ key: StaticString, _ meaning: StaticString) -> Bool {
        groups.append((key.description, meaning.description))
        open.append(.init(name: key.description, isFile: false))
        return true
    }

    mutating func leaveGroup() {
        guard let group = groups.popLast(), let mapping = open.popLast() else { return }
        mappings.append(mapping)
        add(
            .init(
                name: group.key, value: .mapping(mapping.name), isRequired: true, isVariable: false,
                meaning: group.meaning))
    }

    mutating func enters(_ kind: DocumentKind) -> Bool {
        closeFile()
        open = [.init(name: "\(kind.rawValue)-file", isFile: true)]
        return true
    }

    mutating func closeFile() {
        if let file = open.popLast() { mappings.append(file) }
    }

    mutating func documents<Value: PlacedRecord>(_ kind: DocumentKind, _ values: inout [Value]) {
        _ = enters(kind)
        var value = Value.blank
        value.fields(&self)
    }

    mutating func record<Value: Part>(_ value: inout Value) {
        let name = Value.partName.description + (role.isOrdering ? "-in-order" : "")
        isOrdering = role.isOrdering
        describe(name, &value)
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        describe(kind?.formatName ?? "", &value)
    }

    private mutating func describe(_ name: String, _ value: inout some Record) {
        if !mappings.contains(where: { $0.name == name }) {
            open.append(.init(name: name, isFile: false))
            value.fields(&self)
            if let mapping = open.popLast() { mappings.append(mapping) }
        }
        self.value = .mapping(name)
    }

    // MARK: Values

    mutating func optional<Value: Described>(_ value: inout Value?) {
        var some = Value.blank
        some.code(&self)
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        var element = Value.blank
        element.code(&self)
        value = .list(value)
    }

    mutating func text(_ value: inout String) { self.value = .text(role.form) }
    mutating func flag(_ value: inout Bool) { self.value = .flag(value) }
    mutating func release(_ value: inout Release) { self.value = .release }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        self.value = .words(Word.allCases.map(\.rawValue))
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        switch role.form {
        case .number(let range): self.value = .number(range)
        case .reference: self.value = .text(role.form)
        default:
            self.value = .number((Int(exactly: Number.min) ?? .min)...(Int(exactly: Number.max) ?? .max))
        }
    }

    mutating func sizes(_ value: inout [String: Int]) { self.value = .form(.sizes) }
    mutating func reference(_ value: inout NodeReference) { self.value = .form(.node) }
    mutating func bound(_ value: inout Bound) { self.value = .form(.bound) }
    mutating func constraint(_ value: inout NodeConstraint) { self.value = .form(.constraint) }
    mutating func defaultValue(_ value: inout DefaultValue) { self.value = .form(.defaultValue) }
    mutating func mandatory(_ value: inout DiskParameter.Mandatory) { self.value = .form(.mandatory) }
    mutating func condition(_ value: inout NodeWrite.Condition) { self.value = .form(.condition) }
    mutating func codes(_ value: inout StructureField.Codes) { self.value = .form(.codes) }
    mutating func constantValue(_ value: inout Constant.Value) {
        self.value = .form(kind == .constant ? .numberOrText : .number)
    }
}

extension ItemKind {
    /// What a mapping of the kind is called in the description of the format.
    fileprivate var formatName: String {
        rawValue.lowercased().split(separator: " ").joined(separator: "-")
    }
}
