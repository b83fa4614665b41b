/// Text for JSON that goes straight into bytes.
extension [UInt8] {
    /// Appends a text as it stands between the quotes of a JSON string.
    package mutating func append(json text: String) {
        append(json: text.utf8.span)
    }

    /// Appends bytes as they stand between the quotes of a JSON string; what is no UTF-8 is replaced.
    package mutating func append(json text: Span<UInt8>) {
        var start = 0
        var place = text.firstSpecial(from: 0)
        while place < text.count {
            guard text[place] < 0x80 else {
                let rest = text.extracting(droppingFirst: start)
                return appendEscaped(rest.withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) })
            }
            append(text.extracting(start..<place))
            appendEscaped(Unicode.Scalar(text[place]))
            start = place + 1
            place = text.firstSpecial(from: start)
        }
        append(text.extracting(droppingFirst: start))
    }

    /// Appends bytes as a JSON string.
    package mutating func append(quoted text: Span<UInt8>) {
        append(UInt8(ascii: "\""))
        append(json: text)
        append(UInt8(ascii: "\""))
    }

    /// Appends an object.
    ///
    /// - Parameter members: Appends its members, each with a comma before it.
    package mutating func appendObject(_ members: (inout [UInt8]) -> Void) {
        let start = count
        members(&self)
        if count == start { append(UInt8(ascii: "{")) } else { self[start] = UInt8(ascii: "{") }
        append(UInt8(ascii: "}"))
    }

    /// The name of a member as ``appendObject(_:)`` wants it: with a comma before it and a colon after it.
    package static func jsonKey(_ name: String) -> [UInt8] {
        var key = [UInt8(ascii: ",")]
        key.append(quoted: name.utf8.span)
        key.append(UInt8(ascii: ":"))
        return key
    }

    /// Appends bytes as they are.
    package mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Appends a text as it is.
    package mutating func append(text: String) {
        append(text.utf8.span)
    }

    /// Appends a literal as it is.
    package mutating func append(literal: StaticString) {
        append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
    }

    /// Appends a number in decimal digits.
    package mutating func append(decimal number: Int) { append(decimal: Int64(number)) }

    /// Appends a number in decimal digits.
    package mutating func append(decimal number: Int64) {
        var digits = InlineArray<20, UInt8>(repeating: UInt8(ascii: "-"))
        var start = digits.count
        var rest = number.magnitude
        repeat {
            start -= 1
            digits[start] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if number < 0 { start -= 1 }
        append(digits.span.extracting(droppingFirst: start))
    }

    private mutating func appendEscaped(_ text: String) {
        for scalar in text.unicodeScalars { appendEscaped(scalar) }
    }

    private mutating func appendEscaped(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": append(literal: "\\\"")
        case "\\": append(literal: "\\\\")
        case "\n": append(literal: "\\n")
        case "\t": append(literal: "\\t")
        case "\r": append(literal: "\\r")
        case _ where VisibleText.isHidden(scalar):
            for unit in String(scalar).utf16 {
                let digits = String(unit, radix: 16)
                append(literal: "\\u")
                append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
                append(text: digits)
            }
        default: append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        }
    }
}

extension Span<UInt8> {
    /// The first place from one on with a byte that JSON strings cannot have as it is: a quote, a backslash, a control character
    /// or a part of a longer character; the end when there is none.
    package func firstSpecial(from start: Int) -> Int {
        var place = start
        while count - place >= 8, bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self).isPlain {
            place += 8
        }
        // The last bytes again, with some of those before them.
        if place < count, count - place < 8, count >= 8,
            bytes.unsafeLoadUnaligned(fromByteOffset: count - 8, as: UInt64.self).isPlain
        {
            return count
        }
        while place < count, self[place].isPlain { place += 1 }
        return place
    }
}

extension UInt64 {
    /// Whether a JSON string has all its bytes as they are.
    fileprivate var isPlain: Bool {
        // The high bit of a byte is set where the byte is the least that makes it so; borrows only go on from one.
        let ones: UInt64 = 0x0101_0101_0101_0101
        let control = self &- (ones &* 0x20)
        let quote = (self ^ (ones &* UInt64(UInt8(ascii: "\"")))) &- ones
        let backslash = (self ^ (ones &* UInt64(UInt8(ascii: "\\")))) &- ones
        let delete = self &+ ones
        return (self | control | quote | backslash | delete) & (ones &* 0x80) == 0
    }
}

extension UInt8 {
    /// Whether a JSON string has it as it is.
    fileprivate var isPlain: Bool {
        self >= 0x20 && self <= 0x7e && self != UInt8(ascii: "\"") && self != UInt8(ascii: "\\")
    }
}
