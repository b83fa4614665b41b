/// Makes UTF-8 of UTF-16, as shells of Windows write it into files.
package struct WideText {
    private let isBigEndian: Bool
    /// A byte or a surrogate whose other half has not come yet.
    private var rest: [UInt8] = []
    private var isFirst = true

    /// - Parameter beginning: The first bytes of the text; they are no part of it yet.
    /// - Returns: Nil if the text is not UTF-16, which its mark tells, or the zero bytes of its first characters.
    package init?(_ beginning: ArraySlice<UInt8>) {
        let bytes = Array(beginning.prefix(4))
        if bytes.starts(with: [0xff, 0xfe]) || bytes.count == 4 && bytes[1] == 0 && bytes[3] == 0 {
            isBigEndian = false
        } else if bytes.starts(with: [0xfe, 0xff]) || bytes.count == 4 && bytes[0] == 0 && bytes[2] == 0 {
            isBigEndian = true
        } else {
            return nil
        }
    }

    /// The next part of the text, as far as it is whole.
    package mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        rest += bytes
        let units = stride(from: 0, to: rest.count - 1, by: 2).map { place in
            let (one, other) = (UInt16(rest[place]), UInt16(rest[place + 1]))
            return isBigEndian ? one << 8 | other : other << 8 | one
        }
        var whole = units[...]
        if let last = whole.last, UTF16.isLeadSurrogate(last) { whole = whole.dropLast() }
        rest.removeFirst(whole.count * 2)
        if isFirst, whole.first == 0xfeff { whole = whole.dropFirst() }
        isFirst = isFirst && units.isEmpty
        return Array(String(decoding: whole, as: UTF16.self).utf8)
    }
}
