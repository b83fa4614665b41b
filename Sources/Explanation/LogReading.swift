package import BlkifSchema
package import Diagnostics

/// Picks from a log the messages about block devices, each with what it means.
package struct LogReading: Sendable {
    private let table: MessageTable
    private let meanings: ValueMeanings
    private let schema: BlkifSchema
    private var places: [Key: Int] = [:]
    private var found: [Occurrence] = []
    /// The number of lines that were read.
    package private(set) var lineCount = 0
    /// The line before, unless it has a message, and the messages whose keyword it has.
    private var before: (line: ArraySlice<UInt8>, candidates: [Int]) = ([], [])

    /// What makes two lines tell the same.
    private struct Key: Hashable {
        let message: String
        let device: String?
        let values: [MessageTable.Value]
    }

    package init(_ schema: BlkifSchema) {
        self.schema = schema
        table = MessageTable(schema)
        meanings = ValueMeanings(schema)
    }

    /// Reads the next line.
    package mutating func read(_ line: ArraySlice<UInt8>) {
        lineCount += 1
        let candidates = table.candidates(line)
        let (first, begun) = before
        before = ([], [])
        if let match = table.match(line, candidates) { return add(match, in: line, from: lineCount) }
        before = (line, candidates)
        guard !begun.isEmpty || !candidates.isEmpty, let whole = WrappedLine.join(first, line),
            let match = table.match(whole[...], begun + candidates)
        else { return }
        before = ([], [])
        add(match, in: whole[...], from: lineCount - 1)
    }

    private mutating func add(_ match: MessageTable.Match, in line: ArraySlice<UInt8>, from number: Int) {
        let text = String(decoding: line.prefix(1 << 12), as: UTF8.self)
        let device = meanings.device(in: text)
        let key = Key(message: match.message.id, device: device, values: match.values)
        if let place = places[key] {
            found[place].count += 1
            found[place].lastLine = number
        } else {
            places[key] = found.count
            found.append(
                Occurrence(
                    match, text: text, device: device, line: number, time: LogTime(line),
                    meanings: meanings, schema: schema))
        }
    }

    /// What was found of block devices, in order of time: that of the lines, unless all tell the time in the same way.
    package var occurrences: [Occurrence] {
        let found = found.filter { !$0.isOfOtherKind }
        let times = found.compactMap(\.time)
        guard let form = times.first?.form, times.count == found.count,
            times.allSatisfy({ $0.form == form })
        else { return found }
        return found.enumerated().sorted { one, other in
            (one.element.time?.seconds ?? 0, one.offset) < (other.element.time?.seconds ?? 0, other.offset)
        }.map(\.element)
    }

    /// What a single text means; nil when it has no message that is known.
    package static func occurrence(in text: String, _ schema: BlkifSchema) -> Occurrence? {
        var reading = LogReading(schema)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")) { reading.read(Array(line)[...]) }
        return reading.found.first
    }
}

/// A message in a log, with what it means there.
package struct Occurrence: Sendable {
    /// The line of the log, and the last one that tells the same.
    package let line: Int
    package internal(set) var lastLine: Int
    /// How many lines tell it.
    package internal(set) var count = 1
    let time: LogTime?
    private let text: String
    private let message: Message
    private let values: [(kind: MessagePattern.Kind, label: String, text: String, meaning: String?)]
    private let device: String?
    private let pair: StatePair?
    private let sources: [Explanation.Named<ImplementationEvidence>]
    /// Whether it is about a device that is no block device.
    let isOfOtherKind: Bool

    init(
        _ match: MessageTable.Match, text: String, device: String?, line: Int, time: LogTime?,
        meanings: ValueMeanings, schema: BlkifSchema
    ) {
        message = match.message
        self.text = text
        self.device = device
        self.line = line
        self.time = time
        lastLine = line
        values = match.values.map { ($0.kind, $0.label, $0.text, meanings.meaning(of: $0)) }
        isOfOtherKind = match.values.contains {
            $0.kind == .device && meanings.otherKind(in: $0.text) != nil
        }
        // What states mean together is told of block devices.
        pair = isOfOtherKind ? nil : meanings.pair(in: match.values)
        sources = schema.named(match.message.sources)
    }

    /// What is to be said of it, as of a name.
    private var explanation: Explanation {
        var result = Explanation(
            "message", name: VisibleText.escape(text.split(separator: " ").joined(separator: " ")),
            summary: message.cause)
        if !values.contains(where: { $0.kind == .device && $0.meaning != nil }) {
            result.add("device", device)
        }
        for value in values where value.meaning != nil {
            result.add(value.label, "`\(VisibleText.escape(value.text))`: \(value.meaning ?? "")")
        }
        if let pair {
            result.add(
                "together", [pair.meaning, pair.trouble].filter { !$0.isEmpty }.joined(separator: " "))
            result.add("then", pair.remedy)
        }
        result.add("to do", message.remedy)
        result.add("about", message.subjects.map { "`\($0)`" }.joined(separator: ", "))
        result.add("said by", Message.text(sources))
        result.add("explained", "`blkif explain \(message.id)`")
        return result
    }

    /// A page for a terminal.
    package func text(width: Int) -> String { explanation.text(width: width) }

    /// The page, after where the log has it.
    package func logText(width: Int) -> String {
        let times = count == 1 ? "" : ", \(count) times, last in line \(lastLine)"
        return "line \(line)\(times)\n" + text(width: width)
    }

    package var json: JSONValue {
        .object([
            ("kind", .string("message")), ("name", .string(message.id)), ("text", .string(text)),
            ("line", .integer(line)), ("last_line", .integer(lastLine)), ("count", .integer(count)),
            ("device", .optional(device)), ("cause", .string(message.cause)),
            ("remedy", .string(message.remedy)),
            (
                "values",
                .array(
                    values.map { value in
                        .object([
                            ("label", .string(value.label)), ("text", .string(value.text)),
                            ("meaning", .optional(value.meaning)),
                        ])
                    })
            ),
            (
                "states",
                pair.map { pair in
                    .object([
                        ("meaning", .string(pair.meaning)), ("trouble", .string(pair.trouble)),
                        ("remedy", .string(pair.remedy)),
                    ])
                } ?? .null
            ),
            ("subjects", .array(message.subjects.map(JSONValue.string))),
            (
                "sources",
                .array(
                    sources.map { source in
                        .object([
                            ("implementation", .string(source.name)),
                            ("id", .string(source.statement.implementation)),
                            ("source", .optional(source.statement.evidence.citation)),
                        ])
                    })
            ),
        ])
    }
}

extension Message: Explained {
    func explain(to result: inout Explanation, _ schema: BlkifSchema) {
        result.add("printed as", "`\(pattern)`")
        result.add("about", subjects.map { "`\($0)`" }.joined(separator: ", "))
        result.add("said by", Message.text(schema.named(sources)))
        result.addOthers(of: self, besides: ["pattern", "sources", "cause", "remedy", "subjects"])
    }

    static func text(_ sources: [Explanation.Named<ImplementationEvidence>]) -> String {
        sources.map { source in
            let evidence = source.statement.evidence
            let said = [source.statement.note, evidence.partial].filter { !$0.isEmpty }.joined(separator: " ")
            return source.name + Explanation.range(source.statement) + (said.isEmpty ? "" : ": " + said)
                + (evidence.citation.map { " (\($0))" } ?? "")
        }.joined(separator: "; ")
    }
}
