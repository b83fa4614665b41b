import Diagnostics

/// A Swift string literal of many lines in which a text stands as it is, as far as a compiler permits.
struct RawLiteral {
    /// What opens the literal, before a line break.
    let start: String
    /// What closes it, alone on a line without indentation.
    let end: String
    /// The lines between, without the last line break.
    let bytes: [UInt8]

    /// - Parameter text: UTF-8.
    init(_ text: [UInt8]) {
        let marks = String(repeating: "#", count: RawLiteral.longestRun(in: text) + 1)
        start = marks + "\"\"\""
        end = "\"\"\"" + marks
        bytes = RawLiteral.escape(text, marks)
    }

    /// The most number signs behind a backslash or a quote: so many in the marks of the literal itself would begin
    /// an escape there, or end the literal.
    private static func longestRun(in text: [UInt8]) -> Int {
        var longest = 0
        for start in text.indices where text[start] == UInt8(ascii: "\\") || text[start] == UInt8(ascii: "\"")
        {
            let run = text[(start + 1)...].prefix { $0 == UInt8(ascii: "#") }
            longest = max(longest, run.count)
        }
        return longest
    }

    private static func escape(_ text: [UInt8], _ marks: String) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text[...]
        while let place = rest.firstIndex(where: mayNeedEscape) {
            // The bits before the first 0 say how many bytes a character has that is not ASCII.
            let end = min(place + max(1, (~rest[place]).leadingZeroBitCount), rest.endIndex)
            result += rest[..<place]
            for scalar in String(decoding: rest[place..<end], as: UTF8.self).unicodeScalars {
                result += Array((needsEscape(scalar) ? escape(scalar, marks) : String(scalar)).utf8)
            }
            rest = rest[end...]
        }
        return result + rest
    }

    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte >= 0x7f || (byte < 0x20 && byte != UInt8(ascii: "\n"))
    }

    /// Compilers change or refuse some characters, and editors hide others.
    private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
        scalar != "\n" && VisibleText.isHidden(scalar)
    }

    private static func escape(_ scalar: Unicode.Scalar, _ marks: String) -> String {
        "\\\(marks)u{\(String(scalar.value, radix: 16, uppercase: true))}"
    }
}
