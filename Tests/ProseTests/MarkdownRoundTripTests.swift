import Prose
import TestSupport
import Testing

@Suite struct MarkdownRoundTripTests {
    /// Where a document stands in a page: what comes before it, and the blocks around it.
    private struct Place {
        let before: String
        let prefix: String
        let wrap: @Sendable (ProseDocument) -> ProseDocument
    }

    private static let places: [Place] = [
        Place(before: "", prefix: "", wrap: { $0 }),
        Place(before: "> ", prefix: "> ", wrap: { ProseDocument(blocks: [.quote($0.blocks)]) }),
        Place(before: "Before.\n\n", prefix: "") {
            ProseDocument(blocks: [.paragraph([.text("Before.")])] + $0.blocks)
        },
    ]
    private static let widths: [Int?] = [nil, 1, 40]

    @Test func aRandomDocumentIsReadBackAsItWasWritten() {
        var random = RandomDocument(generator: SeededGenerator(seed: 11))
        check((0..<150).map { _ in random.next() })
    }

    @Test func whatWasReadIsReadBackAsItWasWritten() {
        var random = RandomDocument(generator: SeededGenerator(seed: 12))
        let documents = (0..<1000).map { _ in ProseDocument.parse(random.source()) }
            .filter { $0.refusals.isEmpty && !$0.blocks.isEmpty }
        #expect(documents.count > 200)
        check(documents)
    }

    @Test func everyTextOfTheSchemaIsReadBackAsItWasWritten() throws {
        let documents = try RealTexts.load().map { ProseDocument.parse($0) }
            .filter { $0.refusals.isEmpty && !$0.blocks.isEmpty }
        #expect(documents.count > 1000)
        check(documents, in: [MarkdownRoundTripTests.places[1]])
    }

    /// Stops at the first few, as their trees are long.
    private func check(_ documents: [ProseDocument], in places: [Place] = MarkdownRoundTripTests.places) {
        let failures = documents.lazy.compactMap { failure($0, in: places) }.prefix(2)
        #expect(Array(failures).isEmpty)
    }

    /// The page that is read as something else.
    private func failure(_ document: ProseDocument, in places: [Place]) -> String? {
        for place in places {
            for width in MarkdownRoundTripTests.widths {
                let layout = ProseLayout(prefix: place.prefix, column: place.prefix.count, width: width)
                let page = place.before + ProseWriter(notation: .markdown, layout: layout).write(document)
                let read = ProseDocument.parse(page).normalized
                let expected = place.wrap(document).normalized
                // The quotation around may be the level that is too many.
                if read.refusals.contains("nesting this deep") { continue }
                if read != expected { return "\(page)\nis read as \(read)\ninstead of \(expected)" }
            }
        }
        let comment = ProseWriter(notation: .swift, layout: ProseLayout(prefix: "///", width: 60)).write(
            document)
        let lines = comment.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .enumerated().map { $0 == 0 ? String(Substring($1)) : String(Substring($1.dropFirst(3))) }
        let read = ProseDocument.parse(lines.joined(separator: "\n"))
        return read.normalized == document.normalized ? nil : comment
    }
}
