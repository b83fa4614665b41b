import BlkifSchema
import TestSupport
import Testing

/// Programs that are compiled with our headers print what they print with the installed header.
@Suite struct NativeFactTests {
    /// As many facts as there are at least of each header and version of C.
    private static let enough = 225

    private struct Run {
        let facts: FactProgram.Facts
        let answers: [String: [(question: Question, value: String)]]
    }

    @Test(arguments: CCompiler.allCases, [Architecture.x86_64, .i386])
    func programsPrintTheSameWithOurHeaders(compiler: CCompiler, architecture: Architecture) throws {
        let folder = try HeaderFolder()
        defer { folder.remove() }
        let headers = [
            .installed, try folder.dropIn("4.17"), try folder.standalone("4.17"),
        ]
        let run = try NativeFactTests.run(headers, compiler, architecture)
        let known = try KnownDifferences("standalone-differences.txt", byRelease: true)
        for standard in CStandard.allCases {
            let facts = try headers.map { try #require(run.facts[$0.name]?[standard]) }
            #expect(facts[0].count > NativeFactTests.enough)
            #expect(FactComparison.differences(ours: facts[1], theirs: facts[0]).isEmpty, "\(standard)")
            let differences = FactComparison.differences(ours: facts[2], theirs: facts[0], isPart: true)
            let complaint = known.complaint(about: differences, release: "4.17")
            #expect(complaint.isEmpty, "\(standard): \(complaint)")
            for (header, facts) in zip(headers, facts) {
                for (question, value) in run.answers[header.name] ?? [] {
                    #expect(facts[question.label] == value, "\(header.name): \(question.label)")
                }
            }
        }
    }

    private static func run(
        _ headers: [PeerHeader], _ compiler: CCompiler, _ architecture: Architecture
    ) throws -> Run {
        let schema = try Views.view("4.17").schema
        let asked = try headers.map { header in
            (header, try HeaderQuestions(header, schema, for: architecture).questions)
        }
        let answers = headers.map { header in
            (header.name, SchemaAnswers(schema, header: header, architecture: architecture).answers)
        }
        return Run(
            facts: try FactProgram(compiler: compiler, architecture: architecture).facts(asked),
            answers: Dictionary(answers) { $1 })
    }
}
