import BlkifSchema
import Diagnostics

/// A text in quotes, without them and with its escapes replaced, as libxlutil does it; or a number, which is a text
/// without quotes. Source: `xlu__cfgl_dequote` in `libxlu_cfg.c`, Xen 4.2 to master.
struct XlString: Sendable {
    /// What stands between the quotes.
    let word: DiskReading.Word
    /// What makes the file unusable.
    private(set) var errors: [Finding] = []
    /// What stands in the text and is no part of it.
    private(set) var warnings: [Finding] = []

    /// - Parameters:
    ///   - bytes: The file.
    ///   - token: The number, or the text with its quotes.
    init(_ bytes: [UInt8], _ token: XlToken, file: String, dialect: XlDialect) {
        var reader = Reader(bytes: bytes, token: token, file: file, dialect: dialect)
        reader.read()
        word = DiskReading.Word(
            bytes: reader.result, file: file, line: token.start.line, column: reader.start,
            anchors: reader.anchors)
        errors = reader.errors
        warnings = reader.warnings
    }

    private struct Reader {
        let bytes: [UInt8]
        let token: XlToken
        let file: String
        let dialect: XlDialect
        var result: [UInt8] = []
        var anchors: [DiskReading.Word.Anchor] = []
        var errors: [Finding] = []
        var warnings: [Finding] = []
        /// The column of the first character.
        let start: Int
        private var offset: Int
        private let end: Int
        private var column: Int

        init(bytes: [UInt8], token: XlToken, file: String, dialect: XlDialect) {
            self.bytes = bytes
            self.token = token
            self.file = file
            self.dialect = dialect
            let quote = token.kind == .text ? 1 : 0
            offset = token.start.offset + quote
            end = token.end.offset - quote
            start = token.start.column + quote
            column = start
        }

        mutating func read() {
            while offset < end {
                let plain = bytes[offset..<end].prefix { $0 != .backslash && $0 != 0 }
                result += plain
                column += plain.characterCount
                offset = plain.endIndex
                guard offset < end else { return }
                if bytes[offset] == 0 { readNull() } else { readEscape() }
            }
        }

        /// libxlutil takes the null byte for the end of the text, misses the second quote, and ends the process.
        private mutating func readNull() {
            errors.append(
                Finding(
                    "control-byte", "a null byte in a text, which ends xl itself", at: place(1),
                    remedy: "remove it"))
            skip(1)
        }

        private mutating func readEscape() {
            let letter = bytes[offset + 1]
            switch letter {
            case .apostrophe, .quotationMark, .backslash: replace(letter)
            case UInt8(ascii: "a"): replace(0x07)
            case UInt8(ascii: "b"): replace(0x08)
            case UInt8(ascii: "f"): replace(0x0c)
            case UInt8(ascii: "n"): replace(0x0a)
            case UInt8(ascii: "r"): replace(0x0d)
            case UInt8(ascii: "t"): replace(0x09)
            case UInt8(ascii: "v"): replace(0x0b)
            case UInt8(ascii: "x"): refuse("xl refuses every hexadecimal escape")
            case UInt8(ascii: "0")...UInt8(ascii: "7"): readNumber()
            default: readUnknownEscape()
            }
        }

        private mutating func replace(_ byte: UInt8) {
            result.append(byte)
            skip(2)
        }

        private mutating func refuse(_ message: String) {
            // The second byte can be the first of a character.
            let length = 2 + bytes[(offset + 2)..<end].prefix { $0 & 0xc0 == 0x80 }.count
            errors.append(
                Finding(
                    "config-escape", message, at: place(length),
                    remedy: "write the character itself, or \\\\ for a backslash"))
            skip(length)
        }

        private mutating func drop(_ length: Int) {
            warnings.append(
                Finding(
                    "config-escape", "xl drops this escape and puts nothing in its place", severity: .warning,
                    at: place(length), remedy: "write the character itself, or \\\\ for a backslash"))
            skip(length)
        }

        /// Of an octal escape, the digits after the first are read as `strtoul` reads a decimal number, and the
        /// character is forgotten.
        private mutating func readNumber() {
            let limit = min(offset + 5, end)
            var next = offset + 2
            while next < limit, bytes[next].isSpace { next += 1 }
            if next < limit, bytes[next] == .plus || bytes[next] == .hyphen { next += 1 }
            let digits = bytes[next..<limit].prefix { $0.isDigit }
            let length = digits.endIndex - offset
            // Two bytes at least must come after the first digit.
            if digits.isEmpty || length < 4 {
                refuse("xl refuses an octal escape of fewer than three digits")
            } else {
                drop(length)
            }
        }

        private mutating func readUnknownEscape() {
            if dialect.has(.unknownEscapeIsError) {
                refuse("xl knows no such escape")
            } else {
                drop(2)
            }
        }

        private func place(_ length: Int) -> SourceLocation {
            let count = bytes[offset..<offset + length].characterCount
            return SourceLocation(file: file, line: token.start.line, column: column, length: count)
        }

        private mutating func skip(_ length: Int) {
            column += bytes[offset..<offset + length].characterCount
            offset += length
            anchors.append(.init(byte: result.count, column: column))
        }
    }
}

extension UInt8 {
    /// White space as C has it.
    fileprivate var isSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}
