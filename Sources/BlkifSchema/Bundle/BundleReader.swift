/// Reads a bundle. Whatever the bytes are, it ends with a schema or an error.
struct BundleReader: BundleCoder {
    typealias Failure = BundleError

    var lastOrigin = 0

    var uses: [String] = []
    static let noUses: [String] = []
    var isEarlier = false

    private var records: BundleCursor
    private var depth = 0

    /// No schema has lists within lists to this depth; damaged bytes could ask for any.
    private static let maximumDepth = 16

    init(_ records: BundleCursor) {
        self.records = records
    }

    mutating func number<Number: FixedWidthInteger & Sendable>(_ value: inout Number) throws(BundleError) {
        guard let number = BundleDigits.unfolded(try records.number()) as Number? else {
            throw records.damage
        }
        value = number
    }

    mutating func choice(_ value: inout Int, of count: Int) throws(BundleError) {
        let number = try records.number()
        guard number < UInt64(count) else { throw records.damage }
        value = Int(number)
    }

    mutating func text(_ value: inout String) throws(BundleError) {
        let reference = try records.number()
        switch reference {
        case 0:
            value = ""
            return
        case 1:
            let count = try records.number()
            try records.skip(" ")
            value = try records.part(count).text()
        default:
            guard reference - 1 <= UInt64(uses.count) else { throw records.damage }
            value = uses[uses.count - Int(reference - 1)]
        }
        uses.append(value)
    }

    mutating func word<Word: DescribedWord>(_ value: inout Word) throws(BundleError) {
        var text = ""
        try self.text(&text)
        guard let word = Word(rawValue: text) else { throw records.damage }
        value = word
    }

    mutating func list<Value: Described>(_ values: inout [Value]) throws(BundleError) {
        let count = try records.number()
        // Every element takes a byte, so a greater count cannot be meant.
        guard count <= UInt64(records.remaining), depth < BundleReader.maximumDepth else {
            throw records.damage
        }
        depth += 1
        values = []
        // Damaged bytes could ask for far more than there is.
        values.reserveCapacity(min(Int(count), 256))
        for _ in 0..<count {
            var element = Value.blank
            if !Value.isSimple { try records.skip("\n") }
            try element.code(&self)
            values.append(element)
        }
        depth -= 1
    }

    /// Makes sure that nothing is left.
    func finish() throws(BundleError) {
        guard records.remaining == 0 else { throw records.damage }
    }
}
