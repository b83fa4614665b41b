import BlkifSchema
import Diagnostics
import DiskSpec
import Foundation
import TestSupport
import Testing

/// The parser decides as the installed libxlutil does: the same specifications are accepted, with the same values.
@Suite struct DiskSpecPeerTests {
    /// The grammar of what Debian builds: the lexer's source has `trusted`, the C file that it builds has not.
    private static func grammar() throws -> DiskGrammar {
        let release = try #require(Release("4.17"))
        let view = try RealSchema.schema().asOf(release)
        var content = view.content
        for index in content.diskSections.indices {
            content.diskSections[index].parameters.removeAll { $0.name == "trusted" }
        }
        return try DiskGrammar(BlkifSchema(validated: content, view: view.view))
    }

    private static func object(_ text: String) throws -> NSDictionary? {
        try JSONSerialization.jsonObject(with: Data(text.utf8)) as? NSDictionary
    }

    /// Compares all answers, and returns how many specifications were accepted.
    private func compare(_ specifications: [[[UInt8]]]) throws -> Int {
        var parser = DiskParser(try DiskSpecPeerTests.grammar())
        let answers = try DiskOracle.answers(toWords: specifications)
        var accepted = 0
        for (words, answer) in zip(specifications, answers) {
            parser.parse(words)
            let shown = words.map { VisibleText.escape(String(decoding: $0, as: UTF8.self)) }
            guard parser.isAccepted == answer.isAccepted else {
                Issue.record(
                    "\(shown): we say \(parser.isAccepted), libxlutil \(answer.isAccepted): \(answer.text)")
                continue
            }
            guard answer.isAccepted else { continue }
            accepted += 1
            let ours = DiskDevice(parser, words: words).json
            #expect(
                try DiskSpecPeerTests.object(ours) == DiskSpecPeerTests.object(answer.text),
                "\(shown): \(ours)")
        }
        return accepted
    }

    /// Four rounds; as many more as `DISK_ORACLE_ROUNDS` says, of 45,000 specifications each.
    private static var seeds: [UInt64] {
        let more = ProcessInfo.processInfo.environment["DISK_ORACLE_ROUNDS"].flatMap(UInt64.init) ?? 0
        return [1, 2, 3, 5] + (0..<more).map { 1000 + $0 }
    }

    @Test(arguments: seeds) func randomSpecifications(_ seed: UInt64) throws {
        var random = RandomSpecification(seed: seed)
        let accepted = try compare((0..<45_000).map { _ in [random.next()] })
        #expect(accepted > 2000)
    }

    @Test func theExampleOfEveryParameter() throws {
        let release = try #require(Release("4.17"))
        let parameters = try RealSchema.schema().asOf(release).diskParameters
        let examples = parameters.compactMap { parameter in parameter.example.map { [Array($0.utf8)] } }
        #expect(examples.count == parameters.count && examples.count > 15)
        // All but that of `trusted`, see the grammar.
        #expect(try compare(examples) == examples.count - 1)
    }

    @Test func changedSpecificationsOfTheExamples() throws {
        let texts = try RealSchema.schema().diskSyntax.examples.flatMap(\.specifications).map(\.text)
        #expect(texts.count > 15)
        var random = SpecificationMutation(seed: 6)
        let accepted = try compare((0..<20_000).map { _ in [random.next(from: texts)] })
        #expect(accepted > 1000)
    }

    @Test func randomWordsOfOneDevice() throws {
        var random = RandomSpecification(seed: 4)
        let accepted = try compare((0..<10_000).map { _ in random.words() })
        #expect(accepted > 50)
    }

    @Test func everyWordAndValueOfTheSchema() throws {
        let release = try #require(Release("4.17"))
        let vocabulary = DiskVocabulary(try RealSchema.schema().asOf(release))
        let all = vocabulary.uses.map(\.specification).filter { !$0.contains("trusted") }
        let accepted = try compare((all + vocabulary.unknownValues).map { [Array($0.utf8)] })
        #expect(accepted == all.count)
    }

    /// The lexer reads an equals sign at the very end, and nothing after a null byte.
    @Test func oddEnds() throws {
        let odd = [
            "/a,raw,xvda,=", "/a,raw,xvda=", "vdev=xvda,cdrom=", "=", "/a,raw,xvda,=b", "/a,raw,xvda,=\n", "",
            "/a,raw,xvda\u{0},junk", "\u{0}",
        ]
        #expect(try compare(odd.map { [Array($0.utf8)] }) == 4)
    }
}
