/// A place in a bundle from which bytes are taken, up to an end.
struct BundleCursor {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var position: Int
    private let end: Int

    /// - Parameter bytes: Must stay where they are as long as the cursor is used.
    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        position = 0
        end = bytes.count
    }

    private init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        position = range.lowerBound
        end = range.upperBound
    }

    var remaining: Int { end - position }

    var damage: BundleError { .damaged(at: position) }

    mutating func number() throws(BundleError) -> UInt64 {
        var result: UInt64 = 0
        var shift: UInt64 = 0
        while position < end, shift < 64 {
            let digit = bytes[position] &- BundleDigits.zero
            guard digit < 2 * BundleDigits.more else { throw damage }
            position += 1
            result |= UInt64(digit % BundleDigits.more) << shift
            if digit < BundleDigits.more { return result }
            shift += BundleDigits.bits
        }
        throw damage
    }

    /// Takes a character that must come next.
    mutating func skip(_ character: Unicode.Scalar) throws(BundleError) {
        guard position < end, bytes[position] == UInt8(ascii: character) else { throw damage }
        position += 1
    }

    /// Takes some bytes as a cursor of their own.
    mutating func part(_ count: UInt64) throws(BundleError) -> BundleCursor {
        guard count <= UInt64(remaining) else { throw damage }
        let start = position
        position += Int(count)
        return BundleCursor(bytes, start..<position)
    }

    /// All bytes up to the end as a text.
    func text() throws(BundleError) -> String {
        let part = UnsafeBufferPointer(rebasing: bytes[position..<end])
        guard let span = try? UTF8Span(validating: part.span) else { throw damage }
        return String(copying: span)
    }
}
