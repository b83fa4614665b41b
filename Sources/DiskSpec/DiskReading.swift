import BlkifSchema
package import Diagnostics

/// The second stage of a disk: what a parser made of it, with findings.
///
/// One disk as somebody wrote it, read: the device, what is wrong and what is worth knowing.
package struct DiskReading: Sendable {
    /// A word of a specification and where it stands.
    package struct Word: Sendable {
        /// The bytes.
        package let bytes: [UInt8]
        /// The file that a reader sees.
        package let file: String
        /// The line, from 1.
        package let line: Int
        /// The column of the first character, from 1.
        package let column: Int
        /// Bytes whose columns do not follow from what stands before them, in their order.
        private let anchors: [Anchor]

        /// A byte that stands after an escape, so that the file has more characters before it than the word.
        struct Anchor: Sendable {
            /// The number of the byte, from 0.
            let byte: Int
            /// The column in the file, from 1.
            let column: Int
        }

        package init(_ text: String, file: String, line: Int = 1, column: Int = 1) {
            self.init(bytes: Array(text.utf8), file: file, line: line, column: column)
        }

        package init(bytes: [UInt8], file: String, line: Int = 1, column: Int = 1) {
            self.init(bytes: bytes, file: file, line: line, column: column, anchors: [])
        }

        /// A word that was written with escapes.
        init(bytes: [UInt8], file: String, line: Int, column: Int, anchors: [Anchor]) {
            self.bytes = bytes
            self.file = file
            self.line = line
            self.column = column
            self.anchors = anchors
        }

        /// The column at which a byte stands in the file; for the number of bytes, that after the last one.
        package func column(ofByte byte: Int) -> Int {
            let end = max(0, min(byte, bytes.count))
            var range = anchors.indices
            while !range.isEmpty {
                let middle = range.lowerBound + range.count / 2
                range =
                    anchors[middle].byte <= end ? middle + 1..<range.upperBound : range.lowerBound..<middle
            }
            let nearest =
                range.lowerBound > 0 ? anchors[range.lowerBound - 1] : Anchor(byte: 0, column: column)
            return nearest.column + bytes[nearest.byte..<end].characterCount
        }

        /// The text; what is no UTF-8 is replaced.
        package var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    /// Whether Xen accepts it.
    package let isAccepted: Bool
    /// Errors and warnings, in the order of the text.
    package let findings: [Finding]
    let source: DiskSource

    /// What was read.
    package var words: [Word] { source.words }
    /// The device; meaningless unless it is accepted.
    package var device: DiskDevice { source.device }

    /// Reads a disk.
    ///
    /// - Parameters:
    ///   - words: One specification, or the words of one.
    ///   - parser: The parser, which is used up to its next specification.
    ///   - advice: What is known beyond the grammar.
    package init(_ words: [Word], with parser: inout DiskParser, advice: DiskAdvice) {
        let bytes = words.map { $0.bytes }
        isAccepted = parser.parse(bytes)
        source = DiskSource(words, DiskDevice(parser, words: bytes), parser.state.assignments)
        var findings: [Finding] = []
        if isAccepted {
            findings = advice.warnings(source)
            findings += advice.contradictions(source, besides: findings)
        } else {
            let errors = DiskErrors(source: source, advice: advice)
            // A part that the lexer splits can be found twice.
            findings = parser.state.problems.prefix(DiskReading.limit).map(errors.finding)
                .reduce(into: []) { found, finding in
                    if found.last != finding { found.append(finding) }
                }
            if let finding = advice.unlikelyTarget(source) { findings.append(finding) }
        }
        if findings.count > 1 { findings.sort() }
        if findings.count >= DiskReading.limit {
            let rest = Finding(
                "more-findings", "only the first \(DiskReading.limit) findings are shown", severity: .warning)
            findings = Array(findings.prefix(DiskReading.limit)) + [rest]
        }
        self.findings = findings
    }

    /// So many findings of one kind are told; more would help nobody.
    static let limit = 100
}

/// What was read of a specification, for findings and reports.
final class DiskSource: Sendable {
    let words: [DiskReading.Word]
    let device: DiskDevice
    /// What set the fields, in the order of the text.
    let assignments: [DiskAssignment]

    init(_ words: [DiskReading.Word], _ device: DiskDevice, _ assignments: [DiskAssignment]) {
        self.words = words
        self.device = device
        self.assignments = assignments
    }

    var grammar: DiskGrammar { device.grammar }
    var known: DeviceFields { device.grammar.known }

    /// The last part that set a field.
    func part(of field: Int?) -> DiskAssignment? {
        field.flatMap { field in assignments.last { $0.field == field } }
    }

    func string(_ text: DiskText) -> String { String(decoding: device.bytes(text), as: UTF8.self) }

    /// Where a text stands.
    func location(_ text: DiskText) -> SourceLocation? {
        let index = max(0, Int(text.word))
        guard words.indices.contains(index) else { return nil }
        let word = words[index]
        let range = text.word < 0 ? 0..<word.bytes.count : text.range
        let start = word.column(ofByte: range.lowerBound)
        let end = word.column(ofByte: range.upperBound)
        return SourceLocation(file: word.file, line: word.line, column: start, length: end - start)
    }

    /// The end of everything, where something is missing.
    var end: SourceLocation? {
        guard let word = words.last else { return nil }
        return SourceLocation(
            file: word.file, line: word.line, column: word.column(ofByte: word.bytes.count))
    }

    func name(_ parameter: Int) -> String { grammar.parameters[parameter].name }
}

extension ArraySlice<UInt8> {
    /// How many characters the bytes are; what is no UTF-8 counts as it is shown.
    var characterCount: Int {
        allSatisfy { $0 < 0x80 } ? count : String(decoding: self, as: UTF8.self).unicodeScalars.count
    }
}
