import BlkifSchema
import Diagnostics
import DiskSpec
import FileTree
import SystemPackage
import TestSupport
import Testing

/// All that is said of specifications and configurations: each file of `Corpus/` has an answer beside it.
///
/// The name of a file says as which release or profile it is read: `NAME@4.4.specs` or `NAME@4.4.cfg`; without one it is
/// read as the newest.
@Suite struct FindingCorpusTests {
    private static let folder = PackageRoot.path.appending("Tests/DiskSpecTests/Corpus")

    private static func names(_ suffix: String) -> [String] {
        ((try? FileTree.paths(folder)) ?? []).filter { $0.hasSuffix(suffix) }
    }

    @Test func theFilesAreFound() {
        #expect(FindingCorpusTests.names(".specs").count >= 5)
        #expect(FindingCorpusTests.names(".cfg").count >= 5)
    }

    private let all: BlkifSchema

    init() throws {
        all = try RealSchema.schema()
    }

    private func schema(of name: String) throws -> BlkifSchema {
        let parts = name.split(separator: ".").dropLast().joined(separator: ".").split(separator: "@")
        guard parts.count > 1 else { return all }
        let view = String(parts[1])
        if let release = Release(view) { return all.asOf(release) }
        return all.profile(try #require(all.profiles.first { $0.name == view }, "\(name)"))
    }

    private func report(_ findings: [Finding], _ source: SourceFile) -> String {
        FindingReport(findings, tool: "test", sources: [source]).rendered(as: .text)
    }

    /// Each line is read by itself; one that begins with `+` is the words of a device, which blanks part. A file whose
    /// name begins with `nodes` shows the whole report on each.
    @Test(arguments: names(".specs")) func specifications(_ name: String) throws {
        let schema = try schema(of: name)
        let grammar = try DiskGrammar(schema)
        let advice = DiskAdvice(schema, all: all)
        let (plan, modern) = (AttachmentPlan(schema, grammar), ModernForm(grammar))
        var parser = DiskParser(grammar)
        let bytes = try FileTree.readFile(FindingCorpusTests.folder.appending(name))
        let source = SourceFile(path: name, text: String(decoding: bytes, as: UTF8.self))
        var answer = ""
        for (index, line) in bytes.split(separator: 10).enumerated() {
            let isDevice = line.first == UInt8(ascii: "+")
            let words = isDevice ? line.dropFirst().split(separator: 32) : [line]
            let reading = DiskReading(
                words.map {
                    let column = $0.startIndex - line.startIndex + 1
                    return .init(bytes: Array($0), file: name, line: index + 1, column: column)
                }, with: &parser, advice: advice)
            if name.hasPrefix("nodes") {
                answer += DiskReport(reading, in: plan).text
            } else {
                answer += String(decoding: line, as: UTF8.self) + "\n"
            }
            if reading.isAccepted {
                answer += "  disk \(reading.device.json)\n"
                answer += "  fixed \(modern.text(of: reading.device) ?? "has none")\n"
            }
            answer += report(reading.findings, source) + "\n"
        }
        let expected = name.split(separator: ".").dropLast().joined(separator: ".") + ".expected.txt"
        try Golden.expect(answer, matches: FindingCorpusTests.folder.appending(expected))
    }

    @Test(arguments: names(".cfg")) func configurations(_ name: String) throws {
        let schema = try schema(of: name)
        let bytes = try FileTree.readFile(FindingCorpusTests.folder.appending(name))
        let configuration = XlConfiguration(bytes, file: name, release: schema.view.release)
        var parser = DiskParser(try DiskGrammar(schema))
        let advice = DiskAdvice(schema, all: all)
        var answer = configuration.isAccepted ? "accepted\n" : "refused\n"
        var findings = configuration.findings
        for word in configuration.disks {
            answer += "  \(word.line):\(word.column) \(VisibleText.escape(word.text))\n"
            findings += DiskReading([word], with: &parser, advice: advice).findings
        }
        answer += report(findings, SourceFile(path: name, text: String(decoding: bytes, as: UTF8.self)))
        let expected = name.split(separator: ".").dropLast().joined(separator: ".") + ".cfg.expected.txt"
        try Golden.expect(answer, matches: FindingCorpusTests.folder.appending(expected))
    }
}
