import BlkifSchema
import CommandSupport
import Diagnostics
import Explanation

/// Reads a log from standard input and prints what its messages about block devices mean.
struct LogPrinter {
    private var reading: LogReading
    private let isJSON: Bool

    init(_ schema: BlkifSchema, isJSON: Bool) {
        reading = LogReading(schema)
        self.isJSON = isJSON
    }

    /// - Returns: The number of lines that were read.
    mutating func print() throws -> Int {
        var lines = LineReader()
        do {
            while case let next = try lines.next(), !next.isEmpty {
                for line in next { reading.read(line[...]) }
            }
        } catch .unreadable(let problem) {
            throw Failure.status(problem, reading: nil)
        } catch .tooLong {
            throw Failure.status(
                Finding(
                    "unreadable-input",
                    "line \(reading.lineCount + 1) has more than \(Limits.streamedLine.value) bytes"),
                ExitStatus.failure)
        }
        guard reading.lineCount > 0 else { return 0 }
        let found = reading.occurrences
        guard !found.isEmpty else {
            Terminal.report([
                Finding(
                    "unknown-message",
                    "no line of \(reading.lineCount) has a message about block devices that is known",
                    remedy: "docs/reference/messages.md has those that are")
            ])
            throw ExitStatus.findings
        }
        if isJSON {
            Terminal.output(found.map { $0.json.text(indented: false) + "\n" }.joined())
        } else {
            Terminal.output(found.map { $0.logText(width: Terminal.width) }.joined(separator: "\n"))
        }
        return reading.lineCount
    }
}
