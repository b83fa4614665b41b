/// Some of the bytes below 64, among which are all signs of the grammar.
struct ByteSet: Sendable {
    private var bits: UInt64

    /// - Parameter byte: The only one; below 64.
    @inline(__always)
    init(_ byte: UInt8) { bits = 1 &<< UInt64(byte) }

    @inline(__always)
    func with(_ byte: UInt8) -> ByteSet {
        var set = self
        set.bits |= 1 &<< UInt64(byte)
        return set
    }

    @inline(__always)
    func contains(_ byte: UInt8) -> Bool { byte < 64 && bits &>> UInt64(byte) & 1 == 1 }

    /// What ends a part.
    static var ends: ByteSet { ByteSet(.comma).with(.equals) }
    /// What ends a part or the first word of one.
    static var signs: ByteSet { ends.with(.colon) }
}

extension Span<UInt8> {
    /// The place after a comma that stands at a place; the place itself when none does.
    @inline(__always)
    func afterComma(_ place: Int) -> Int {
        place < count && self[place] == .comma ? place + 1 : place
    }

    /// The first place from one on whose byte is in a set; the end when there is none.
    @inline(__always)
    func firstIndex(from start: Int, of set: ByteSet) -> Int {
        firstIndex(from: start, where: set.contains)
    }

    /// The first place from one on with a byte; the end when there is none.
    @inline(__always)
    func firstIndex(from start: Int, of byte: UInt8) -> Int {
        firstIndex(from: start) { $0 == byte }
    }

    /// The first place from one on whose byte meets a condition; the end when there is none.
    @inline(__always)
    func firstIndex(from start: Int, where condition: (UInt8) -> Bool) -> Int {
        var place = start
        while place < count, !condition(self[place]) { place += 1 }
        return min(place, count)
    }
}

extension UInt8 {
    static let comma = UInt8(ascii: ",")
    static let equals = UInt8(ascii: "=")
    static let colon = UInt8(ascii: ":")
    static let hyphen = UInt8(ascii: "-")
    static let newline = UInt8(ascii: "\n")

    /// What the lexer takes for white space.
    var isBlank: Bool { self == 0x20 || self == 0x09 || self == .newline }
}
