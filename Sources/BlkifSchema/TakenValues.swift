extension DiskParameter {
    /// What a parameter takes.
    public enum Taken: String, Sendable, Hashable, CaseIterable, DescribedWord {
        /// An integer within bounds.
        case integer
        /// One of the listed values.
        case enumeration
        /// Nothing: it is a word that sets a flag.
        case flag
        /// Nothing: it is one of two words, of which the second takes the flag back.
        case flagPair = "flag-pair"
        /// Any text.
        case text
        /// A path.
        case path

        package static var blank: Self { .text }
    }

    /// What it takes, by its form, its values and the type of its field.
    ///
    /// - Parameter type: The type of the field, where it is known.
    package func expectedTaken(fieldType type: String?) -> Taken? {
        switch kind {
        case .prefix: nil
        case .flag: negation == nil ? .flag : .flagPair
        case .alias: .flag
        case .positional, .keyword:
            values.isEmpty
                ? type.map { LibxlField.integers[$0] == nil ? .text : .integer } ?? .text
                : .enumeration
        }
    }
}

extension LibxlField {
    /// The types of integers, with what they can hold of that a schema can state.
    package static let integers: [String: ClosedRange<Int64>] = [
        "integer": Int64(Int32.min)...Int64(Int32.max), "uint32": 0...Int64(UInt32.max),
        "uint64": 0...Int64.max,
    ]
}

extension NodeType {
    /// The numbers that a node of this type can have; nil for types that are no numbers.
    package var range: ClosedRange<Int128>? {
        switch self {
        case .boolean: 0...1
        case .uint32, .bitmap: 0...Int128(UInt32.max)
        case .uint64: 0...Int128(UInt64.max)
        case .integer: Int128(Int32.min)...Int128(Int32.max)
        case .string, .enumeration, .path, .device, .directory: nil
        }
    }
}

extension Node {
    /// The numbers that it can have, as far as its bounds are numbers; nil for types that are no numbers.
    package var range: ClosedRange<Int128>? {
        guard let range = type.range else { return nil }
        let low = minimum?.integer ?? range.lowerBound
        let high = maximum?.integer ?? range.upperBound
        return low <= high ? low...high : nil
    }
}

/// The integers that a disk parameter takes, and how they are written.
package struct TakenIntegers: Sendable, Hashable {
    package let range: ClosedRange<Int64>
    /// 8, 10 or 16.
    package let base: Int
    /// What they count.
    package let unit: String?
    /// Whether xl reads them as C's `atoi` does and refuses 0 only.
    package let isLenient: Bool

    /// A number as it is written.
    package func literal(_ number: Int64) -> String {
        let digits = String(number.magnitude, radix: base)
        return (number < 0 ? "-" : "") + (base == 16 ? "0x" : "") + digits
    }

    /// All of them in words: `an integer from 1 to 1024, in requests`.
    package var phrase: String {
        let noun = base == 10 ? "an integer" : base == 16 ? "a hexadecimal integer" : "an octal integer"
        return "\(noun) \(bounds)" + (unit.map { ", in \($0)" } ?? "")
    }

    /// `from 1 to 1024`.
    package var bounds: String { "from \(literal(range.lowerBound)) to \(literal(range.upperBound))" }
}

extension ProtocolContent {
    /// The integers that a parameter takes: its own bounds and unit, else those of a node that has just the number, else
    /// what its field can hold from 0 on. Nil for what takes no integers, or none that its field can hold.
    package func integers(of parameter: DiskParameter) -> TakenIntegers? {
        guard parameter.taken == .integer, let link = parameter.libxl else { return nil }
        let type = link.type ?? libxl.fields.first { $0.name == link.field }?.type
        guard let limits = type.flatMap({ LibxlField.integers[$0] }) else { return nil }
        let node = node(withNumberOf: parameter)
        // A sign is taken where a bound asks for it.
        let least = node?.minimum?.integer.map { Int64(clamping: $0) } ?? 0
        let greatest = node?.range.map { Int64(clamping: $0.upperBound) } ?? limits.upperBound
        let low = parameter.minimum.map { Int64($0) } ?? max(least, limits.lowerBound)
        let high = parameter.maximum.map { Int64($0) } ?? min(greatest, limits.upperBound)
        guard low <= high else { return nil }
        return TakenIntegers(
            range: low...high, base: parameter.base, unit: parameter.unit ?? node?.unit,
            isLenient: parameter.isLenient)
    }

    /// The first node whose value is the number that a parameter was given, and nothing else.
    package func node(withNumberOf parameter: DiskParameter) -> Node? {
        guard let field = parameter.libxl?.field else { return nil }
        let write = parameter.writes.first { $0.value == "{\(field)}" }
        return write.flatMap { write in nodes.first { $0.reference == write.node && $0.type.range != nil } }
    }

    /// What a parameter takes, in words; nil for a group of prefixes.
    package func taken(by parameter: DiskParameter) -> String? {
        switch parameter.taken {
        case .integer: integers(of: parameter)?.phrase ?? "an integer"
        case .enumeration:
            parameter.isOpen ? "one of the listed values, or another" : "one of the listed values"
        case .flag, .flagPair: "nothing"
        case .text: "a text"
        case .path: "a path"
        case nil: nil
        }
    }
}
