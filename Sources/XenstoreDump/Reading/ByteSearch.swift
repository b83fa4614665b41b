#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Searches and comparisons that take most of the time that a large text needs: the system's are the fastest.
extension Span<UInt8> {
    /// The place of the first line break from one on.
    func firstLineBreak(from start: Int) -> Int? { first(0x0a, from: start) }

    /// The place of the first such byte from one on.
    package func first(_ byte: UInt8, from start: Int) -> Int? {
        withUnsafeBufferPointer { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, Int32(byte), bytes.count - start)
            else { return nil }
            return UnsafeRawPointer(found) - UnsafeRawPointer(base)
        }
    }

    /// Whether other bytes stand at a place.
    func has(_ other: borrowing Span<UInt8>, at start: Int) -> Bool {
        guard start >= 0, other.count <= count - start else { return false }
        return withUnsafeBufferPointer { bytes in
            other.withUnsafeBufferPointer { other in
                guard let left = bytes.baseAddress, let right = other.baseAddress else {
                    return other.isEmpty
                }
                return memcmp(left + start, right, other.count) == 0
            }
        }
    }

    func has(_ word: [UInt8], _ range: Range<Int>) -> Bool {
        word.count == range.count && has(word.span, at: range.lowerBound)
    }

    func has(_ word: StaticString, _ range: Range<Int>) -> Bool {
        guard word.utf8CodeUnitCount == range.count, range.upperBound <= count else { return false }
        return withUnsafeBufferPointer { bytes in
            bytes.baseAddress.map { memcmp($0 + range.lowerBound, word.utf8Start, range.count) == 0 } ?? false
        }
    }

    /// Whether other bytes begin with it.
    func isBeginning(of other: [UInt8]) -> Bool { other.span.has(self, at: 0) }

    /// Whether it begins with other bytes, and has more.
    func starts(with other: [UInt8]) -> Bool { count > other.count && has(other.span, at: 0) }
}
