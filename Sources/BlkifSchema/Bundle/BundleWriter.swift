/// Writes a bundle.
package struct BundleWriter: BundleCoder {
    package typealias Failure = Never

    package static var isReading: Bool { false }
    package var lastOrigin = 0

    private(set) var table: [UInt8] = []
    private(set) var records: [UInt8] = []
    private var lastUses: [ExactText: Int] = [:]
    private var uses = 0

    /// A text that equals another one only if it has the same bytes: a bundle keeps how an é is composed.
    private struct ExactText: Hashable {
        let text: String

        static func == (left: ExactText, right: ExactText) -> Bool {
            left.text.utf8.elementsEqual(right.text.utf8)
        }

        func hash(into hasher: inout Hasher) {
            var text = text
            text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
    }

    package mutating func code<Number: FixedWidthInteger>(number: inout Number) {
        BundleDigits.append(BundleDigits.folded(number), to: &records)
    }

    package mutating func code(choice: inout Int, of count: Int) {
        BundleDigits.append(UInt64(choice), to: &records)
    }

    /// Writes 0 for an empty text, 1 for the next one of the table, and otherwise how many uses of texts ago this
    /// one was used, plus 1. So a new text changes what refers to others only where they are used next.
    package mutating func code(text: inout String) {
        guard !text.isEmpty else { return BundleDigits.append(0, to: &records) }
        if let last = lastUses.updateValue(uses, forKey: ExactText(text: text)) {
            BundleDigits.append(UInt64(uses - last + 1), to: &records)
        } else {
            BundleDigits.append(1, to: &records)
            BundleDigits.append(UInt64(text.utf8.count), to: &table)
            table.append(UInt8(ascii: " "))
            table.append(contentsOf: text.utf8)
            table.append(UInt8(ascii: "\n"))
        }
        uses += 1
    }

    package mutating func code<Word: BundledWord>(word: inout Word) {
        var text = word.rawValue
        code(text: &text)
    }

    package mutating func startList(count: inout Int) {
        BundleDigits.append(UInt64(count), to: &records)
    }

    package mutating func breakLine() {
        records.append(UInt8(ascii: "\n"))
    }

    package mutating func endList() {}
}
