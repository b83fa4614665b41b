/// Reads a bundle. Whatever the bytes are, it ends with a schema or an error.
package struct BundleReader: BundleCoder {
    package static var isReading: Bool { true }
    package var lastOrigin = 0

    private var records: BundleCursor
    private var table: BundleCursor
    private var texts: [String] = []
    /// The index of the text of every use of a text so far.
    private var uses: [Int32] = []
    private var depth = 0

    /// No schema has lists within lists to this depth; damaged bytes could ask for any.
    private static let maximumDepth = 16

    init(table: BundleCursor, records: BundleCursor) {
        self.table = table
        self.records = records
    }

    package mutating func code<Number: FixedWidthInteger>(number: inout Number) throws(BundleError) {
        guard let value = BundleDigits.unfolded(try records.number()) as Number? else { throw records.damage }
        number = value
    }

    package mutating func code(choice: inout Int, of count: Int) throws(BundleError) {
        let value = try records.number()
        guard value < UInt64(count) else { throw records.damage }
        choice = Int(value)
    }

    package mutating func code(text: inout String) throws(BundleError) {
        let reference = try records.number()
        let index: Int
        switch reference {
        case 0:
            text = ""
            return
        case 1:
            index = texts.count
            texts.append(try newText())
        default:
            guard reference - 1 <= UInt64(uses.count) else { throw records.damage }
            index = Int(uses[uses.count - Int(reference - 1)])
        }
        uses.append(Int32(truncatingIfNeeded: index))
        text = texts[index]
    }

    private mutating func newText() throws(BundleError) -> String {
        let count = try table.number()
        try table.skip(" ")
        let text = try table.part(count).text()
        try table.skip("\n")
        return text
    }

    package mutating func code<Word: BundledWord>(word: inout Word) throws(BundleError) {
        var text = ""
        try code(text: &text)
        guard let value = Word(rawValue: text) else { throw records.damage }
        word = value
    }

    package mutating func startList(count: inout Int) throws(BundleError) {
        let value = try records.number()
        // Every element takes a byte, so a greater count cannot be meant.
        guard value <= UInt64(records.remaining), depth < BundleReader.maximumDepth else {
            throw records.damage
        }
        depth += 1
        count = Int(value)
    }

    package mutating func breakLine() throws(BundleError) {
        try records.skip("\n")
    }

    package mutating func endList() {
        depth -= 1
    }

    /// Makes sure that nothing is left.
    func finish() throws(BundleError) {
        guard table.remaining == 0 else { throw table.damage }
        guard records.remaining == 0 else { throw records.damage }
    }
}
