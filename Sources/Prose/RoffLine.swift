/// Lines of text for formatters, which want no more than 80 bytes in one.
enum RoffLine {
    static let width = 78

    /// The line as one that is no request, in several when it is long and has no blank to break at: all but the last end without a break.
    static func write(_ line: [UInt8], to sink: inout LineSink) {
        var rest = line[...]
        while rest.count > width {
            var end = rest.startIndex
            while true {
                let next = end + letter(rest[end...])
                if next - rest.startIndex > width - 2 { break }
                end = next
            }
            write(part: rest[..<end], to: &sink)
            sink.append("\\c")
            rest = rest[end...]
        }
        write(part: rest, to: &sink)
    }

    private static func write(part: ArraySlice<UInt8>, to sink: inout LineSink) {
        sink.begin()
        if part.first == UInt8(ascii: ".") { sink.append("\\&") }
        sink.bytes += part
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
