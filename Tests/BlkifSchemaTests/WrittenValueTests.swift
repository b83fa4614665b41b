import BlkifSchema
import Testing

/// The words in braces that the values of nodes can have.
@Suite struct WrittenValueTests {
    @Test(
        arguments: [
            ("", []), ("1", [.text("1")]), ("{pdev_path}", [.field("pdev_path")]),
            ("aio:{pdev_path}", [.text("aio:"), .field("pdev_path")]),
            ("{major}:{minor}", [.word(.major), .text(":"), .word(.minor)]),
            ("{scripts}/block", [.word(.scripts), .text("/block")]), ("a{b", [.text("a{b")]),
            ("a}b", [.text("a}"), .text("b")]), ("{a{b}c}", [.text("{a"), .field("b"), .text("c}")]),
        ] as [(String, [WrittenValue.Part])])
    func wordsAreToldFromText(text: String, parts: [WrittenValue.Part]) {
        #expect(WrittenValue(text).parts == parts)
    }

    @Test func fieldsHaveTheirPlaces() {
        let fields = WrittenValue("a{b}{domid}ü{cd}").fields
        #expect(fields.map(\.name) == ["b", "cd"])
        #expect(fields.map(\.offset) == [2, 13])
    }
}
