/// Writes a bundle.
struct BundleWriter: BundleCoder {
    typealias Failure = Never

    var lastOrigin = 0

    private(set) var table: [UInt8] = []
    private(set) var records: [UInt8] = []
    private var lastUses: [ExactText: Int] = [:]
    private var uses = 0

    /// A text that equals another one only if it has the same bytes: a bundle keeps how an é is composed.
    private struct ExactText: Hashable {
        let text: String

        static func == (left: ExactText, right: ExactText) -> Bool {
            let (left, right) = (left.text.utf8.span, right.text.utf8.span)
            guard left.count == right.count else { return false }
            // Without an early end, many bytes are looked at together.
            var difference: UInt8 = 0
            for index in left.indices { difference |= left[unchecked: index] ^ right[unchecked: index] }
            return difference == 0
        }

        func hash(into hasher: inout Hasher) {
            text.utf8.span.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) {
        BundleDigits.append(BundleDigits.folded(value), to: &records)
    }

    mutating func choice(_ value: inout Int, of count: Int) {
        BundleDigits.append(UInt64(value), to: &records)
    }

    /// Writes 0 for an empty text, 1 for the next one of the table, and otherwise how many uses of texts ago this
    /// one was used, plus 1. So a new text changes what refers to others only where they are used next.
    mutating func text(_ value: inout String) {
        guard !value.isEmpty else { return BundleDigits.append(0, to: &records) }
        if let last = lastUses.updateValue(uses, forKey: ExactText(text: value)) {
            BundleDigits.append(UInt64(uses - last + 1), to: &records)
        } else {
            BundleDigits.append(1, to: &records)
            BundleDigits.append(UInt64(value.utf8.count), to: &table)
            table.append(UInt8(ascii: " "))
            table.append(contentsOf: value.utf8)
            table.append(UInt8(ascii: "\n"))
        }
        uses += 1
    }

    mutating func word<Word: DescribedWord>(_ value: inout Word) {
        var text = value.rawValue
        self.text(&text)
    }

    mutating func list<Value: Described>(_ values: inout [Value]) {
        BundleDigits.append(UInt64(values.count), to: &records)
        for index in 0..<values.count {
            // So that a change of an element stays on its line.
            if !Value.isSimple { records.append(UInt8(ascii: "\n")) }
            values[index].code(&self)
        }
    }
}
