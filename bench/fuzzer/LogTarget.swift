import BundledSchema
import Diagnostics
import Explanation

/// A log, whose messages are told without a hidden character.
func logTarget() -> Target? {
    guard let schema = try? BundledSchema.load() else { return nil }
    let empty = LogReading(schema)
    return { bytes in
        var reading = empty
        for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            reading.read(line)
        }
        for occurrence in reading.occurrences {
            let text = occurrence.logText(width: 80)
            precondition(
                text.unicodeScalars.allSatisfy { $0 == "\n" || !VisibleText.isHidden($0) },
                "an explanation has a hidden character")
            precondition(!occurrence.json.text().isEmpty)
        }
    }
}
