import BlkifSchema

/// The fields of a record that an explanation does not tell in words of its own, each as its key and its value.
struct OtherFields: FieldCoder {
    typealias Failure = Never

    /// The label and the text of each field that says something.
    private(set) var facts: [(label: String, text: String)] = []
    private let told: Set<String>
    private var text = ""

    /// - Parameter told: The keys that are told otherwise.
    private init(told: Set<String>) {
        self.told = told
    }

    static func facts(of record: some Record, besides told: Set<String>) -> [(label: String, text: String)] {
        var fields = OtherFields(told: told)
        var record = record
        record.fields(&fields)
        return fields.facts
    }

    /// What every explanation tells.
    private static let common: Set = [
        "name", "id", "summary", "description", "since", "removed", "backported", "deprecated",
    ]

    mutating func field<Value: Described>(
        _ key: StaticString, _ value: inout Value, _ role: Role, _ meaning: StaticString
    ) {
        let name = key.description
        switch role.form {
        case .history, .items, .derived: return
        default: break
        }
        guard !told.contains(name), !OtherFields.common.contains(name) else { return }
        text = ""
        value.code(&self)
        guard !text.isEmpty else { return }
        facts.append((name.split(separator: "-").joined(separator: " "), text))
    }

    mutating func text(_ value: inout String) { text = value }
    mutating func flag(_ value: inout Bool) { if value { text = "yes" } }
    mutating func word<Word: DescribedWord>(_ value: inout Word) { text = value.rawValue }
    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) { text = String(value) }
    mutating func release(_ value: inout Release) { text = "Xen \(value)" }
    mutating func reference(_ value: inout NodeReference) { text = value.description }
    mutating func bound(_ value: inout Bound) { text = value.description }
    mutating func codes(_ value: inout StructureField.Codes) { text = value.text }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        var texts: [String] = []
        for index in values.indices {
            text = ""
            values[index].code(&self)
            texts.append(text)
        }
        text = texts.joined(separator: ", ")
    }

    /// The fields of a part, in one line.
    mutating func record<Value: Part>(_ value: inout Value) {
        text = OtherFields.facts(of: value, besides: []).map { "\($0.label): \($0.text)" }.joined(
            separator: ", ")
    }
}
