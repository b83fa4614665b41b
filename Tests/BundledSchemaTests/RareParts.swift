import BlkifSchema
import TestSupport

/// Schemas with values in every field that a real one need not have.
enum RareParts {
    /// - Parameter seed: Different seeds give different values; two differ in every flag and word.
    static func content(seed: UInt64) -> ProtocolContent {
        var content = ProtocolContent()
        var filler = Filler(seed: seed)
        filler.record(&content)
        return content
    }
}

extension RareParts {
    /// A schema with few parts, of which each byte can be changed.
    static let small: ProtocolContent = {
        let whole = RareParts.content(seed: 0)
        var content = ProtocolContent()
        content.title = whole.title
        content.notes = Array(whole.notes.prefix(1))
        content.notes[0].history.removeLast(content.notes[0].history.count - 1)
        content.structures = Array(whole.structures.prefix(1))
        content.structures[0].history = []
        content.structures[0].fields = []
        return content
    }()
}

/// Puts a value into every field.
private struct Filler: FieldCoder {
    typealias Failure = Never

    private var generator: SeededGenerator
    private let isOdd: Bool
    private var texts = 0
    /// Whether the fields are those of an item of a history.
    private var isEarlier = false

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
        isOdd = seed % 2 == 1
    }

    mutating func text(_ value: inout String) {
        texts += 1
        let more = ["", "\n", "é", "e\u{301}", " \"\\(x)"].randomElement(using: &generator) ?? ""
        value = "text \(texts)\(more)"
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        let numbers: [Number] = [.max, .min, 1, 31, 32, .max - 1]
        repeat { value = numbers.randomElement(using: &generator) ?? 1 } while value == 0
    }

    mutating func flag(_ value: inout Bool) { value = isOdd }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        let words = Array(Word.allCases)
        value = isOdd ? words[words.count - 1] : words[0]
    }

    mutating func choice(_ value: inout Int, of count: Int) {
        value = Int.random(in: 0..<count, using: &generator)
    }

    mutating func optional<Value: Described>(_ value: inout Value?) {
        var some = Value.blank
        some.code(&self)
        value = some
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        guard !(isEarlier && Value.self is any DescribedVariant.Type) else { return }
        values = []
        for _ in 0..<Int.random(in: 2...6, using: &generator) {
            var value = Value.blank
            value.code(&self)
            values.append(value)
        }
    }

    mutating func sizes(_ value: inout [String: Int]) {
        value = ["é": 1, "e\u{301}f": 2, "": 3]
    }

    mutating func placed<Value: PlacedRecord>(_ value: inout Value) {
        value.origin = Origin(index: Int.random(in: -1...1 << 40, using: &generator))
        value.fields(&self)
    }

    mutating func variant<Item: Described>(_ value: inout Variant<Item>) {
        release(&value.before)
        text(&value.change)
        value.keys.code(&self)
        isEarlier = true
        value.item.code(&self)
        isEarlier = false
    }
}

/// What an item was, whatever item it is.
private protocol DescribedVariant {}

extension Variant: DescribedVariant where Item: Described {}
