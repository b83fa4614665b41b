/// Numbers in a bundle: 5 bits per character, the lowest first, and a sixth bit while more follow.
///
/// The characters are the 64 from `0` to `o`, so numbers below 10 look as they do in decimal.
enum BundleDigits {
    static let zero = UInt8(ascii: "0")
    static let bits: UInt64 = 5
    /// The bit that says that more digits follow.
    static let more: UInt8 = 32

    static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= UInt64(more) {
            bytes.append(zero + more + UInt8(truncatingIfNeeded: rest) % more)
            rest >>= bits
        }
        bytes.append(zero + UInt8(truncatingIfNeeded: rest))
    }

    /// A number without a sign, small when the number is near 0 (0, -1, 1, -2 … become 0, 1, 2, 3 …).
    static func folded<Number: FixedWidthInteger>(_ number: Number) -> UInt64 {
        guard Number.isSigned else { return UInt64(truncatingIfNeeded: number) }
        let wide = Int64(truncatingIfNeeded: number)
        return UInt64(bitPattern: (wide << 1) ^ (wide >> 63))
    }

    /// The number that was folded; nil when the type cannot have it. A number with a sign is an `Int`, of which a machine of 32
    /// bits has the nearest that it can.
    static func unfolded<Number: FixedWidthInteger>(_ number: UInt64) -> Number? {
        guard Number.isSigned else { return Number(exactly: number) }
        return Number(clamping: Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
    }
}
