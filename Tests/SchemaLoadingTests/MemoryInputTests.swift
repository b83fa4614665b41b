import BlkifSchema
import Diagnostics
import Testing

@testable import SchemaLoading

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

    /// A key that is not there has the place of the item's name, and of what has no name that of the item.
    @Test func aKeyThatIsNotThereHasThePlaceOfTheName() throws {
        let loaded = Corpus.load(try Corpus.base())
        let content = try #require(loaded.schema).content
        let node = try #require(content.nodes.first { $0.name == "mode" })
        let note = try #require(content.notes.first)
        func place(_ origin: Origin, _ path: PathStep...) -> String? {
            loaded.raw.place(origin, path).map { "\($0.file):\($0.line):\($0.column)+\($0.length)" }
        }
        #expect(place(node.origin, "nothing") == "Schema/backend.yaml:9:11+4")
        #expect(place(node.origin, "type") == "Schema/backend.yaml:10:11+11")
        #expect(place(node.origin, .name("type")) == "Schema/backend.yaml:10:5+4")
        #expect(place(node.origin, "values") == "Schema/backend.yaml:14:5+6")
        #expect(place(node.origin, "values", 1, "value") == "Schema/backend.yaml:16:17+1")
        #expect(place(node.origin, "values", 7, "value") == "Schema/backend.yaml:15:7+1")
        #expect(place(note.origin, "nothing") == "Schema/notes.yaml:2:5+1")
        #expect(place(Origin(index: 1 << 20), "name") == nil)
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
