import BlkifSchema

/// Compares a line with a pattern.
struct PatternCursor {
    private let parts: [MessagePattern.Part]
    private let text: [UInt8]
    /// Where the first literal begins, and where the next try begins.
    private var start = 0
    private var next = 0
    private(set) var values: [MessageTable.Value] = []

    init(_ parts: [MessagePattern.Part], _ text: [UInt8]) {
        self.parts = parts
        self.text = text
    }

    /// The number of bytes of the pattern that do not vary.
    var weight: Int {
        parts.reduce(0) { sum, part in
            if case .literal(let bytes) = part { sum + bytes.count } else { sum }
        }
    }

    /// Whether the pattern ends with any text.
    var isOpen: Bool { if case .value(.text, _) = parts.last { true } else { false } }

    private var startsWithValue: Bool { if case .value = parts.first { true } else { false } }

    private func literal(_ index: Int) -> [UInt8]? {
        guard parts.indices.contains(index), case .literal(let bytes) = parts[index] else { return nil }
        return bytes
    }

    /// Goes to the next place where the pattern can be.
    mutating func findStart() -> Bool {
        guard let first = literal(startsWithValue ? 1 : 0), let place = find(first, from: next) else {
            return false
        }
        start = place
        next = place + 1
        return true
    }

    /// Reads the values, if the pattern stands there.
    ///
    /// - Returns: Where it ends.
    mutating func read() -> Int? {
        values = []
        var place = start
        var index = 0
        if startsWithValue, case .value(let kind, let label) = parts[0] {
            var begin = start
            while begin > 0, kind == .text || PatternCursor.belongs(text[begin - 1], to: kind) { begin -= 1 }
            if begin > 0, kind == .errno, text[begin - 1] == UInt8(ascii: "-") { begin -= 1 }
            guard add(begin..<start, kind, label) else { return nil }
            index = 1
        }
        while index < parts.count {
            switch parts[index] {
            case .literal(let bytes):
                guard text[place...].starts(with: bytes) else { return nil }
                place += bytes.count
            case .value(let kind, let label):
                guard let end = end(of: kind, from: place, before: literal(index + 1)),
                    add(place..<end, kind, label)
                else { return nil }
                place = end
            }
            index += 1
        }
        return place
    }

    private mutating func add(_ range: Range<Int>, _ kind: MessagePattern.Kind, _ label: String) -> Bool {
        let value = String(decoding: text[range], as: UTF8.self)
        guard !value.isEmpty, value != "-" else { return false }
        // The names of devices have their numbers.
        if kind == .device, !value.utf8.contains(where: { PatternCursor.belongs($0, to: .number) }) {
            return false
        }
        values.append(.init(kind: kind, label: label, text: value))
        return true
    }

    /// Where a value ends that begins at a place.
    private func end(of kind: MessagePattern.Kind, from place: Int, before literal: [UInt8]?) -> Int? {
        switch kind {
        case .text, .reason:
            guard let literal else { return text.endIndex }
            return find(literal, from: place + 1)
        case .number, .sectors, .pages, .order, .hexadecimal, .errno:
            let start = text[place...].first == UInt8(ascii: "-") ? place + 1 : place
            return text[start...].firstIndex { !PatternCursor.belongs($0, to: kind) } ?? text.endIndex
        default:
            let limit = text[place...].firstIndex(of: UInt8(ascii: " ")) ?? text.endIndex
            if let literal {
                var found: Int?
                while let end = find(literal, from: (found ?? place) + 1), end <= limit {
                    found = end
                    // A path has further slashes before the one that ends it.
                    if kind != .device { break }
                }
                return found
            }
            var end = limit
            while end > place, ",;:.".utf8.contains(text[end - 1]) { end -= 1 }
            return end
        }
    }

    private static func belongs(_ byte: UInt8, to kind: MessagePattern.Kind) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        case UInt8(ascii: " "): return false
        default: break
        }
        switch kind {
        case .number, .sectors, .pages, .order: return false
        case .errno: return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
        case .hexadecimal:
            return (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20) || byte == UInt8(ascii: "x")
        default: return true
        }
    }

    private func find(_ literal: [UInt8], from place: Int) -> Int? {
        guard let first = literal.first, text.count >= literal.count else { return nil }
        var place = place
        while place <= text.count - literal.count {
            if text[place] == first, text[place...].starts(with: literal) { return place }
            place += 1
        }
        return nil
    }
}
