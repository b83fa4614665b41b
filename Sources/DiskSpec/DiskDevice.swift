package import Diagnostics

/// A disk as libxl takes it: `libxl_device_disk` with a value for each of its fields.
///
/// Source: `tools/libs/light/libxl_types.idl`, Xen 4.1 to master.
package struct DiskDevice: Sendable, Equatable {
    /// What a field holds.
    package enum Value: Sendable, Hashable {
        /// What libxl's initialiser leaves there.
        case unset
        /// A text.
        case text(String)
        /// An integer.
        case integer(Int)
        /// A truth value.
        case flag(Bool)
        /// The number of a value of an enumeration.
        case choice(Int)
    }

    private let fields: [DiskField]
    private let enumerations: [DiskChoices]
    private var values: [Value]

    /// A device as libxl's initialiser leaves it.
    package init(_ grammar: DiskGrammar) {
        fields = grammar.fields
        enumerations = grammar.enumerations
        values = [Value](repeating: .unset, count: fields.count)
    }

    /// The device that a parser has read.
    ///
    /// - Parameter words: What it has read.
    package init(_ parser: DiskParser, words: [[UInt8]]) {
        self.init(parser.grammar)
        for (index, value) in parser.state.values.enumerated() {
            values[index] =
                switch value {
                case .unset: .unset
                case .text(let text): .text(parser.grammar.string(text, words))
                case .integer(let number): .integer(number)
                case .flag(let flag): .flag(flag)
                case .choice(let number): .choice(number)
                }
        }
    }

    /// The value of a field by its name; ``Value/unset`` when there is no such field.
    package subscript(field field: String) -> Value {
        get { index(field).map { values[$0] } ?? .unset }
        set { if let index = index(field) { values[index] = newValue } }
    }

    private func index(_ field: String) -> Int? { fields.firstIndex { $0.name == field } }

    /// Sets a field to a value of its enumeration, by its word; nothing happens when it has no such value.
    mutating func choose(_ word: String, for field: String) {
        guard let index = index(field), case .choice(let enumeration) = fields[index].kind,
            let value = enumerations[enumeration].values.first(where: { $0.name.lowercased() == word })
        else { return }
        values[index] = .choice(value.number)
    }

    func isText(_ field: String) -> Bool { index(field).map { fields[$0].kind == .text } ?? false }

    func isFlag(_ field: String) -> Bool {
        index(field).map { fields[$0].kind == .flag || fields[$0].kind == .plainFlag } ?? false
    }

    /// Whether a field holds a text that is not empty, or a number or flag that is not 0.
    func isTrue(_ field: String) -> Bool { !["", "0"].contains(text(of: field)) }

    /// The names of the fields, in libxl's order.
    package var fieldNames: [String] { fields.map(\.name) }

    /// A field as texts of libxl have it: an enumeration by its word, a truth value as 1 or 0; empty when it is
    /// unset.
    package func text(of field: String) -> String {
        guard let index = index(field) else { return "" }
        switch values[index] {
        case .unset: return fields[index].kind == .integer || fields[index].kind == .plainFlag ? "0" : ""
        case .text(let text): return text
        case .integer(let number): return String(number)
        case .flag(let flag): return flag ? "1" : "0"
        case .choice(let number): return name(of: number, fields[index].kind) ?? String(number)
        }
    }

    private func name(of number: Int, _ kind: DiskField.Kind) -> String? {
        guard case .choice(let enumeration) = kind else { return nil }
        return enumerations[enumeration].text(number)
    }

    /// Whether two devices of one grammar have the same values. An integer that was set to 0 is as it was.
    package static func == (left: DiskDevice, right: DiskDevice) -> Bool {
        func plain(_ value: Value) -> Value { value == .integer(0) ? .unset : value }
        return left.values.elementsEqual(right.values) { plain($0) == plain($1) }
    }

    /// The members that `libxl_device_disk_to_json` prints: those that do not have their default.
    package var json: JSONValue {
        var members: [(key: String, value: JSONValue)] = []
        for (field, value) in zip(fields, values) {
            switch value {
            case .unset, .integer(0): continue
            case .text(let text): members.append((field.name, .string(text)))
            case .integer(let number): members.append((field.name, .integer(number)))
            case .flag(let flag):
                if field.kind == .flag {
                    members.append((field.name, .string(flag ? "True" : "False")))
                } else if flag {
                    members.append((field.name, .bool(true)))
                }
            case .choice(let number):
                guard number != 0 else { continue }
                members.append((field.name, .string(name(of: number, field.kind) ?? "?")))
            }
        }
        return .object(members)
    }
}

extension DiskGrammar {
    /// A text that a parser has read.
    package func string(_ text: DiskText, _ words: [[UInt8]]) -> String {
        let word = Int(text.word)
        if word < 0 { return constants[Int(text.start)] }
        guard words.indices.contains(word), text.range.upperBound <= words[word].count else { return "" }
        return String(decoding: words[word][text.range], as: UTF8.self)
    }
}
