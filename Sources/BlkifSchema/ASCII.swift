extension UInt8 {
    /// Whether it is a lower-case letter.
    @inlinable package var isLowercase: Bool { self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z") }
    /// Whether it is a decimal digit.
    @inlinable package var isDigit: Bool { self >= UInt8(ascii: "0") && self <= UInt8(ascii: "9") }
    /// Whether it is a digit of base 16.
    @inlinable package var isHexDigit: Bool {
        isDigit || (self | 0x20) >= UInt8(ascii: "a") && (self | 0x20) <= UInt8(ascii: "f")
    }
    /// Whether C's `isspace` takes it for white space.
    @inlinable package var isCSpace: Bool { self == 0x20 || (0x09...0x0d).contains(self) }
}

extension String {
    /// The text with lower-case letters in place of upper-case ones of ASCII.
    package var asciiLowercased: String {
        String(
            decoding: utf8.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
            as: UTF8.self)
    }
}
