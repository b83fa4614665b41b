/// A line of a log that mail has broken at a space.
enum WrappedLine {
    /// The two halves as one line; nil when the second one begins by itself.
    static func join(_ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>) -> [UInt8]? {
        let rest = second.drop { " \t>|".utf8.contains($0) }
        guard !first.isEmpty, first.count < 4096, !rest.isEmpty, LogTime(rest) == nil else { return nil }
        return first + [UInt8(ascii: " ")] + rest
    }
}
