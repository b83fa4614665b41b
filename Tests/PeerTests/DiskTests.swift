import BlkifSchema
import TestSupport
import Testing

/// The disk specifications of the schema mean to the installed libxlutil what the schema says.
@Suite struct DiskTests {
    private func schema() throws -> BlkifSchema {
        let release = try #require(Release("4.17"))
        return try RealSchema.schema().asOf(release)
    }

    @Test func theSpecificationsOfAnExampleMeanTheSame() throws {
        let examples = try schema().diskSyntax.examples
        #expect(examples.count > 3)
        for example in examples {
            let texts = example.specifications.map(\.text)
            let answers = try DiskOracle.answers(to: texts)
            for (text, answer) in zip(texts, answers) {
                #expect(answer.isAccepted, "\(text): \(answer.text)")
                #expect(answer == answers.first, "\(text) is not the same disk as \(texts[0])")
            }
        }
    }

    @Test func everyWordAndValueIsAccepted() throws {
        let uses = DiskVocabulary(try schema()).uses
        let answers = try DiskOracle.answers(to: uses.map(\.specification))
        #expect(uses.count > 40)
        let found = zip(uses, answers).filter { !$1.isAccepted }.map { use, _ in
            HeaderDifference(subject: use.specification, ours: "accepted", theirs: "refused")
        }
        let complaint = try KnownDifferences("disk-differences-4.17.txt").complaint(about: found)
        #expect(complaint.isEmpty, "\(complaint)")
    }

    @Test func everyAcceptedValueSetsTheFieldThatTheSchemaNames() throws {
        let schema = try schema()
        let types = Dictionary(schema.libxl.fields.map { ($0.name, $0.type) }) { first, _ in first }
        let uses = DiskVocabulary(schema).uses
        let answers = try DiskOracle.answers(to: uses.map(\.specification))
        for (use, answer) in zip(uses, answers) where answer.isAccepted {
            guard let field = use.field, let value = use.value else { continue }
            let type = try #require(types[field], "\(use.specification) sets \(field)")
            #expect(
                answer.member(field) == DiskVocabulary.json(value, type: type),
                "\(use.specification) sets \(field)")
        }
    }

    @Test func anAliasIsTheSameAsWhatItStandsFor() throws {
        let aliases = try schema().diskParameters.filter(\.isAlias)
        #expect(!aliases.isEmpty)
        for alias in aliases {
            let forms = [alias.name, try #require(alias.aliasOf)].map {
                "vdev=xvda,\($0),target=/dev/vg/disk"
            }
            let answers = try DiskOracle.answers(to: forms)
            #expect(answers.allSatisfy { $0.isAccepted })
            #expect(answers.first == answers.last, "\(alias.name)")
        }
    }

    @Test func whatIsNewerThanTheReleaseIsRefused() throws {
        let old = Set(DiskVocabulary(try schema()).uses)
        let newer = DiskVocabulary(try RealSchema.schema()).uses.filter { !old.contains($0) }
        let answers = try DiskOracle.answers(to: newer.map(\.specification))
        #expect(!newer.isEmpty)
        for (use, answer) in zip(newer, answers) {
            #expect(!answer.isAccepted, "\(use.specification)")
        }
    }

    @Test func aValueThatAClosedListDoesNotHaveIsRefused() throws {
        let values = DiskVocabulary(try schema()).unknownValues
        let answers = try DiskOracle.answers(to: values)
        #expect(values.count > 3)
        for (value, answer) in zip(values, answers) {
            #expect(!answer.isAccepted, "\(value)")
        }
    }
}
