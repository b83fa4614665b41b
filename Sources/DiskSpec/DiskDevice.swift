import Diagnostics

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
        case integer(Int64)
        /// A truth value.
        case flag(Bool)
        /// The number of a value of an enumeration.
        case choice(Int)
    }

    package let grammar: DiskGrammar
    private var values: [DiskValue]
    /// What the texts are runs of: the words of the specification, and texts that libxl fills in.
    private var words: [[UInt8]]

    /// A device as libxl's initialiser leaves it.
    package init(_ grammar: DiskGrammar) {
        self.grammar = grammar
        values = [DiskValue](repeating: .unset, count: grammar.fields.count)
        words = []
    }

    /// The device that a parser has read.
    ///
    /// - Parameter words: What it has read.
    package init(_ parser: DiskParser, words: [[UInt8]]) {
        grammar = parser.grammar
        values = parser.state.values
        self.words = words
    }

    // MARK: Fields by their numbers

    /// The value of a field; of none, ``DiskValue/unset``.
    subscript(number: Int?) -> DiskValue {
        get { number.map { values[$0] } ?? .unset }
        set { if let number { values[number] = newValue } }
    }

    /// The bytes of a text.
    func bytes(_ text: DiskText) -> ArraySlice<UInt8> { grammar.bytes(text, words) }

    /// Whether it has a target; an empty drive has none.
    package var hasTarget: Bool { !bytes(of: grammar.known.target).isEmpty }

    /// The bytes of a field with a text; none when it is unset.
    func bytes(of number: Int?) -> ArraySlice<UInt8> {
        if case .text(let text) = self[number] { bytes(text) } else { [] }
    }

    mutating func set(_ number: Int?, to text: String) {
        let word = Array(text.utf8)
        words.append(word)
        self[number] = .text(DiskText(word: words.count - 1, word.indices))
    }

    /// Sets a field to a value of its enumeration, by its word; nothing happens when it has no such value.
    mutating func choose(_ word: String, for number: Int?) {
        if let number, let choice = grammar.choices(of: number)?.number(word) {
            values[number] = .choice(choice)
        }
    }

    /// The word of a field of an enumeration; empty when it is unset.
    func word(of number: Int?) -> String {
        guard let number, case .choice(let choice) = values[number] else { return "" }
        return grammar.choices(of: number)?.word(choice) ?? String(choice)
    }

    /// Whether a field holds a text that is not empty, or a number or flag that is not 0.
    func isTrue(_ number: Int?) -> Bool {
        switch self[number] {
        case .unset: false
        case .text(let text): !bytes(text).isEmpty && !bytes(text).elementsEqual([UInt8(ascii: "0")])
        case .integer(let number): number != 0
        case .flag(let flag): flag
        case .choice: true
        }
    }

    /// A field as texts of libxl have it: an enumeration by its word, a truth value as 1 or 0; empty when it is
    /// unset.
    func text(of number: Int?) -> String {
        switch self[number] {
        case .unset:
            guard let number else { return "" }
            let kind = grammar.fields[number].kind
            return kind == .integer || kind == .plainFlag ? "0" : ""
        case .text(let text): return String(decoding: bytes(text), as: UTF8.self)
        case .integer(let number): return String(number)
        case .flag(let flag): return flag ? "1" : "0"
        case .choice: return word(of: number)
        }
    }

    // MARK: Fields by their names

    /// The value of a field; ``Value/unset`` when there is no such field.
    package subscript(field name: String) -> Value {
        let number = grammar.field(name)
        return switch self[number] {
        case .unset: .unset
        case .text: .text(text(of: number))
        case .integer(let number): .integer(number)
        case .flag(let flag): .flag(flag)
        case .choice(let number): .choice(number)
        }
    }

    /// A field as texts of libxl have it.
    package func text(of name: String) -> String { text(of: grammar.field(name)) }

    /// Whether two devices of one grammar have the same values. An integer that was set to 0 is as it was.
    package static func == (left: DiskDevice, right: DiskDevice) -> Bool {
        guard left.values.count == right.values.count else { return false }
        return left.values.indices.allSatisfy { number in
            switch (left[number], right[number]) {
            case (.text, .text): left.text(of: number) == right.text(of: number)
            case (.integer(0), .unset), (.unset, .integer(0)): true
            case (let first, let second): first == second
            }
        }
    }
}

/// What `libxl_device_disk_to_json` prints.
extension DiskDevice {
    /// A value as it is printed.
    enum Shown {
        case text(ArraySlice<UInt8>)
        case word(String)
        case number(Int64)
        case truth
    }

    /// What is printed of a field; nil when it has its default.
    func shown(_ number: Int) -> Shown? {
        switch values[number] {
        case .unset, .integer(0), .choice(0): return nil
        case .text(let text): return .text(bytes(text))
        case .integer(let number): return .number(number)
        case .flag(let flag):
            if grammar.fields[number].kind == .flag { return .word(flag ? "True" : "False") }
            return flag ? .truth : nil
        case .choice: return .word(word(of: number))
        }
    }

    /// The object, on one line.
    package var json: String {
        var output: [UInt8] = []
        append(to: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// Appends the object, on one line.
    func append(to output: inout [UInt8]) {
        output.appendObject { output in
            for number in values.indices {
                guard let shown = shown(number) else { continue }
                output += grammar.jsonKeys[number]
                switch shown {
                case .text(let text): output.append(quoted: text.span)
                case .word(let word): output.append(quoted: word.utf8.span)
                case .number(let number): output.append(decimal: number)
                case .truth: output.append(literal: "true")
                }
            }
        }
    }
}

extension DiskGrammar {
    /// The bytes of a text that a parser has read.
    func bytes(_ text: DiskText, _ words: [[UInt8]]) -> ArraySlice<UInt8> {
        let word = Int(text.word)
        if word < 0 { return constants[Int(text.start)][...] }
        guard words.indices.contains(word), text.range.upperBound <= words[word].count else { return [] }
        return words[word][text.range]
    }

    /// The enumeration of a field.
    func choices(of field: Int) -> DiskChoices? {
        if case .choice(let enumeration) = fields[field].kind { enumerations[enumeration] } else { nil }
    }
}
