/// Lines of text for formatters, which want no more than 80 bytes in one.
enum RoffLine {
    static let width = 78

    /// The line as one that is no request, in several when it is long and has no blank to break at: all but the last end without a break.
    static func folded(_ line: String) -> [String] {
        var result: [String] = []
        var rest = Array(line.utf8)[...]
        while rest.count > width {
            var end = rest.startIndex
            while true {
                let next = end + letter(rest[end...])
                if next - rest.startIndex > width - 2 { break }
                end = next
            }
            result.append(String(decoding: rest[..<end], as: UTF8.self) + "\\c")
            rest = rest[end...]
        }
        return (result + [String(decoding: rest, as: UTF8.self)]).map(Notation.roff.defuseStart)
    }

    /// The bytes of the first letter, which can be an escape.
    private static func letter(_ bytes: ArraySlice<UInt8>) -> Int {
        let start = bytes.startIndex
        guard bytes.count > 1, bytes[start] == UInt8(ascii: "\\") else { return 1 }
        switch bytes[start + 1] {
        case UInt8(ascii: "("): return min(4, bytes.count)
        case UInt8(ascii: "f"): return min(3, bytes.count)
        case UInt8(ascii: "["):
            return (bytes.firstIndex(of: UInt8(ascii: "]")) ?? bytes.endIndex - 1) - start + 1
        default: return 2
        }
    }
}
