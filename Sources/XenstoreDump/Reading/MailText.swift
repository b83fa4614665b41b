import BlkifSchema

/// Undoes what mail programs and archives do to lines.
struct MailText {
    /// Whether lines are quoted-printable, as a line with an escaped equals sign shows.
    private var isEncoded = false

    /// The line as it was before it was quoted and encoded.
    ///
    /// - Returns: The line, and whether the encoding joins the next one to it.
    mutating func plain(_ line: ArraySlice<UInt8>) -> (line: ArraySlice<UInt8>, isJoined: Bool) {
        var line = MailText.unquoted(line)
        if line.contains(where: { $0 == 0x1b || $0 >= 0x80 }) {
            line = MailText.unquoted(MailText.withoutTypography(line)[...])
        }
        if line.contains(UInt8(ascii: "&")) { line = MailText.withoutEntities(line)[...] }
        if MailText.hasEscapedQuotes(line) { line = MailText.withoutEscapedQuotes(line)[...] }
        guard line.contains(UInt8(ascii: "=")) else { return (line, false) }
        let isEscaped = MailText.hasEscape(line)
        isEncoded = isEncoded || isEscaped
        guard isEncoded else { return (line, false) }
        let isJoined = line.last == UInt8(ascii: "=")
        if isJoined { line = line.dropLast() }
        return (isEscaped ? MailText.decoded(line)[...] : line, isJoined)
    }

    /// The line without the marks of quotations before it.
    private static func unquoted(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var rest = line
        while true {
            let mark = rest.drop { $0 == 0x20 || $0 == 0x09 }
            guard mark.first == UInt8(ascii: ">") || mark.first == UInt8(ascii: "|") else { return rest }
            rest = mark.dropFirst()
            // Mail programs put one space after the marks; further ones are the line's own.
            if rest.first == 0x20 { rest = rest.dropFirst() }
        }
    }

    /// What editors and terminals make of plain characters.
    private static let typography: [(bytes: [UInt8], plain: [UInt8])] = [
        ("\u{feff}", ""), ("\u{a0}", " "), ("\u{201c}", "\""), ("\u{201d}", "\""),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }

    /// The line without the colours of a terminal, and with plain spaces and, unless it has some, plain quotes.
    private static func withoutTypography(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let kinds = line.contains(UInt8(ascii: "\"")) ? typography.prefix(2) : typography[...]
        var result: [UInt8] = []
        var rest = line
        while let byte = rest.first {
            if byte == 0x1b, rest.dropFirst().first == UInt8(ascii: "[") {
                // A sequence ends with its first byte from `@` on.
                rest = rest.dropFirst(2).drop { $0 < UInt8(ascii: "@") }.dropFirst()
            } else if byte >= 0x80, let kind = kinds.first(where: { rest.starts(with: $0.bytes) }) {
                result += kind.plain
                rest = rest.dropFirst(kind.bytes.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return result
    }

    /// Whether a value begins with an escaped quote, as in a string of a program or of JSON.
    private static func hasEscapedQuotes(_ line: ArraySlice<UInt8>) -> Bool {
        guard let sign = line.firstIndex(of: UInt8(ascii: "=")) else { return false }
        return line[(sign + 1)...].drop { $0 == 0x20 }.starts(with: "\\\"".utf8)
    }

    private static func withoutEscapedQuotes(_ line: ArraySlice<UInt8>) -> [UInt8] {
        line.indices.filter {
            line[$0] != UInt8(ascii: "\\") || line[($0 + 1)...].first != UInt8(ascii: "\"")
        }
        .map { line[$0] }
    }

    private static let equals = Array("=3D".utf8)

    /// Whether a line has the escape of an equals sign where a node has the sign.
    private static func hasEscape(_ line: ArraySlice<UInt8>) -> Bool {
        var rest = line
        while let place = rest.firstIndex(of: UInt8(ascii: "=")) {
            rest = rest[place...]
            if rest.starts(with: equals) { return true }
            rest = rest.dropFirst()
        }
        return false
    }

    private static func decoded(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "="), digits.count == 2,
                let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
            {
                result.append(value)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static let entities: [(name: [UInt8], byte: UInt8)] = [
        ("&quot;", "\""), ("&#34;", "\""), ("&gt;", ">"), ("&lt;", "<"), ("&amp;", "&"), ("&nbsp;", " "),
    ].map { (Array($0.0.utf8), UInt8(ascii: $0.1)) }

    private static func withoutEntities(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var rest = line
        while let byte = rest.first {
            if byte == UInt8(ascii: "&"), let entity = entities.first(where: { rest.starts(with: $0.name) }) {
                result.append(entity.byte)
                rest = rest.dropFirst(entity.name.count)
            } else {
                result.append(byte)
                rest = rest.dropFirst()
            }
        }
        return unquoted(result[...]).elementsEqual(result) ? result : Array(unquoted(result[...]))
    }
}
