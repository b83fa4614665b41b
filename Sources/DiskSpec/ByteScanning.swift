/// Up to three bytes that are looked for together, eight bytes of a text at a time.
struct ByteSet: Sendable {
    /// Each byte, eight times in a row; the first again where there are fewer.
    private let first: UInt64
    private let second: UInt64
    private let third: UInt64

    @inline(__always)
    init(_ first: UInt8, _ second: UInt8? = nil, _ third: UInt8? = nil) {
        self.first = UInt64(first) &* ByteSet.ones
        self.second = UInt64(second ?? first) &* ByteSet.ones
        self.third = UInt64(third ?? first) &* ByteSet.ones
    }

    private static var ones: UInt64 { 0x0101_0101_0101_0101 }

    /// The number of the first of eight bytes that is in the set; 8 when none is.
    @inline(__always)
    func firstIndex(in word: UInt64) -> Int {
        let found = zeros(word ^ first) | zeros(word ^ second) | zeros(word ^ third)
        return found.trailingZeroBitCount &>> 3
    }

    /// Marks bytes that are 0, in the order of the text. What stands behind one may be marked without being 0.
    @inline(__always)
    private func zeros(_ word: UInt64) -> UInt64 {
        (word &- ByteSet.ones) & ~word & (ByteSet.ones &* 0x80)
    }

    /// What ends a part.
    static var ends: ByteSet { ByteSet(.comma, .equals) }
    /// What ends a part or the first word of one.
    static var signs: ByteSet { ByteSet(.comma, .equals, .colon) }
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
        var place = start
        while place < count {
            let index = set.firstIndex(in: word(at: place))
            if index < 8 { return min(place &+ index, count) }
            place &+= 8
        }
        return count
    }

    /// The eight bytes from a place on, the first in the lowest place; behind the end, zeros.
    @inline(__always)
    func word(at place: Int) -> UInt64 {
        let rest = count &- place
        guard place >= 0, rest > 0 else { return 0 }
        if rest >= 8 { return load(place) }
        if count >= 8 { return load(count &- 8) &>> UInt64(64 &- 8 &* rest) }
        var word: UInt64 = 0
        for index in stride(from: count - 1, through: place, by: -1) {
            word = word &<< 8 | UInt64(self[index])
        }
        return word
    }

    /// Eight bytes; there must be so many.
    @inline(__always)
    private func load(_ place: Int) -> UInt64 {
        UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
    }

    /// The first place from one on with a byte; the end when there is none.
    @inline(__always)
    func firstIndex(from start: Int, of byte: UInt8) -> Int {
        firstIndex(from: start, of: ByteSet(byte))
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
