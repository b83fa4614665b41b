package import Diagnostics

/// Turns the bytes of a file into text, or says exactly where they are not UTF-8.
package enum TextDecoding {
    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The path as shown to the reader.
    ///   - collector: Takes the finding when the bytes are not UTF-8 or have a NUL or other control byte.
    /// - Returns: The file, or nil when it is not text.
    package static func decode(_ bytes: [UInt8], path: String, collector: FindingCollector) -> SourceFile? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = location(ofByte: firstInvalid(bytes), in: bytes, path: path)
            collector.add(
                Finding("not-utf8", "the file is not UTF-8 text", at: place, remedy: "save it as UTF-8"))
            return nil
        }
        if let control = bytes.firstIndex(where: { $0 < 0x20 && $0 != 0x0a && $0 != 0x09 && $0 != 0x0d }) {
            let place = location(ofByte: control, in: bytes, path: path)
            collector.add(
                Finding("control-byte", "a control byte is not text", at: place, remedy: "remove it"))
            return nil
        }
        return SourceFile(path: path, text: text)
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
