import Diagnostics
import SchemaLoading
import SystemPackage
import TestSupport
import Testing

/// The small schema with one line or one value of it wrong, each in turn: what is said of it is in `Corpus/damage`, and where
/// nothing is said, nothing stands there.
@Suite struct DamagedCorpusTests {
    private static let names = ((try? Corpus.base()) ?? []).map(\.path).sorted()

    @Test func thereAreFiles() { #expect(Self.names.count > 15) }

    private func expect(_ answer: String, _ name: String) throws {
        try Golden.expect(answer, matches: Corpus.path.appending("damage").appending(name + ".txt"))
    }

    /// What is said of a text when its lines are damaged in turn.
    private static func answer(_ bytes: [UInt8], _ load: ([UInt8]) throws -> LoadedSchema) rethrows -> String
    {
        let lines = String(decoding: bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        var answer = ""
        for index in lines.indices {
            for (what, line) in damages(lines[index]) {
                let text = (lines[..<index] + line + lines[(index + 1)...]).joined(separator: "\n")
                let findings = try load(Array(text.utf8)).findings
                guard !findings.isEmpty else { continue }
                answer += "\(index + 1) \(what)\n" + findings.map(told).joined()
            }
        }
        return answer
    }

    @Test(arguments: names) func whatIsSaidOfADamagedLineIsAsRecorded(name: String) throws {
        let files = try Corpus.base()
        let others = files.filter { $0.path != name }
        let file = try #require(files.first { $0.path == name })
        let answer = Self.answer(file.bytes) { Corpus.load(others + [SchemaFile(path: name, bytes: $0)]) }
        try expect(answer, name.replacing(".yaml", with: ""))
    }

    @Test func whatIsSaidOfADamagedProfileIsAsRecorded() throws {
        let text =
            ProfileFileTests.head + "  carries:\n    - {parameter: direct}\n" + ProfileFileTests.addition
            + "\n"
            + ProfileFileTests.override + "\n  - of: disk parameter direct\n    summary: Another text."
        let base = Corpus.load(try Corpus.base())
        let bundled = LoadedSchema(checked: try #require(base.schema))
        for schema in [base, bundled] {
            let answer = Self.answer(Array(text.utf8)) {
                ProfileLoader.load(SchemaFile(path: "own.yaml", bytes: $0), on: schema)
            }
            try expect(answer, "profile")
        }
    }

    // MARK: Shapes

    private static let shapes = ["[a]", "{a: b}", "\"\"", "-1", "99999999999999999999", "\u{e9}"]

    /// Each key of the format, where it stands first, with values of other shapes.
    @Test func whatIsSaidOfAnotherShapeOfValueIsAsRecorded() throws {
        let files = try Corpus.base()
        var seen: Set<Substring> = []
        var answer = ""
        for file in files {
            let others = files.filter { $0.path != file.path }
            let text = String(decoding: file.bytes, as: UTF8.self)
            for (key, range) in Self.values(text) where seen.insert(key).inserted {
                for shape in Self.shapes {
                    let bytes = Array((text[..<range.lowerBound] + shape + text[range.upperBound...]).utf8)
                    let findings = Corpus.load(others + [SchemaFile(path: file.path, bytes: bytes)]).findings
                    guard !findings.isEmpty else { continue }
                    answer += "\(key): \(shape)\n" + findings.map(Self.told).joined()
                }
            }
        }
        #expect(seen.count > 80)
        try expect(answer, "shapes")
    }

    /// The values that stand in one line with their keys.
    private static func values(_ text: String) -> [(key: Substring, range: Range<String.Index>)] {
        text.ranges(of: ": ").compactMap { colon in
            let key = text[..<colon.lowerBound].reversed().prefix(while: isWord)
            let rest = text[colon.upperBound...]
            guard let first = rest.first, !"|>{[\n".contains(first), let start = key.last else { return nil }
            let line = text[..<colon.lowerBound].split(separator: "\n").last ?? ""
            let end =
                rest.firstIndex { line.contains("{") ? ",}\n".contains($0) : $0 == "\n" } ?? rest.endIndex
            let name = text[..<colon.lowerBound].suffix(key.count)
            return start.isLetter ? (name, colon.upperBound..<end) : nil
        }
    }

    /// A line that is not there, an entry that is there twice, and each value as another one.
    private static func damages(_ line: Substring) -> [(what: String, lines: [Substring])] {
        guard !line.isEmpty else { return [] }
        var result: [(String, [Substring])] = [("gone", [])]
        if line.drop(while: { $0 == " " }).hasPrefix("- ") { result.append(("twice", [line, line])) }
        var start = line.startIndex
        while let first = line[start...].firstIndex(where: isWord) {
            let end = line[first...].firstIndex { !isWord($0) } ?? line.endIndex
            start = end
            // A word with a colon after it is a key.
            guard line[end...].first != ":" else { continue }
            let word = line[first..<end]
            let other = Int(word).map { "\($0 + 1)" } ?? "\(word)x"
            result.append((other, [line[..<first] + other + line[end...]]))
        }
        return result
    }

    private static func isWord(_ character: Character) -> Bool {
        character.isASCII && (character.isLetter || character.isNumber) || "-_.".contains(character)
    }

    private static func told(_ finding: Finding) -> String {
        let place = finding.location.map { "\($0.file):\($0.line):\($0.column)+\($0.length)" } ?? "-"
        let notes = finding.notes.map { note in
            "    \(note.location.map { "\($0.file):\($0.line):\($0.column) " } ?? "")\(note.message)\n"
        }
        return "  \(place) \(finding.severity.rawValue) \(finding.message) [\(finding.id)]"
            + (finding.remedy.map { "; \($0)" } ?? "") + "\n" + notes.joined()
    }
}
