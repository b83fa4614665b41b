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

    @Test(arguments: names) func whatIsSaidOfADamagedLineIsAsRecorded(name: String) throws {
        let files = try Corpus.base()
        let file = try #require(files.first { $0.path == name })
        let lines = String(decoding: file.bytes, as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false)
        var answer = ""
        for index in lines.indices {
            for (what, line) in Self.damages(lines[index]) {
                let text = (lines[..<index] + line + lines[(index + 1)...]).joined(separator: "\n")
                let others = files.filter { $0.path != name }
                let loaded = Corpus.load(others + [SchemaFile(path: name, bytes: Array(text.utf8))])
                guard !loaded.findings.isEmpty else { continue }
                answer += "\(index + 1) \(what)\n" + loaded.findings.map(Self.told).joined()
            }
        }
        try Golden.expect(
            answer, matches: Corpus.path.appending("damage").appending(name.replacing(".yaml", with: ".txt")))
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
