import BlkifSchema

/// A node as a line of text has it.
struct Entry {
    /// The path or the last part of it.
    var key: ArraySlice<UInt8>
    /// The value as it is printed; nil when the line has none.
    var value: ArraySlice<UInt8>?
    /// The owners and readers, without parentheses; empty when the line does not tell.
    var permissions: ArraySlice<UInt8> = []
    /// Whether the value has no quotes, so that nothing shows where an empty one ends.
    var isBare = false
    /// The columns before the key.
    var indent: Int
}

/// What stands at a place of a line.
enum EntryReading {
    /// A node, and where the text after it begins.
    case entry(Entry, end: Int)
    /// The beginning of one whose rest stands on the next line.
    case unfinished(Unfinished)
    /// Something else.
    case none

    /// What is missing.
    enum Unfinished {
        /// The rest of the path, or what comes after it.
        case key
        /// The value from its quote on.
        case value
        /// The rest of the value.
        case end
    }
}

/// Reads nodes from lines as `xenstore-ls` prints them.
enum EntryParser {
    private static let quote = UInt8(ascii: "\"")
    private static let space = UInt8(ascii: " ")

    static func isKeyByte(_ byte: UInt8) -> Bool {
        byte.isLowercase || byte.isDigit || (byte | 0x20).isLowercase || byte == UInt8(ascii: "/")
            || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "@")
    }

    /// Reads what stands from a place on.
    static func read(_ line: ArraySlice<UInt8>, from start: Int) -> EntryReading {
        let keyStart = line[start...].firstIndex { $0 != space && $0 != 0x09 } ?? line.endIndex
        let keyEnd = line[keyStart...].firstIndex { !isKeyByte($0) } ?? line.endIndex
        guard keyEnd > keyStart else { return .none }
        var entry = Entry(key: line[keyStart..<keyEnd], indent: keyStart - line.startIndex)
        let sign = line[keyEnd...].firstIndex { $0 != space && $0 != 0x09 } ?? line.endIndex
        guard sign < line.endIndex else { return .unfinished(.key) }
        if line[sign] == UInt8(ascii: ":"), sign == keyEnd {
            return valueless(line, after: sign + 1, &entry)
        }
        guard line[sign] == UInt8(ascii: "=") else { return .none }
        let open = line[(sign + 1)...].firstIndex { $0 != space && $0 != 0x09 } ?? line.endIndex
        guard open < line.endIndex else { return .unfinished(.value) }
        guard line[open] == quote else { return bare(line, from: open, &entry) }
        guard let (close, end) = closing(line, after: open, &entry) else { return .unfinished(.end) }
        entry.value = line[(open + 1)..<close]
        return .entry(entry, end: end)
    }

    /// A value without quotes, as scripts print them, or with those of a shell: only after a whole path, and only a word,
    /// since sentences have paths too.
    private static func bare(_ line: ArraySlice<UInt8>, from start: Int, _ entry: inout Entry) -> EntryReading
    {
        guard entry.key.first == UInt8(ascii: "/") else { return .none }
        let mark = UInt8(ascii: "'")
        var value = line[start...].prefix { $0 != space && $0 != 0x09 }
        if value.first == mark, let close = line[(start + 1)...].lastIndex(of: mark) {
            value = line[start...close]
        }
        let (permissions, end) = permissions(line, after: value.endIndex)
        guard end == line.endIndex else { return .none }
        entry.permissions = permissions
        entry.isBare = true
        entry.value =
            value.count > 1 && value.first == mark && value.last == mark
            ? value.dropFirst().dropLast() : value
        return .entry(entry, end: end)
    }

    /// The node with which a text begins. A value without an end, or of which
    /// nothing is there, is marked as `xenstore-ls` marks one that it cuts.
    static func beginning(of text: ArraySlice<UInt8>) -> Entry? {
        switch read(text, from: text.startIndex) {
        case .entry(let entry, _): return entry
        case .unfinished(.key), .none: return nil
        case .unfinished(let missing):
            let ended = Array(text) + Array((missing == .value ? "\"...\"" : "...\"").utf8)
            guard case .entry(let entry, _) = read(ended[...], from: 0) else { return nil }
            return entry
        }
    }

    /// A node without a value, after which there may be the reason, but nothing else.
    private static func valueless(_ line: ArraySlice<UInt8>, after start: Int, _ entry: inout Entry)
        -> EntryReading
    {
        let rest = line[start...].drop { $0 == space }
        let isAlone = rest.isEmpty || rest.first == UInt8(ascii: "(") && rest.last == UInt8(ascii: ")")
        // A colon also ends a word of a sentence.
        let isNode = isAlone && (entry.key.contains(UInt8(ascii: "/")) || entry.indent > 0)
        return isNode ? .entry(entry, end: line.endIndex) : .none
    }

    /// The quote that ends a value, in which there can be others: the first after which nothing stands, or another
    /// node; else the last, after which somebody has written something.
    private static func closing(
        _ line: ArraySlice<UInt8>, after open: Int, _ entry: inout Entry
    ) -> (close: Int, end: Int)? {
        var last: Int?
        var place = open + 1
        while let close = line[place...].firstIndex(of: quote) {
            let (permissions, end) = permissions(line, after: close + 1)
            if end == line.endIndex || beginsEntry(line, at: end) {
                entry.permissions = permissions
                return (close, end)
            }
            last = close
            place = close + 1
        }
        return last.map { ($0, line.endIndex) }
    }

    /// The permissions after a value, and where what comes after them begins.
    private static func permissions(
        _ line: ArraySlice<UInt8>, after start: Int
    ) -> (permissions: ArraySlice<UInt8>, end: Int) {
        let open = line[start...].firstIndex { $0 != space && $0 != UInt8(ascii: ".") } ?? line.endIndex
        guard open < line.endIndex, line[open] == UInt8(ascii: "("),
            let close = line[open...].firstIndex(of: UInt8(ascii: ")")),
            isPermissions(line[(open + 1)..<close])
        else { return ([], line[start...].allSatisfy { $0 == space || $0 == 0x09 } ? line.endIndex : start) }
        let rest = line[(close + 1)...].allSatisfy { $0 == space || $0 == 0x09 } ? line.endIndex : close + 1
        return (line[(open + 1)..<close], rest)
    }

    /// Whether a text is a list such as `n0,r3`.
    static func isPermissions(_ text: ArraySlice<UInt8>) -> Bool {
        let items = text.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        return !text.isEmpty
            && items.allSatisfy { item in
                guard let letter = item.first, "nrwb".utf8.contains(letter) else { return false }
                return item.count > 1 && item.dropFirst().allSatisfy(\.isDigit)
            }
    }

    /// Whether a node with a value begins at a place, or one without or of which the rest is missing at the end.
    private static func beginsEntry(_ line: ArraySlice<UInt8>, at start: Int) -> Bool {
        let key = line[start...].drop { $0 == space || $0 == 0x09 }
        let rest = key.drop(while: isKeyByte)
        guard rest.startIndex > key.startIndex else { return false }
        let sign = rest.drop { $0 == space }
        // A key at the end of a line goes on in the next one.
        if sign.isEmpty || sign.first == UInt8(ascii: ":") && sign.count == 1 { return true }
        guard sign.first == UInt8(ascii: "=") else { return false }
        let value = sign.dropFirst().drop { $0 == space }
        return value.isEmpty || value.first == quote
    }
}
