/// Texts of one form, as the shell writes it: `*` is any text, `?` any byte, `[a-z]` one of a set, `[!a-z]` one that is
/// not of it.
package struct TextPattern: Sendable {
    private let pattern: [UInt8]

    package init(_ pattern: String) {
        self.pattern = Array(pattern.utf8)
    }

    /// Whether a text has the form.
    package func matches(_ text: ArraySlice<UInt8>) -> Bool {
        var (place, index) = (0, text.startIndex)
        /// Behind the last `*`, and the first byte that it may leave to what follows.
        var retry: (place: Int, index: Int)?
        while true {
            if place < pattern.count, pattern[place] == UInt8(ascii: "*") {
                place += 1
                retry = (place, index)
            } else if index < text.endIndex, let next = step(place, text[index]) {
                (place, index) = (next, index + 1)
            } else if place == pattern.count, index == text.endIndex {
                return true
            } else if let (star, start) = retry, start < text.endIndex {
                (place, index) = (star, start + 1)
                retry = (star, start + 1)
            } else {
                return false
            }
        }
    }

    /// Where the pattern goes on after a byte; nil when that one does not fit.
    private func step(_ place: Int, _ byte: UInt8) -> Int? {
        guard place < pattern.count else { return nil }
        switch pattern[place] {
        case UInt8(ascii: "?"): return place + 1
        case UInt8(ascii: "["):
            guard let end = pattern[(place + 1)...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
            let set = pattern[(place + 1)..<end]
            let isNegated = set.first == UInt8(ascii: "!")
            return TextPattern.has(byte, set.dropFirst(isNegated ? 1 : 0)) != isNegated ? end + 1 : nil
        case let literal: return literal == byte ? place + 1 : nil
        }
    }

    /// Whether a set such as `a-z_` has a byte.
    private static func has(_ byte: UInt8, _ set: ArraySlice<UInt8>) -> Bool {
        var rest = set
        while let first = rest.popFirst() {
            guard rest.first == UInt8(ascii: "-"), let last = rest.dropFirst().first else {
                if first == byte { return true }
                continue
            }
            if first <= byte, byte <= last { return true }
            rest = rest.dropFirst(2)
        }
        return false
    }
}
