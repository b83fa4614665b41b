package import Diagnostics

/// Turns the bytes of a file into text, or says exactly where they are not UTF-8.
package enum TextDecoding {
    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The path as shown to the reader.
    ///   - collector: Takes the finding when the bytes are not UTF-8 or have a character that nobody sees.
    /// - Returns: The file, or nil when it is not text.
    package static func decode(_ bytes: [UInt8], path: String, collector: FindingCollector) -> SourceFile? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = location(ofByte: firstInvalid(bytes), in: bytes, path: path)
            collector.add(
                Finding("not-utf8", "the file is not UTF-8 text", at: place, remedy: "save it as UTF-8"))
            return nil
        }
        if let control = firstControl(bytes) {
            let place = location(ofByte: control.offset, in: bytes, path: path)
            collector.add(
                Finding(
                    "control-byte", "the control character \(control.name) is not text", at: place,
                    remedy: "remove it"))
            return nil
        }
        return SourceFile(path: path, text: text.hasPrefix(byteOrderMark) ? String(text.dropFirst()) : text)
    }

    private static let byteOrderMark = "\u{feff}"

    /// The first character that is invisible or, like U+2028, ends a line for YAML and for nobody else.
    private static func firstControl(_ bytes: [UInt8]) -> (offset: Int, name: String)? {
        var next = bytes.starts(with: byteOrderMark.utf8) ? byteOrderMark.utf8.count : 0
        while true {
            let offset = bytes.span.firstSpecial(from: next)
            guard offset < bytes.count else { return nil }
            next = offset + 1
            let length: Int
            switch bytes[offset] {
            case 0x20...0x7e, 0x09, 0x0a: continue
            case 0x0d where offset + 1 < bytes.count && bytes[offset + 1] == 0x0a: continue
            case 0...0x7f: length = 1
            case 0xc2: length = 2
            case 0xe2, 0xef: length = 3
            default: continue
            }
            let character = String(decoding: bytes[offset..<min(offset + length, bytes.count)], as: UTF8.self)
            if let name = VisibleText.firstHidden(in: character) { return (offset, name) }
        }
    }

    private static func firstInvalid(_ bytes: [UInt8]) -> Int {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var consumed = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): consumed += UTF8.width(scalar)
            case .emptyInput, .error: return min(consumed, max(0, bytes.count - 1))
            }
        }
    }

    private static func location(ofByte offset: Int, in bytes: [UInt8], path: String) -> SourceLocation {
        let before = bytes[..<min(offset, bytes.count)]
        let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        let column = String(decoding: lines.last ?? [], as: UTF8.self).unicodeScalars.count
        return SourceLocation(file: path, line: max(1, lines.count), column: column + 1)
    }
}
