import BlkifSchema

/// Divides a configuration into its pieces, as libxlutil's lexer does.
///
/// What the latter does not take is cut differently: it makes the file unusable either way, and a shorter piece lets
/// the rest be read. Source: `libxlu_cfg_l.l`, Xen 4.2 to master.
struct XlLexer: Sendable {
    let bytes: [UInt8]
    private var place = XlPlace()

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The next piece; at the end of the file, the end again and again.
    mutating func next() -> XlToken {
        advance(to: index(from: place.offset) { $0 == .blank || $0 == .tab })
        let start = place
        guard start.offset < bytes.count else { return XlToken(kind: .end, start: start, end: start) }
        let (kind, end) = piece(at: start.offset)
        if kind == .newline {
            place = XlPlace(offset: end, line: start.line + 1, column: 1)
        } else {
            advance(to: end)
        }
        return XlToken(kind: kind, start: start, end: place)
    }

    /// What begins at a byte, and the byte after it.
    private func piece(at start: Int) -> (XlToken.Kind, end: Int) {
        switch bytes[start] {
        case .comma: (.comma, start + 1)
        case .openBracket: (.open, start + 1)
        case .closeBracket: (.close, start + 1)
        case .equals: (.assign, start + 1)
        case .semicolon: (.semicolon, start + 1)
        case .newline: (.newline, start + 1)
        case .plus where byte(start + 1) == .equals: (.add, start + 2)
        case .numberSign: comment(at: start)
        case .apostrophe, .quotationMark: text(at: start)
        case .carriageReturn where (byte(start + 1) ?? .newline) == .newline:
            (.bad(.carriageReturn), start + 1)
        case let byte where byte.isLowercase: (.name, index(from: start) { $0.isInName })
        case let byte where byte.isDigit: (.number, index(from: start) { $0.isInNumber })
        default: (.bad(.character), index(from: start + 1) { !$0.endsBadWord })
        }
    }

    /// A comment needs the end of its line, which the last line of a file may lack.
    private func comment(at start: Int) -> (XlToken.Kind, end: Int) {
        let end = index(from: start) { $0 != .newline }
        return end < bytes.count ? (.newline, end + 1) : (.bad(.unendedComment), end)
    }

    private func text(at start: Int) -> (XlToken.Kind, end: Int) {
        let quote = bytes[start]
        var end = start + 1
        while end < bytes.count, bytes[end] != .newline {
            if bytes[end] == quote { return (.text, end + 1) }
            // A backslash takes any byte with it but the end of the line.
            let isPair = bytes[end] == .backslash && end + 1 < bytes.count && bytes[end + 1] != .newline
            end += isPair ? 2 : 1
        }
        // What closes a list at the end of the line was probably meant to.
        while end > start + 1, bytes[end - 1].closesLine { end -= 1 }
        return (.bad(.unclosedQuote), end)
    }

    private func byte(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// The first byte from one on that does not meet a condition.
    private func index(from start: Int, while condition: (UInt8) -> Bool) -> Int {
        var index = start
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return index
    }

    /// Goes forward within the line.
    private mutating func advance(to end: Int) {
        place.column += bytes[place.offset..<end].characterCount
        place.offset = end
    }
}

extension UInt8 {
    static let blank = UInt8(ascii: " ")
    static let tab = UInt8(ascii: "\t")
    static let carriageReturn = UInt8(ascii: "\r")
    static let openBracket = UInt8(ascii: "[")
    static let closeBracket = UInt8(ascii: "]")
    static let semicolon = UInt8(ascii: ";")
    static let plus = UInt8(ascii: "+")
    static let numberSign = UInt8(ascii: "#")
    static let apostrophe = UInt8(ascii: "'")
    static let quotationMark = UInt8(ascii: "\"")
    static let backslash = UInt8(ascii: "\\")
    static let fullStop = UInt8(ascii: ".")

    fileprivate var isInName: Bool {
        isLowercase || isDigit || self == .fullStop || self == UInt8(ascii: "_")
    }

    fileprivate var isInNumber: Bool {
        isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(self) || self == UInt8(ascii: "x")
    }

    fileprivate var endsBadWord: Bool {
        self == .blank || self == .tab || self == .newline || self == .carriageReturn || self == .closeBracket
            || self == .semicolon
    }

    fileprivate var closesLine: Bool {
        self == .blank || self == .tab || self == .carriageReturn || self == .closeBracket || self == .comma
            || self == .semicolon
    }
}
