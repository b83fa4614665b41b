/// Writes a bundle.
struct BundleWriter: BundleCoder {
    typealias Failure = Never

    var lastOrigin = 0

    var uses = Uses()
    static let noUses = Uses()
    var isEarlier = false

    private(set) var records: [UInt8] = []

    /// The texts that a record has used: the number of the last use of each.
    struct Uses: Sendable {
        fileprivate var last: [ExactText: Int] = [:]
        fileprivate var count = 0
    }

    /// A text that equals another one only if it has the same bytes: a bundle keeps how an é is composed.
    fileprivate struct ExactText: Hashable {
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

    /// Writes 0 for an empty text, 1 and the text for one that the record uses for the first time, and otherwise how many uses
    /// of texts ago this one was used, plus 1.
    mutating func text(_ value: inout String) {
        guard !value.isEmpty else { return BundleDigits.append(0, to: &records) }
        if let last = uses.last.updateValue(uses.count, forKey: ExactText(text: value)) {
            BundleDigits.append(UInt64(uses.count - last + 1), to: &records)
        } else {
            BundleDigits.append(1, to: &records)
            BundleDigits.append(UInt64(value.utf8.count), to: &records)
            records.append(UInt8(ascii: " "))
            records.append(contentsOf: value.utf8)
        }
        uses.count += 1
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
