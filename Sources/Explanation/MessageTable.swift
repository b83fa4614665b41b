import BlkifSchema

/// Finds the messages of the schema in lines of a log.
///
/// A line is only compared with the messages whose keyword it has, so that the time does not grow with their number.
struct MessageTable: Sendable {
    /// What a message has in a line.
    struct Match {
        let message: Message
        /// The values of the pattern, in its order, and the error that the line ends with.
        let values: [Value]
        /// Whether the message goes on with any text, which can be a message of another program.
        let isOpen: Bool
        /// How much of the message is fixed text.
        let weight: Int

        /// Whether it tells more than another match in the same line.
        func tellsMore(than other: Match?) -> Bool {
            guard let other else { return true }
            return isOpen == other.isOpen ? weight > other.weight : other.isOpen
        }
    }

    /// A part that varies, as the line has it.
    struct Value: Hashable {
        let kind: MessagePattern.Kind
        let label: String
        let text: String

        func with(_ text: String) -> Value { Value(kind: kind, label: label, text: text) }
    }

    /// What is looked at of a line. No message is as long.
    private static let limit = 4096
    /// How many beginnings of a message are tried in a line.
    private static let attempts = 8

    private let messages: [(message: Message, parts: [MessagePattern.Part])]
    private let byKeyword: [UInt64: [Int]]
    private let errors: Set<String>

    init(_ schema: BlkifSchema) {
        var messages: [(Message, [MessagePattern.Part])] = []
        var byKeyword: [UInt64: [Int]] = [:]
        for message in schema.messages {
            guard let pattern = try? MessagePattern(message.pattern) else { continue }
            var hash = WordHash()
            for byte in pattern.keyword { hash.add(byte) }
            byKeyword[hash.value, default: []].append(messages.count)
            messages.append((message, pattern.parts))
        }
        self.messages = messages
        self.byKeyword = byKeyword
        errors = Set(schema.errors.map(\.text))
    }

    /// The message that a line has; of several the one that tells the most.
    ///
    /// - Parameter candidates: The messages whose keyword the line has.
    func match(_ line: ArraySlice<UInt8>, _ candidates: [Int]) -> Match? {
        guard !candidates.isEmpty else { return nil }
        let text = MessageTable.plain(line.prefix(MessageTable.limit))
        var best: Match?
        for number in candidates {
            guard let match = match(messages[number], text) else { continue }
            if match.tellsMore(than: best) { best = match }
        }
        return best
    }

    /// The messages whose keyword a line has.
    func candidates(_ line: ArraySlice<UInt8>) -> [Int] {
        var result: [Int] = []
        var word = WordHash()
        for byte in line.prefix(MessageTable.limit) {
            if MessagePattern.isWordByte(byte) {
                word.add(byte)
            } else if !word.isEmpty {
                if let found = byKeyword[word.value] { result += found }
                word = WordHash()
            }
        }
        if !word.isEmpty, let found = byKeyword[word.value] { result += found }
        return result
    }

    /// The line with each run of white space as one space.
    private static func plain(_ line: ArraySlice<UInt8>) -> [UInt8] {
        let space = UInt8(ascii: " ")
        var result: [UInt8] = []
        for byte in line {
            let isSpace = byte == space || (0x09...0x0d).contains(byte)
            if !isSpace { result.append(byte) } else if result.last != space { result.append(space) }
        }
        return result
    }

    /// Adds the error that a line ends with, which is no part of the value before it.
    private func withReason(_ values: [Value], rest: ArraySlice<UInt8>) -> [Value] {
        var values = values
        var last = rest.isEmpty ? values.popLast() : nil
        let text = last?.text ?? String(decoding: rest, as: UTF8.self)
        let words = text.split(separator: ": ", omittingEmptySubsequences: false)
        let reason = words.last.map(String.init) ?? ""
        let isReason = words.count > 1 && last?.kind != .reason && errors.contains(reason)
        if isReason { last = last?.with(words.dropLast().joined(separator: ": ")) }
        if let last { values.append(last) }
        if isReason { values.append(Value(kind: .reason, label: "reason", text: reason)) }
        return values
    }

    private func match(_ entry: (message: Message, parts: [MessagePattern.Part]), _ text: [UInt8]) -> Match? {
        var cursor = PatternCursor(entry.parts, text)
        for _ in 0..<MessageTable.attempts {
            guard cursor.findStart() else { return nil }
            guard let end = cursor.read() else { continue }
            let values = withReason(cursor.values, rest: text[end...])
            return Match(message: entry.message, values: values, isOpen: cursor.isOpen, weight: cursor.weight)
        }
        return nil
    }
}

/// A number of the letters of a word.
private struct WordHash {
    private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325
    private(set) var isEmpty = true

    mutating func add(_ byte: UInt8) {
        value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
        isEmpty = false
    }
}
