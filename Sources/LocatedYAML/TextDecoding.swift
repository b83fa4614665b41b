package import Diagnostics

/// Turns the bytes of a file into text, or says exactly where they are not UTF-8.
package enum TextDecoding {
    /// The text of a file.
    ///
    /// - Parameters:
    ///   - bytes: The whole file.
    ///   - path: The path as shown to the reader.
    ///   - collector: Takes the findings: bytes that are not UTF-8, a line without end, and characters that nobody sees
    ///     or that pass for others.
    /// - Returns: The file, or nil when it is not text.
    package static func decode(_ bytes: [UInt8], path: String, collector: FindingCollector) -> SourceFile? {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            let place = location(ofByte: firstInvalid(bytes), in: bytes, path: path)
            collector.add(
                Finding("not-utf8", "the file is not UTF-8 text", at: place, remedy: "save it as UTF-8"))
            return nil
        }
        let source = SourceFile(
            path: path, text: text.hasPrefix(byteOrderMark) ? String(text.dropFirst()) : text)
        if let finding = source.longLine {
            collector.add(finding)
            return nil
        }
        let suspects = SuspectText.all(in: source.text)
        // Where a line is no text at all, its first character tells it.
        var line: Int?
        for suspect in suspects where !suspect.isHidden || suspect.line != line {
            if suspect.isHidden { line = suspect.line }
            collector.add(finding(suspect, path))
        }
        return suspects.contains(where: \.isHidden) ? nil : source
    }

    private static let byteOrderMark = "\u{feff}"

    private static func finding(_ suspect: SuspectText, _ path: String) -> Finding {
        let place = SourceLocation(
            file: path, line: suspect.line + 1, column: suspect.offset + 1, length: suspect.length)
        return suspect.isHidden
            ? Finding("control-byte", "\(suspect.subject) is not text", at: place, remedy: "remove it")
            : Finding("foreign-letter", suspect.subject, at: place, remedy: "use letters of one script")
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
