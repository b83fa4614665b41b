import Diagnostics

/// Text of which parts can be read again.
package protocol StoreSource: Sendable {
    /// Reads from a place on as much as there is, at most as much as the buffer holds.
    ///
    /// - Returns: The number of bytes; 0 at the end or where it cannot be read.
    mutating func read(at offset: Int, into buffer: inout [UInt8]) -> Int
}

/// A part of a text that is read in large blocks.
struct TextWindow {
    private static let usualSize = 1 << 16
    private var buffer: [UInt8] = []
    private var start = 0
    private var count = 0

    /// Appends a range of the text to bytes.
    mutating func append(
        _ range: Range<Int>, of source: inout (any StoreSource)?, to text: inout [UInt8]
    ) {
        if range.lowerBound < start || range.upperBound > start + count {
            let size = max(range.count, TextWindow.usualSize)
            if size > buffer.count { buffer = [UInt8](repeating: 0, count: size) }
            start = range.lowerBound
            count = source?.read(at: start, into: &buffer) ?? 0
        }
        let end = min(range.upperBound, start + count)
        guard end > range.lowerBound else { return }
        text.append(buffer.span.extracting((range.lowerBound - start)..<(end - start)))
    }
}
