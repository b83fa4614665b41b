import BlkifSchema
import SchemaLoading
import Testing

@Suite struct MemoryInputTests {
    @Test(arguments: MemoryInput.all) func anInputGetsItsReport(input: MemoryInput) throws {
        #expect(Corpus.report(try input.files()) == input.report)
    }

    @Test func anEmptyFolderHasNoProtocol() {
        #expect(
            Corpus.report([]) == """
                error: Schema/protocol.yaml does not exist [missing-file]
                   it names the schema's version and lists its files

                """)
        #expect(Corpus.load([]).schema == nil)
    }

    @Test func linesThatEndLikeThoseOfWindowsLoad() throws {
        let files = try Corpus.base().map { file in
            SchemaFile(
                path: file.path,
                bytes: file.bytes.flatMap { $0 == UInt8(ascii: "\n") ? [UInt8(ascii: "\r"), $0] : [$0] })
        }
        #expect(Corpus.report(files) == "")
        #expect(Corpus.load(files).schema == Corpus.load(try Corpus.base()).schema)
    }

    @Test func manyMistakesAreAllReported() throws {
        let head = "section: {id: extra-nodes, side: frontend, title: Many}\nnodes:\n"
        let entries = (0..<2_000).map { "  - {name: n\($0), typ: string, since: 4, notes: [one]}\n" }
        let files = try Corpus.base(with: ["extra.yaml": Array((head + entries.joined()).utf8)])
        #expect(Corpus.load(files).findings.count == 4 * 2_000)
    }

    @Test func aLargeSchemaLoads() throws {
        let head = "section: {id: extra-nodes, side: frontend, title: Many}\nnodes:\n"
        let entries = (0..<4_000).map {
            "  - {name: n\($0), type: uint32, writer: frontend, maximum: n\($0 / 2), summary: Like `n\($0)`.}\n"
        }
        let files = try Corpus.base(with: ["extra.yaml": Array((head + entries.joined()).utf8)])
        #expect(Corpus.load(files).schema?.nodes.count == 4_010)
    }
}
