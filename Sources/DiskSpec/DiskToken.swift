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

/// The ends of the line and of the part that a place lies in. Each is looked for once: pieces that count with what
/// follows them would otherwise take the square of its length.
struct DiskEnds {
    private var line = -1
    private var part = -1

    /// The first line break from a place on, or the end. Places must not go back behind a line break.
    @inline(__always)
    mutating func line(in bytes: Span<UInt8>, from place: Int) -> Int {
        if place > line { line = bytes.firstIndex(from: place, of: .newline) }
        return line
    }

    /// The first comma or equals sign from a place on, or the end; likewise.
    @inline(__always)
    mutating func part(in bytes: Span<UInt8>, from place: Int) -> Int {
        if place > part { part = bytes.firstIndex(from: place, of: .ends) }
        return part
    }
}

extension DiskGrammar {
    /// The piece that begins at a place.
    ///
    /// As in the lexer that Xen makes with flex, the longest match counts, and of matches of one length the rule
    /// that stands first. What follows a match and must be there for it counts for the length too.
    ///
    /// - Parameter ends: What is known of the text's ends; the same for all its pieces.
    @inline(__always)
    func token(_ bytes: Span<UInt8>, at start: Int, _ ends: inout DiskEnds) -> DiskToken {
        if bytes[start].isBlank { return blank(bytes, start, &ends) }
        var stop = bytes.firstIndex(from: start, of: .signs)
        if stop < bytes.count, bytes[stop] == .colon {
            let colon = stop
            stop = ends.part(in: bytes, from: stop)
            if let prefix = prefix(
                bytes, start, colon, bytes.afterComma(stop), &ends)
            {
                return prefix
            }
        }
        guard stop < bytes.count, bytes[stop] == .equals else {
            let kind = flags.find(bytes, start, stop).map(DiskToken.Kind.flag) ?? .positional
            return DiskToken(kind: kind, start: start, end: stop, next: bytes.afterComma(stop))
        }
        return assignment(bytes, start, stop, &ends)
    }

    /// White space up to the next parameter counts with the rest of its line. A positional parameter that goes on
    /// in the next line is longer, and then begins with the white space.
    private func blank(_ bytes: Span<UInt8>, _ start: Int, _ ends: inout DiskEnds) -> DiskToken {
        let end = bytes.firstIndex(from: start) { !$0.isBlank }
        let line = ends.line(in: bytes, from: end)
        if line < bytes.count {
            let stop = ends.part(in: bytes, from: start)
            let plain = bytes.afterComma(stop)
            if plain > line { return DiskToken(kind: .positional, start: start, end: stop, next: plain) }
        }
        return DiskToken(kind: .space, start: start, end: end, next: end)
    }

    /// A prefix counts with the rest of its line.
    ///
    /// - Parameter plain: Where a part without a name would end.
    private func prefix(
        _ bytes: Span<UInt8>, _ start: Int, _ colon: Int, _ plain: Int, _ ends: inout DiskEnds
    ) -> DiskToken? {
        guard bytes[start].isLowercase,
            bytes.firstIndex(from: start, where: { !$0.isLowercase && !$0.isDigit }) == colon
        else { return nil }
        let next = colon + 1
        let known = prefixes.find(bytes, start, colon)
        let knownEnd = known == nil ? 0 : ends.line(in: bytes, from: next)
        var end = next
        if next < bytes.count, !bytes[next].isLowercase, !bytes[next].isDigit {
            // A line break right here is taken too.
            end =
                bytes[next] == .newline
                ? bytes.firstIndex(from: next + 1, of: .newline) : ends.line(in: bytes, from: next)
        }
        if let known, knownEnd >= end, knownEnd >= plain {
            return DiskToken(kind: .prefix(known), start: start, end: colon, next: next)
        }
        guard end >= plain else { return nil }
        return DiskToken(kind: .unknownPrefix, start: start, end: next, next: next)
    }

    /// What begins with a word and an equals sign, or with the latter alone.
    @inline(__always)
    private func assignment(
        _ bytes: Span<UInt8>, _ start: Int, _ equals: Int, _ ends: inout DiskEnds
    ) -> DiskToken {
        let value = equals + 1
        if let keyword = keywords.find(bytes, start, equals) {
            let kind = DiskToken.Kind.keyword(keyword, value: value)
            if keywords.list.entries[keyword].action != .rest {
                let end = bytes.firstIndex(from: value, of: .comma)
                return DiskToken(kind: kind, start: start, end: end, next: bytes.afterComma(end))
            }
            let end = ends.line(in: bytes, from: value)
            // With a line break at once, an unknown parameter that has it for its value is longer.
            if end > value || end == bytes.count {
                let last = end > value && bytes[end - 1] == .comma ? end - 1 : end
                return DiskToken(kind: kind, start: start, end: last, next: end)
            }
        }
        for index in 0..<exact.count where exact.matches(index, bytes, at: start) {
            let end = start + exact.length(index)
            return DiskToken(kind: .exact(index), start: start, end: end, next: bytes.afterComma(end))
        }
        if value < bytes.count, bytes[value] != .comma, isParameterName(bytes, start, equals) {
            return DiskToken(
                kind: .unknownParameter, start: start, end: value + 1, next: bytes.afterComma(value + 1))
        }
        if equals == start { return DiskToken(kind: .bad, start: start, end: bytes.count, next: bytes.count) }
        let kind = flags.find(bytes, start, equals).map(DiskToken.Kind.flag) ?? .positional
        return DiskToken(kind: kind, start: start, end: equals, next: equals)
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
