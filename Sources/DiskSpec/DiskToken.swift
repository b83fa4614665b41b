import BlkifSchema

/// A piece of a specification that the lexer takes as one, and where the next begins.
struct DiskToken: Sendable {
    enum Kind: Sendable, Equatable {
        /// White space before a parameter.
        case space
        /// `name=value`, by the number of the keyword; its value begins after the equals sign.
        case keyword(Int, value: Int)
        /// A flag, by its number.
        case flag(Int)
        /// A word with an equals sign in it, by its number.
        case exact(Int)
        /// `name=` with a name that is no parameter.
        case unknownParameter
        /// A prefix of the old syntax, by its number.
        case prefix(Int)
        /// A word with a colon that is no prefix.
        case unknownPrefix
        /// Anything without an equals sign.
        case positional
        /// What no rule takes: an equals sign with nothing before it.
        case bad
    }

    let kind: Kind
    /// The first byte.
    let start: Int
    /// The byte after the last one, without the comma that ends the piece.
    let end: Int
    /// Where the next piece begins.
    let next: Int
}

extension DiskGrammar {
    /// The piece that begins at a place.
    ///
    /// As in the lexer that Xen makes with flex, the longest match counts, and of matches of one length the rule
    /// that stands first. What follows a match and must be there for it counts for the length too.
    func token(_ bytes: Span<UInt8>, at start: Int) -> DiskToken {
        let first = bytes[start]
        let stop = bytes.firstIndex(from: start) { $0 == .comma || $0 == .equals }
        let plain = stop < bytes.count && bytes[stop] == .comma ? stop + 1 : stop
        if first.isBlank { return blank(bytes, start, stop, plain) }
        if first.isLowercase, let prefix = prefix(bytes, start, plain - start) { return prefix }
        guard stop < bytes.count, bytes[stop] == .equals else {
            let kind = flags.find(bytes, start, stop).map(DiskToken.Kind.flag) ?? .positional
            return DiskToken(kind: kind, start: start, end: stop, next: plain)
        }
        return assignment(bytes, start, stop)
    }

    /// White space up to the next parameter counts with the rest of its line. A positional parameter that goes on
    /// in the next line is longer, and then begins with the white space.
    private func blank(_ bytes: Span<UInt8>, _ start: Int, _ stop: Int, _ plain: Int) -> DiskToken {
        let end = bytes.firstIndex(from: start) { !$0.isBlank }
        let line = bytes.firstIndex(from: end) { $0 == .newline }
        guard plain > line else { return DiskToken(kind: .space, start: start, end: end, next: end) }
        return DiskToken(kind: .positional, start: start, end: stop, next: plain)
    }

    /// A prefix counts with the rest of its line.
    private func prefix(_ bytes: Span<UInt8>, _ start: Int, _ plain: Int) -> DiskToken? {
        let colon = bytes.firstIndex(from: start) { !$0.isLowercase && !$0.isDigit }
        guard colon < bytes.count, bytes[colon] == .colon else { return nil }
        let next = colon + 1
        let known = prefixes.find(bytes, start, colon)
        let knownLength = known == nil ? 0 : bytes.firstIndex(from: next) { $0 == .newline } - start
        var length = next - start
        if next < bytes.count, !bytes[next].isLowercase, !bytes[next].isDigit {
            length = bytes.firstIndex(from: next + 1) { $0 == .newline } - start
        }
        if let known, knownLength >= length, knownLength >= plain {
            return DiskToken(kind: .prefix(known), start: start, end: colon, next: next)
        }
        guard length >= plain else { return nil }
        return DiskToken(kind: .unknownPrefix, start: start, end: next, next: next)
    }

    /// What begins with a word and an equals sign, or with the latter alone.
    private func assignment(_ bytes: Span<UInt8>, _ start: Int, _ equals: Int) -> DiskToken {
        let value = equals + 1
        var best = DiskToken(kind: .bad, start: start, end: bytes.count, next: bytes.count)
        var length = 0
        func offer(_ kind: DiskToken.Kind, _ end: Int, _ next: Int) {
            guard next - start > length else { return }
            best = DiskToken(kind: kind, start: start, end: end, next: next)
            length = next - start
        }
        // In the order of the rules: a later one counts only if it is longer.
        if let keyword = keywords.find(bytes, start, equals) {
            if case .rest = keywords.entries[keyword].action {
                let end = bytes.firstIndex(from: value) { $0 == .newline }
                let hasComma = end > start && bytes[end - 1] == .comma
                offer(.keyword(keyword, value: value), hasComma ? end - 1 : end, end)
            } else {
                let end = bytes.firstIndex(from: value) { $0 == .comma }
                offer(.keyword(keyword, value: value), end, min(end + 1, bytes.count))
            }
        }
        if let flag = flags.find(bytes, start, equals) { offer(.flag(flag), equals, equals) }
        for (index, word) in exact.enumerated() where bytes.has(word.name, at: start) {
            let end = start + word.name.count
            offer(.exact(index), end, bytes.has([.comma], at: end) ? end + 1 : end)
        }
        if isParameterName(bytes, start, equals), value < bytes.count, bytes[value] != .comma {
            let end = value + 1
            offer(.unknownParameter, end, bytes.has([.comma], at: end) ? end + 1 : end)
        }
        if equals > start { offer(.positional, equals, equals) }
        return best
    }

    private func isParameterName(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end > start, bytes[start].isLowercase else { return false }
        for place in start..<end {
            let byte = bytes[place]
            guard byte.isLowercase || byte.isDigit || byte == .hyphen else { return false }
        }
        return true
    }
}

extension Span<UInt8> {
    /// The first place from one on whose byte meets a condition; the end when there is none.
    @inline(__always)
    func firstIndex(from start: Int, where condition: (UInt8) -> Bool) -> Int {
        var place = start
        while place < count, !condition(self[place]) { place += 1 }
        return min(place, count)
    }

    func has(_ word: [UInt8], at start: Int) -> Bool {
        guard start >= 0, word.count <= count - start else { return false }
        for (index, byte) in word.enumerated() where self[start + index] != byte { return false }
        return true
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
