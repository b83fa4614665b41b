import BlkifSchema

/// What programs put before the lines of another one: `grep` names and numbers, logs and terminals times.
enum LinePrefix {
    private static let space = UInt8(ascii: " ")

    /// Where a node begins after something else in a line; nil where none does.
    ///
    /// A whole path is found after anything, a name only after a number or a time.
    static func end(in line: ArraySlice<UInt8>) -> Int? {
        let stamp = stamp(line)
        if stamp > line.startIndex, isEntry(line, at: stamp) { return stamp }
        return line.prefix(longest).indices.first { place in
            line[place] == UInt8(ascii: "/") && (place == line.startIndex || !isKeyByte(line[place - 1]))
                && isEntry(line, at: place)
        }
    }

    /// What stands before a path is not longer.
    private static let longest = 256

    private static func isKeyByte(_ byte: UInt8) -> Bool { EntryParser.isKeyByte(byte) }

    private static func isEntry(_ line: ArraySlice<UInt8>, at start: Int) -> Bool {
        switch EntryParser.read(line[start...], from: start) {
        case .entry(let entry, _): entry.value != nil
        case .unfinished(let kind): kind != .key
        case .none: false
        }
    }

    /// Where a number or a time ends, with the one byte that parts it from the line.
    private static func stamp(_ line: ArraySlice<UInt8>) -> Int {
        let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
        let text = line.drop { $0 == space || $0 == UInt8(ascii: "[") }
        let number = text.prefix { digits.contains($0) }
        guard let next = line[number.endIndex...].first, !number.isEmpty else { return line.startIndex }
        // `grep -n`, and what numbers lines.
        if next == 0x09 || next == UInt8(ascii: ":") && number.startIndex == line.startIndex,
            !isClock(text)
        {
            return number.endIndex + 1
        }
        // The parts of a date and of a time, and the seconds of a kernel.
        let time = text.prefix { digits.contains($0) || "-:.+TZ".utf8.contains($0) }
        var rest = line[time.endIndex...]
        if isDate(time), rest.first == space, isClock(rest.dropFirst()) {
            rest = rest.dropFirst().drop { digits.contains($0) || ":.+Z".utf8.contains($0) }
        } else if !isClock(time), !time.contains(UInt8(ascii: ".")), !time.contains(UInt8(ascii: "T")) {
            return line.startIndex
        }
        if rest.first == UInt8(ascii: "]") { rest = rest.dropFirst() }
        return rest.first == space ? rest.startIndex + 1 : line.startIndex
    }

    /// Whether a text begins with `HH:MM:`.
    private static func isClock(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.prefix(6).split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        return parts.count == 3 && parts.prefix(2).allSatisfy { $0.count == 2 && $0.allSatisfy(\.isDigit) }
    }

    /// Whether a text is `YYYY-MM-DD`.
    private static func isDate(_ text: ArraySlice<UInt8>) -> Bool {
        let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.map(\.count) == [4, 2, 2] && parts.allSatisfy { $0.allSatisfy(\.isDigit) }
    }
}
