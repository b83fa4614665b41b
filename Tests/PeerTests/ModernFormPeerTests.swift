import BlkifSchema
import Diagnostics
import DiskSpec
import Foundation
import TestSupport
import Testing

/// The modern form of a specification is the same disk to libxlutil.
@Suite struct ModernFormPeerTests {
    @Test func itGivesTheSameDevice() throws {
        let release = try #require(Release("4.16"))
        let grammar = try DiskGrammar(try RealSchema.schema().asOf(release))
        let modern = ModernForm(grammar)
        var parser = DiskParser(grammar)
        var random = RandomSpecification(seed: 7)
        var pairs: [(old: [UInt8], new: String)] = []
        for _ in 0..<30_000 {
            let bytes = random.next()
            parser.parse([bytes])
            guard parser.isAccepted else { continue }
            let device = DiskDevice(parser, words: [bytes])
            let text = modern.text(of: device)
            // A line break can stand in a positional parameter only, and not with everything else.
            #expect(
                text != nil || bytes.contains(UInt8(ascii: "\n")),
                "\(VisibleText.escape(String(decoding: bytes, as: UTF8.self)))")
            if let text { pairs.append((bytes, text)) }
        }
        #expect(pairs.count > 1000)
        let old = try DiskOracle.answers(toWords: pairs.map { [$0.old] })
        let new = try DiskOracle.answers(to: pairs.map(\.new))
        for (pair, answers) in zip(pairs, zip(old, new)) where answers.0.isAccepted {
            #expect(answers.0 == answers.1, "\(VisibleText.escape(pair.new))")
        }
    }

    @Test func itHasNoDeprecatedForm() throws {
        let schema = try RealSchema.schema()
        let grammar = try DiskGrammar(schema)
        let advice = DiskAdvice(schema, all: schema)
        var parser = DiskParser(grammar)
        for example in schema.diskSyntax.examples.flatMap(\.specifications) {
            let old = DiskReading([.init(example.text, file: "old")], with: &parser, advice: advice)
            let text = try #require(ModernForm(grammar).text(of: old.device), "\(example.text)")
            let new = DiskReading([.init(text, file: "new")], with: &parser, advice: advice)
            #expect(new.device == old.device, "\(example.text)")
            #expect(!new.findings.contains { $0.id == "deprecated-form" }, "\(text)")
        }
    }
}
