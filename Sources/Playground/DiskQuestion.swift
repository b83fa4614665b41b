import BlkifSchema
import Diagnostics
import DiskSpec

/// Reads disks as one release of Xen does, for one kind of guest.
struct DiskQuestion {
    /// What places call the text.
    private static let file = "text"

    private let release: Release?
    private let plan: AttachmentPlan
    private let advice: DiskAdvice
    private let modern: ModernForm
    private var parser: DiskParser

    /// Nil for a release that has no disk specifications, and for what is no kind of guest.
    init?(_ schema: BlkifSchema, all: BlkifSchema, _ guest: String) {
        guard let grammar = try? DiskGrammar(schema), let guest = AttachmentContext.Guest(rawValue: guest)
        else {
            return nil
        }
        var context = AttachmentContext()
        context.guest = guest
        release = schema.view.release
        plan = AttachmentPlan(schema, grammar, context)
        advice = DiskAdvice(schema, all: all)
        modern = ModernForm(grammar)
        parser = DiskParser(grammar)
    }

    /// What the text has: its disks, and what is wrong with the text around them.
    mutating func answer(_ text: [UInt8]) -> [UInt8] {
        let configuration =
            DiskQuestion.isConfiguration(text)
            ? XlConfiguration(text, file: DiskQuestion.file, release: release) : nil
        let around: [(key: String, value: JSONValue)] = [
            ("configuration", .bool(configuration != nil)),
            ("accepted", .bool(configuration?.isAccepted ?? true)),
            ("findings", .array(configuration?.findings.map { $0.json } ?? [])),
        ]
        var output = JSONValue.object(around).bytes(indented: false)
        output.removeLast()
        output.append(literal: ",\"disks\":[")
        var isFirst = true
        for word in configuration?.disks ?? DiskQuestion.lines(text) {
            if !isFirst { output.append(UInt8(ascii: ",")) }
            isFirst = false
            append(word, to: &output)
        }
        output.append(literal: "]}")
        return output
    }

    /// Appends the report that the command prints, as the member `report` of an object with what the page shows besides.
    private mutating func append(_ word: DiskReading.Word, to output: inout [UInt8]) {
        let reading = DiskReading([word], with: &parser, advice: advice)
        let report = DiskReport(reading, in: plan)
        output.append(literal: "{\"report\":")
        report.appendJSON(to: &output)
        output.append(UInt8(ascii: ","))
        let isOld = reading.findings.contains { $0.id == "deprecated-form" }
        let form = reading.isAccepted && isOld ? modern.text(of: reading.device) : nil
        let details = report.details + [("line", .integer(word.line)), ("modern", .optional(form))]
        output += JSONValue.object(details).bytes(indented: false).dropFirst()
    }

    /// The specifications of a text with one on each line; those that are blank are none.
    private static func lines(_ text: [UInt8]) -> [DiskReading.Word] {
        let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        return zip(lines, 1...).compactMap { line, number in
            line.allSatisfy { $0.isCSpace }
                ? nil : DiskReading.Word(bytes: Array(line), file: file, line: number)
        }
    }

    /// Whether a line begins with the name of a setting, and its sign is that of a list or the name is `disk`: no
    /// specification does.
    private static func isConfiguration(_ text: [UInt8]) -> Bool {
        text.split(separator: UInt8(ascii: "\n")).contains { line in
            let start = line.drop { $0.isCSpace }
            let name = start.prefix { $0.isLowercase || $0.isDigit || $0 == UInt8(ascii: "_") }
            var rest = start.dropFirst(name.count).drop { $0.isCSpace }
            if rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
            guard !name.isEmpty, rest.first == UInt8(ascii: "=") else { return false }
            let value = rest.dropFirst().drop { $0.isCSpace }
            return name.elementsEqual("disk".utf8) || value.first == UInt8(ascii: "[")
        }
    }
}
